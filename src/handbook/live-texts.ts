import type { Applicability } from '../schema/applicability.ts';
import type { ControlFrontmatter } from '../schema/control.ts';
import type { OwnRegister } from '../schema/own-register.ts';
import type { SpecificationFrontmatter } from '../schema/specification.ts';

/**
 * What becomes of a line, by the field in which it stands.
 *
 * @param beside What is said beside it: the system or document in which a piece of evidence is found.
 */
export type Say = (line: string, field: string, beside?: string) => string;

/**
 * The lines of fields that are read as they stand, by auditors: they may count the rows of a register. The reason of a
 * control is none of them, because approved statements of applicability print it.
 */
export const liveTexts = {
  control: (control: ControlFrontmatter, say: Say): ControlFrontmatter => sayEvidence(control, say),
  specification: (specification: SpecificationFrontmatter, say: Say): SpecificationFrontmatter => ({
    ...sayEvidence(specification, say),
    why: say(specification.why, 'why'),
    ...(specification.alternative !== undefined && {
      alternative: say(specification.alternative, 'alternative'),
    }),
  }),
  applicability: (applicability: Applicability, say: Say): Applicability => ({
    ...applicability,
    because: say(applicability.because, 'because'),
    included: sayReasons(applicability.included, 'included', say),
    excluded: sayReasons(applicability.excluded, 'excluded', say),
  }),
  ownRegister: (register: OwnRegister, say: Say): OwnRegister => ({
    ...register,
    lead: say(register.lead, 'lead'),
  }),
};

function sayEvidence<
  Proven extends { readonly evidence: readonly { readonly title: string; readonly where: string }[] },
>(record: Proven, say: Say): Proven {
  return {
    ...record,
    evidence: record.evidence.map((one, index) => ({
      ...one,
      title: say(one.title, `evidence.${index}.title`, one.where),
    })),
  };
}

function sayReasons(reasons: Applicability['included'], list: string, say: Say): Applicability['included'] {
  return reasons.map((reason, index) => ({
    ...reason,
    because: say(reason.because, `${list}.${index}.because`),
  }));
}
