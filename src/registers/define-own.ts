import { z } from 'zod';
import { remember } from '../data/remember.ts';
import type { OwnRegister as Declaration, OwnField } from '../schema/own-register.ts';
import { framework, passage, ref, requirements } from '../schema/refer.ts';
import { cadence, day, line, slug } from '../schema/words.ts';
import { defineRegister, type Register } from './define.ts';
import { registerEntries } from './registers.ts';

const definitions = remember((_declaration: Declaration) => new Map<string, Register<object>>());

/** Makes of plain data what a definition in the engine is. A handbook's own registers are for audits alone. */
export function defineOwn(name: string, declaration: Declaration): Register<object> {
  const known = definitions(declaration);
  const made = known.get(name) ?? makeRegister(name, declaration);
  known.set(name, made);
  return made;
}

function makeRegister(name: string, { title, lead, nouns, fields, groupBy }: Declaration): Register<object> {
  const [first] = fields;
  const shape = Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));
  return defineRegister<object>({
    name,
    nouns: [nouns.one, nouns.many],
    schema: z.strictObject({ id: slug, ...shape }),
    names: (item) => {
      const called: unknown = first && Reflect.get(item, first.name);
      return typeof called === 'string' ? [called] : [];
    },
    page: {
      title,
      lead,
      columns: Object.fromEntries(fields.map((field) => [field.name, field.title])),
      ...(groupBy !== undefined && { groupBy }),
    },
    example: '',
  });
}

function schemaOf(field: OwnField): z.ZodType {
  const one = schemaOfOne(field);
  const all = field.many ? z.array(one).min(1) : one;
  const described = field.about === undefined ? all : all.meta({ description: field.about });
  return field.optional ? described.optional() : described;
}

function schemaOfOne({ holds, options = [], to = '' }: OwnField): z.ZodType {
  switch (holds) {
    case 'text':
      return line;
    case 'number':
      return z.number();
    case 'day':
      return day;
    case 'duration':
      return cadence;
    case 'yes-or-no':
      return z.boolean();
    case 'choice':
      return z.enum(options);
    case 'reference':
      if (to === 'documents') return passage();
      return to === 'frameworks' ? framework() : ref(keyOf(to));
    case 'requirements':
      return requirements();
  }
}

/** The list of a register in the handbook is called otherwise than its file: `roleHolders`, `role-holders`. */
function keyOf(name: string): string {
  return registerEntries.find(([, register]) => register.name === name)?.[0] ?? name;
}
