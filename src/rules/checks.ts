import { placeOf } from '../handbook/places.ts';
import { loadsOf } from '../ledger/checks.ts';
import { titleOfRole } from '../registers/role-names.ts';
import { quote } from '../source/phrase.ts';
import { publishedOn } from './published-on.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const file = 'content/organization.yaml';

const monthNames = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
);

/** What one person cannot do is not done, and the first audit that samples it says so. */
const tooMany = defineHandbookRule({
  slug: 'too-many-checks',
  severity: 'warning',
  means:
    'The rules of the handbook ask a role for more checks in a month than it can make. Whoever has too many makes none, and an auditor who samples them finds that out.',
  mend: 'Let another role check some of these rules, ask for them less often, or raise `checks` in `content/organization.yaml` if there are more people for it.',
  example: {
    where: 'content/organization.yaml',
    wrong: 'checks: { most: 1 }',
    right: 'checks: { most: 2 }',
  },
  check: (handbook, today) => {
    if (handbook.organization.checks === undefined) return [];
    return loadsOf(publishedOn(handbook, today)).flatMap(({ role, months, most }) => {
      const highest = Math.max(...months);
      if (highest <= most) return [];
      const month = monthNames[months.indexOf(highest)];
      const others = handbook.organization.checks?.roles ?? [];
      const index = others.findIndex((one) => one.role === role);
      return [
        {
          ...placeOf(handbook, file, index < 0 ? 'checks.most' : `checks.roles.${index}.most`),
          message: `The ${titleOfRole(handbook.roles, role)} has ${highest} checks in ${month} and can make ${most}.`,
          hint: `Let another role check some of the rules that name ${quote(titleOfRole(handbook.roles, role))}, or ask for them less often. "/calendar/checks/" shows each.`,
        },
      ];
    });
  },
});

export const checkRules: readonly HandbookRule[] = [tooMany];
