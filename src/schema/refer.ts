import { z } from 'zod';
import {
  documentedInformationId,
  frameworkId,
  requirementId,
  satisfies,
  slug,
  targets,
  webAddress,
  wordings,
} from './words.ts';

/**
 * References are part of a schema: what a field names is said where the field is. Checks, suggestions, back-references
 * and what an edition takes along all follow from it; a test holds that each leads to a list that there is.
 */

/** The id of a record, or the slug of a document: `ref('roles')`, `ref('documents')`. Its readers need what it names. */
export function ref(to: string) {
  return slug.clone().register(targets, { to });
}

/** The same where it only points further: an edition without the other one leaves the pointer out. */
export function pointer(to: string) {
  return slug.clone().register(targets, { to, further: true });
}

/** A document, or a heading or rule in it: `breach-notification#eu-path`. */
export function passage() {
  return z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[A-Za-z0-9_-]+)?$/,
      'Write the file name of a document without .mdx, and behind a # the anchor of a heading or rule in it.',
    )
    .register(wordings, { noun: 'a document or a place in one' })
    .register(targets, { to: 'documents' });
}

/** The id of a framework. */
export function framework() {
  return frameworkId.clone().register(targets, { to: 'frameworks' });
}

/** The id of a requirement of the framework that the field `beside` this one names. */
export function requirementOf(beside: string) {
  return requirementId.clone().register(targets, { to: 'requirements', beside });
}

/** Requirements by framework. */
export function requirements() {
  return satisfies.clone().register(targets, { to: 'requirements' });
}

/** A piece of documented information: `HIPAA-03`. */
export function documented() {
  return documentedInformationId.clone().register(targets, { to: 'documentedInformation' });
}

/** An address on the web. It may be on the host of an edition, and so tell of that edition. */
export function publishedAddress() {
  return webAddress.clone().register(targets, { to: 'hosts' });
}
