/** Who we are: the one file without which there is no handbook. */
export const organizationFile = 'content/organization.yaml';

/** What was confirmed of one document; written by `clausebook confirm`. */
export function confirmationFile(slug: string): string {
  return `content/confirmations/${slug}.yaml`;
}
