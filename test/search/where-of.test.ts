import { describe, expect, test } from 'vitest';
import { boundBy } from '../../src/search/bound-by.ts';
import { whereOf } from '../../src/search/where-of.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

const place = (id: string, within?: string) => ({
  id,
  title: id.toUpperCase(),
  classification: 'internal' as const,
  ...(within && { within }),
});
const workplaces = [place('city', 'estonia'), place('estonia'), place('boston', 'usa'), place('usa')];
const rule = (id: string, number: string) => ({
  id,
  number,
  level: 'must' as const,
  who: ['all'],
  text: `You must ${id}.`,
});
const [signing, forms] = documentOf('any', { signing: {}, forms: {} }).outline;
if (signing === undefined || forms === undefined) throw new Error('Two sections are made.');
const outline = [
  { ...signing, number: '1', depth: 2 },
  { ...forms, number: '', depth: 3 },
];
const rules = [rule('sign', '1.1'), rule('count', '11.1')];
const whereIs = (appliesIn: { at?: string; places: string[] }[], part: Parameters<typeof whereOf>[2]) =>
  whereOf({ workplaces }, { appliesIn, outline }, part)?.titles;

describe('where something holds', () => {
  test('is everywhere, until somebody says otherwise', () => {
    expect(whereIs([], rules[0])).toBe(undefined);
    expect(whereIs([{ at: '#count', places: ['usa'] }], rules[0])).toBe(undefined);
  });

  test('is said of a rule, of the section around it, or of the document: the nearest counts', () => {
    const document = { places: ['estonia'] };
    const section = { at: '#signing', places: ['usa'] };
    const own = { at: '#sign', places: ['boston'] };
    expect(whereIs([document], rules[0])).toEqual(['ESTONIA']);
    expect(whereIs([document, section], rules[0])).toEqual(['USA']);
    expect(whereIs([document, section, own], rules[0])).toEqual(['BOSTON']);
    expect(whereIs([section], outline[1])).toEqual(['USA']);
    // 11.1 stands in section 11, and not in section 1.
    expect(whereIs([document, section], rules[1])).toEqual(['ESTONIA']);
  });

  test('is a country with all sites in it, and a site without its country', () => {
    const serves = (id: string) =>
      whereOf({ workplaces }, { appliesIn: [{ places: [id] }], outline }, rules[0]);
    expect(serves('estonia')?.serves).toEqual(['city', 'estonia']);
    expect(serves('boston')?.serves).toEqual(['boston']);
  });

  test('stands beside each rule that binds a group', () => {
    const document = documentOf(
      'access',
      {},
      { audience: ['all'], outline, rules, appliesIn: [{ at: '#sign', places: ['usa'] }] },
    );
    const situations = boundBy(auditOf(handbookOf({ documents: [document], workplaces })), 'all');
    expect(situations.flatMap(({ rules }) => rules.map(({ id, where }) => [id, where?.serves]))).toEqual([
      ['sign', ['boston', 'usa']],
      ['count', undefined],
    ]);
  });
});
