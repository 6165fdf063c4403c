import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { stage1Of, stage1States } from '../frameworks/stage-1.ts';
import { documentUrl } from '../schema/address.ts';
import { documentedInformation } from '../schema/documented-information.ts';
import type { Edition } from '../schema/handbook.ts';
import { day, satisfies, version } from '../schema/words.ts';
import { placeEntry } from './requirements.ts';

/** One piece of documented information in `/api/stage-1.json`, a format that others rely on. */
export const stage1Entry = z.strictObject({
  id: z.string(),
  framework: z.string(),
  name: z.string(),
  class: documentedInformation.shape.class,
  form: documentedInformation.shape.form.unwrap(),
  state: z.enum(stage1States),
  requirements: satisfies.meta({ description: 'Where it is asked for: ids of requirements by framework' }),
  check: z.string(),
  documents: z.array(placeEntry.extend({ version, url: z.string() })),
  registers: z
    .array(z.string())
    .optional()
    .meta({ description: 'Names of registers that provide it; left out where none does' }),
  held: z
    .array(
      z.strictObject({ record: z.string(), system: z.string(), lastSampledOn: day, reference: z.string() }),
    )
    .optional()
    .meta({ description: 'Records in other systems that provide it; left out where none does' }),
  controls: z
    .array(z.strictObject({ framework: z.string(), id: z.string() }))
    .optional()
    .meta({ description: 'Records of controls that are part of it; left out where none is' }),
});
export type Stage1Entry = Frozen<z.infer<typeof stage1Entry>>;

/** Everything that a Stage 1 audit asks for, missing first. `address` as in {@link documentEntries}. */
export function stage1Entries(
  { handbook, date }: Edition,
  address: (path: string) => string,
): readonly Stage1Entry[] {
  return stage1Of(handbook, date).map(({ item, state, providedBy, registers, held, controls }) => ({
    id: item.id,
    framework: item.framework,
    name: item.name,
    class: item.class,
    form: item.form,
    state,
    requirements: item.requirements,
    check: item.check,
    documents: providedBy.map(({ document, section }) => ({
      document: document.slug,
      anchor: section?.anchor ?? null,
      version: document.version,
      url: address(documentUrl(document.slug, section?.anchor)),
    })),
    ...(registers.length > 0 && { registers: registers.map(({ name }) => name) }),
    ...(held.length > 0 && {
      held: held.map(({ id, system, lastSampledOn, reference }) => ({
        record: id,
        system,
        lastSampledOn,
        reference,
      })),
    }),
    ...(controls.length > 0 && { controls }),
  }));
}
