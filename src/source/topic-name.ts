import { makeSlug } from './make-slug.ts';

/**
 * What a folder below `policies/` is called in addresses: `security/devices` for policies/security/devices/, and for
 * `Human Resources` human-resources. Documents straight in policies/ belong to `general`, with those of a folder of
 * that name.
 *
 * @param folder Path below `policies/`; empty for none.
 */
export function nameTopic(folder: string): string {
  const parts = folder.split('/').map(makeSlug);
  return parts.filter((part) => part !== '').join('/') || 'general';
}

/** Whether a folder is the topic of that name, or a part of it. */
export function isInTopic(folder: string, name: string): boolean {
  return `${nameTopic(folder)}/`.startsWith(`${name}/`);
}
