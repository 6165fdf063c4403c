import type { z } from 'zod';
import { applicability } from '../../schema/applicability.ts';
import { clock } from '../../schema/clock.ts';
import { confirmation } from '../../schema/confirmation.ts';
import { contact } from '../../schema/contact.ts';
import { controlFrontmatter } from '../../schema/control.ts';
import { crosswalk } from '../../schema/crosswalk.ts';
import { documentFrontmatter } from '../../schema/document.ts';
import { documentedInformation } from '../../schema/documented-information.ts';
import { framework } from '../../schema/framework.ts';
import { organization } from '../../schema/organization.ts';
import { parameter } from '../../schema/parameter.ts';
import { releaseRequest } from '../../schema/release-request.ts';
import { retention } from '../../schema/retention.ts';
import { role } from '../../schema/role.ts';
import { roleHolder } from '../../schema/role-holder.ts';
import { specificationFrontmatter } from '../../schema/specification.ts';
import { term } from '../../schema/term.ts';
import { translationFrontmatter } from '../../schema/translation.ts';

/** The records whose fields the manual can print, by the name that its pages use: `<FieldTable record="document" />`. */
export const records = {
  document: documentFrontmatter,
  translation: translationFrontmatter,
  'release request': releaseRequest,
  control: controlFrontmatter,
  decision: specificationFrontmatter,
  parameter,
  term,
  role,
  'role holder': roleHolder,
  contact,
  clock,
  framework,
  applicability,
  crosswalk,
  'documented information': documentedInformation,
  confirmation,
  'retention rule': retention,
  organization,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type RecordName = keyof typeof records;
