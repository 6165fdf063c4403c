import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test, vi } from 'vitest';
import { historiesOf, latestVersion } from '../../src/handbook/histories.ts';
import { inForce } from '../../src/handbook/in-force.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { listDrifted } from '../../src/ledger/drift.ts';
import { planRelease } from '../../src/ledger/plan-release.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import type { Document, Handbook } from '../../src/schema/handbook.ts';
import { releaseRequest } from '../../src/schema/release-request.ts';
import { project } from '../support/run-clausebook.ts';

// A renderer that dresses rules and roles otherwise: a class, an attribute of its own, an element round each rule.
vi.mock('../../src/mdx/components/rule.ts', async (load) => {
  const { rule, ...rest } = await load<typeof import('../../src/mdx/components/rule.ts')>();
  const render: typeof rule.render = (...given) => {
    const made = rule.render(...given) as Element;
    made.properties.dataLook = 'card';
    return h('div', { className: ['card'] }, made);
  };
  return { ...rest, rule: { ...rule, render } };
});
vi.mock('../../src/mdx/components/role.ts', async (load) => {
  const { role, ...rest } = await load<typeof import('../../src/mdx/components/role.ts')>();
  const render: typeof role.render = (...given) => {
    const made = role.render(...given) as Element;
    return { ...made, properties: { title: 'A role', ...made.properties, tabIndex: 0 } };
  };
  return { ...rest, role: { ...role, render } };
});

const today = '2026-12-02';

function loadNorthwater(): Handbook {
  const { handbook } = loadHandbook(project);
  if (handbook === undefined) throw new Error('The handbook cannot be read.');
  return handbook;
}

const handbook = loadNorthwater();
const histories = new Map(historiesOf(handbook, today).map((history) => [history.document, history]));
const lastOf = ({ slug }: Document) => {
  const history = histories.get(slug);
  return history && latestVersion(history);
};

/** What `check` says of texts that are not those that were released, as `RULE FILE`. */
function saysOf(asked: Handbook): string[] {
  return checkHandbook(asked, today)
    .filter(({ rule }) => ['text-drifted', 'unreleased-change', 'translation-waits'].includes(rule))
    .map(({ rule, file }) => `${rule} ${file}`);
}

/** The handbook with one working text changed, as if a record that it prints had changed. */
function withText({ slug }: Document, change: (text: string) => string): Handbook {
  return {
    ...handbook,
    documents: handbook.documents.map((document) => {
      if (document.slug !== slug) return document;
      const text = change(document.text);
      expect(text).not.toBe(document.text);
      return { ...document, text, sha256: hashOf(text) };
    }),
  };
}

describe('when the renderer writes other markup', () => {
  test('texts with a rule or a role have other bytes than those that were approved', () => {
    const touched = handbook.documents.filter(({ text }) => /data-(?:rule|role)=/.test(text));
    expect(touched.length).toBeGreaterThan(10);
    const same = touched.filter((document) => lastOf(document)?.sha256 === document.sha256);
    expect(same.map(({ slug }) => slug)).toEqual([]);
  });

  test('no text has drifted, and nobody is asked to approve one', () => {
    expect(listDrifted(handbook, today)).toEqual([]);
    expect(saysOf(handbook)).toEqual([]);
  });

  test('what is published, drafts included, is what was frozen, to the letter', () => {
    const published = publish(handbook, today, { drafts: true });
    // Where a later version is announced, its working copy is a draft in every renderer.
    const settled = published.documents.filter(
      (document) => lastOf(document)?.version === inForce(handbook, document.slug, today)?.frozen.version,
    );
    expect(settled.length).toBeGreaterThan(10);
    for (const document of settled)
      expect(document.sha256 === lastOf(document)?.sha256, document.slug).toBe(true);
  });

  test('a release of such a text is refused: there is nothing to release', () => {
    const request = releaseRequest.parse({
      ...{ document: 'access-control', approvedOn: today, method: 'minutes', evidence: 'Minutes' },
      reason: 'None.',
    });
    const plan = planRelease(handbook, [request], new Map(), {
      ...{ today, recordedAt: `${today}T10:00:00Z`, adopted: false, emergency: undefined },
    });
    expect(plan.problems.map(({ rule }) => rule)).toEqual(['nothing-to-release']);
  });

  const [subject] = handbook.documents.filter(
    ({ text }) => /data-document="/.test(text) && /data-parameter="/.test(text),
  );
  test.each([
    ['word', (text: string) => text.replace('</p>', ' indeed</p>')],
    ['number', (text: string) => text.replace(/(data-parameter="[^"]*">)[^<]*/, '$1997 hours')],
    ['link', (text: string) => text.replace(/data-document="[^"]*"/, 'data-document="elsewhere"')],
    ['marker', (text: string) => text.replace(/data-rule="[^"]*"/, 'data-rule="may"')],
  ])('another %s is drift as before', (_what, change) => {
    if (subject === undefined) throw new Error('No text has a link and a parameter.');
    const changed = withText(subject, change);
    expect(listDrifted(changed, today).map(({ document }) => document.slug)).toEqual([subject.slug]);
    expect(saysOf(changed)).toEqual([`text-drifted ${subject.file}`]);
  });

  test('the version that a changed word asks for is judged by that word alone', () => {
    if (subject === undefined) throw new Error('No text has a link and a parameter.');
    const before = lastOf(subject);
    const request = releaseRequest.parse({
      ...{ document: subject.slug, approvedOn: today, method: 'minutes', evidence: 'Minutes' },
      reason: 'A record changed.',
    });
    const changed = withText(subject, (text) =>
      text.replace(/(data-parameter="[^"]*">)[^<]*/, '$1997 hours'),
    );
    const { decisions } = planRelease(changed, [request], new Map(), {
      ...{ today, recordedAt: `${today}T10:00:00Z`, adopted: false, emergency: undefined },
    });
    expect(decisions[0]?.before).toBe(before);
    expect(decisions[0]?.verdict?.causes.map(({ after }) => after)).toEqual(['997 hours']);
  });
});
