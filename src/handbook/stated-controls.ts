import type { Framework } from '../schema/framework.ts';
import type { StatedControl, StatedFramework } from '../schema/stated.ts';
import type { Gathered } from './gather.ts';

/**
 * Answers what was decided on the controls of a framework; nothing for one that is not there or has no controls.
 * Reads records only, not which section does what: an approved statement must not change with every mapping.
 */
export function statedControls(gathered: Gathered): (framework: string) => StatedFramework | undefined {
  const frameworks = new Map(
    gathered.frameworks.flatMap(({ item }) => (item === undefined ? [] : [[item.id, item] as const])),
  );
  const decisions = collectDecisions(gathered);
  const shared = collectShared(gathered);
  const known = new Map<string, StatedFramework | undefined>();
  return (id) => {
    const framework = frameworks.get(id);
    if (framework === undefined || !framework.needsControls) return undefined;
    if (!known.has(id)) known.set(id, state(framework, decide));
    return known.get(id);
  };

  function decide(framework: string, control: string): StatedControl['decision'] {
    const own = decisions.get(`${framework} ${control}`);
    if (own !== undefined) return own;
    for (const { framework: other, control: id } of shared.get(`${framework} ${control}`) ?? []) {
      const theirs = decisions.get(`${other} ${id}`);
      if (theirs === undefined) continue;
      const status = theirs.status === 'implemented' ? 'partial' : theirs.status;
      return { ...theirs, status, sharedWith: `${id} of ${frameworks.get(other)?.title ?? other}` };
    }
    return undefined;
  }
}

type Decision = NonNullable<StatedControl['decision']>;

function collectDecisions({ controls, roles }: Gathered): ReadonlyMap<string, Decision> {
  const titles = new Map(roles.items.map(({ id, title }) => [id, title]));
  return new Map(
    controls.flatMap(({ frontmatter }) => {
      if (frontmatter === undefined) return [];
      const { framework, id, applicable, drivers, because, status, owner } = frontmatter;
      const decision = { applicable, drivers, because, status, owner: titles.get(owner) ?? owner };
      return [[`${framework} ${id}`, decision] as const];
    }),
  );
}

/** Controls that contain another one, over the crosswalks, in both directions. */
function collectShared({
  crosswalks,
}: Gathered): ReadonlyMap<string, { framework: string; control: string }[]> {
  const edges = crosswalks.flatMap(({ item }) =>
    (item?.edges ?? []).flatMap(({ from, to, relation }) => [
      ...(relation === 'subset' || relation === 'equal'
        ? [{ key: `${item?.from} ${from}`, framework: item?.to ?? '', control: to }]
        : []),
      ...(relation === 'superset' || relation === 'equal'
        ? [{ key: `${item?.to} ${to}`, framework: item?.from ?? '', control: from }]
        : []),
    ]),
  );
  return Map.groupBy(edges, ({ key }) => key);
}

function state(
  { id, title, requirements }: Framework,
  decide: (framework: string, control: string) => StatedControl['decision'],
): StatedFramework {
  const controls = requirements.filter(({ kind }) => kind === 'control');
  const headings = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return {
    title,
    groups: [...Map.groupBy(controls, ({ parent }) => parent ?? '')].map(([parent, members]) => ({
      title: nameHeading(headings.get(parent), title),
      controls: members.map((control) => ({
        id: control.id,
        title: control.title,
        decision: decide(id, control.id),
      })),
    })),
  };
}

/** `A.5 Organizational controls`; the name of the framework where controls stand under no heading. */
function nameHeading(
  heading: { readonly id: string; readonly title: string } | undefined,
  framework: string,
) {
  if (heading === undefined) return framework;
  return heading.title.includes(heading.id) ? heading.title : `${heading.id} ${heading.title}`;
}
