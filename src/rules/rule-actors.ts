import { placeOf } from '../handbook/places.ts';
import { partsOfRule } from '../mdx/rule-parts.ts';
import { rolesNamedIn, titleOfRole } from '../registers/role-names.ts';
import type { Role } from '../schema/role.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** Words for people, and for groups of them that act. What is none of these does nothing by itself. */
const people =
  /\b(?:you|we|they|who|whoever|nobody|no one|everybody|everyone|anyone|anybody|somebody|someone|management|managers?|owners?|leads?|officers?|engineers?|clinicians?|nurses?|doctors?|physicians?|colleagues?|persons?|people|patients?|teams?|offices?|desks?|members?|boards?|committees?|auditors?|testers?|approvers?|checkers?|authors?|employees?|employers?|staff|roles?|holders?|deput(?:y|ies)|suppliers?|partners?|companies|company|contractors?|trainees?|locums?|translators?|reviewers?|directors?|heads?|counsel|executives?|administrators?|clinics?)\b/i;
/** In capitals: "it" is a thing. */
const departments = /\b(?:IT|HR)\b/;
/** Begins what is said of them. */
const besides = /\s(?:of|in|that|which|with|on|for|to|from|at|without|behind|about|where)\s/;

/** Whether the subject of a rule is somebody: a role, an audience, or a word for people. */
export function isSomebody(actor: string, roles: readonly Role[]): boolean {
  const [head = ''] = actor.split(besides);
  return (
    people.test(head) ||
    departments.test(head) ||
    /\b(?:you|we)$/i.test(actor) ||
    rolesNamedIn(head, roles).length > 0
  );
}

const withoutActor = defineHandbookRule({
  slug: 'rule-without-actor',
  severity: 'warning',
  means:
    'A rule asks something of a thing: a key, a document, a system. A thing does nothing by itself, and where nobody is named, nobody does it and nobody can be asked about it.',
  mend: 'Begin the sentence with whoever does it: `You **must** renew the certificate` for those that the rule speaks to, or a role. What only describes a thing is no rule: write it as text.',
  example: {
    where: 'text',
    wrong:
      '## Keys\n\n<Rule id="locked" level="must" who="keeper">\nThe cabinet **must** be locked at night.\n</Rule>',
    right:
      '## Keys\n\n<Rule id="locked" level="must" who="keeper">\nYou **must** lock the cabinet at night.\n</Rule>',
  },
  check: (handbook) => {
    const { documents, roles, organization } = handbook;
    // Who acts is known from words, and those of other languages are not known here.
    if (!organization.language.startsWith('en')) return [];
    return documents.flatMap(({ file, rules }) =>
      rules.flatMap((rule) => {
        const parts = partsOfRule(rule);
        if (parts === undefined || isSomebody(parts.actor, roles)) return [];
        const [only, ...others] = rule.who;
        const asked =
          only !== undefined && others.length === 0 && roles.some(({ id }) => id === only)
            ? `the ${titleOfRole(roles, only)}`
            : 'those that it speaks to';
        return [
          {
            ...placeOf(handbook, file, `#${rule.id}`),
            message: `The rule ${quote(rule.id)} asks something of ${quote(parts.actor)}, and a thing does nothing by itself.`,
            hint: `Begin with whoever does it: "You **${rule.level.replace('-', ' ')}** ..." for ${asked}, or with another role. If nobody has to do anything, write it as text.`,
          },
        ];
      }),
    );
  },
});

/** A rule names somebody who keeps it. */
export const ruleActorRules: readonly HandbookRule[] = [withoutActor];
