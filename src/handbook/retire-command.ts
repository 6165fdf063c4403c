import { type DocumentFrontmatter, isGuarded } from '../schema/document.ts';

/**
 * The command that takes a document out of force, with all that it will be asked for: of a policy or a notice also who
 * approved that. DAY and the dots are for people to fill in.
 */
export function retireCommand(slug: string, { type }: Pick<DocumentFrontmatter, 'type'>): string {
  const approval = isGuarded({ type }) ? ' --approved-on DAY --method minutes --evidence "..."' : '';
  return `npx clausebook retire ${slug} --from DAY --why "..."${approval}`;
}
