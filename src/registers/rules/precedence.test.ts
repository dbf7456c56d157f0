// R18, R19: whose word holds for which field, by examples and for any two rows: nothing that a source says is lost, and nothing of a higher one is overwritten.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, type Content, FIELD_NAMES, FIELDS, fieldOf, reconcile, sameValue } from './precedence.ts';

const ROW: Content = {
  ...{ code: 'C1', code_kind: 'uscc', name: '甲公司', nature: 'profit', type: '企业', industry: 'F52', section: 'F' },
  ...{ region: '211102', street: null, address: '路1号', status: 'active', risk_class: null },
  ...{ registered_on: '2019-01-02', source: '市场监管' },
};
const ranks = new Map(
  (['name', 'place', 'status', 'source'] as const).map((field) => [
    field,
    new Map([
      ['市场监管', 1],
      ['税务', 2],
    ]),
  ]),
);
const held = { content: ROW, source: '市场监管', origins: {} };
const said = (change: Content, source = '税务', unstated: string[] = []) => ({
  content: { ...ROW, source, ...change },
  source,
  unstated: new Set(unstated),
});
const claim = (change: Partial<Claim>): Claim => ({
  ...{ conflictId: 'x', field: 'name', heldSource: '市场监管', held: { name: '甲公司' } },
  ...{ source: '税务', value: { name: '乙公司' }, state: 'open' as const },
  ...change,
});

test('R18 a lower source does not overwrite a higher one: it is asked about', () => {
  const done = reconcile(held, said({ name: '乙公司' }), ranks, []);
  expect(done.content).toEqual(ROW);
  expect(done.found).toEqual([
    { field: 'name', held: { name: '甲公司' }, heldSource: '市场监管', value: { name: '乙公司' }, source: '税务' },
  ]);
});

test('R18 a higher source overwrites and its word is the row’s; what it leaves empty stays, with its origin', () => {
  const lower = { content: { ...ROW, source: '税务' }, source: '税务', origins: {} };
  const done = reconcile(
    lower,
    said({ name: '乙公司', address: '', industry: null, section: null }, '市场监管'),
    ranks,
    [],
  );
  expect(done.content).toMatchObject({ name: '乙公司', address: '路1号', industry: 'F52', source: '市场监管' });
  expect(done.origins).toEqual({
    code: '税务',
    industry: '税务',
    nature: '税务',
    place: '税务',
    registeredOn: '税务',
    riskClass: '税务',
    type: '税务',
  });
  expect(done.found).toEqual([]);
});

test('R18 sources without a rank stand as before: the last one holds, and only empty cells keep what was', () => {
  const done = reconcile(held, said({ name: '乙公司', registered_on: null, type: '个体' }), new Map(), []);
  expect(done.content).toMatchObject({ name: '乙公司', registered_on: '2019-01-02', type: '个体', source: '税务' });
  expect(done.origins).toEqual({
    registeredOn: '市场监管',
    ...{
      code: '市场监管',
      industry: '市场监管',
      nature: '市场监管',
      place: '市场监管',
      riskClass: '市场监管',
      status: '市场监管',
    },
  });
});

test('R18 a state that the file does not state is no contradiction', () => {
  const closed = { ...held, content: { ...ROW, status: 'revoked' } };
  expect(reconcile(closed, said({}, '税务', ['status']), ranks, []).found).toEqual([]);
  expect(reconcile(closed, said({}), ranks, []).found).toMatchObject([
    { field: 'status', value: { status: 'active' } },
  ]);
});

test('R18 what is open is not asked twice; a newer claim takes its place; what agrees is closed', () => {
  expect(reconcile(held, said({ name: '乙公司' }), ranks, [claim({})])).toMatchObject({ found: [], closed: [] });
  const newer = reconcile(held, said({ name: '丙公司' }), ranks, [claim({})]);
  expect(newer.closed).toEqual([{ conflictId: 'x', state: 'replaced' }]);
  expect(newer.found).toHaveLength(1);
  const agreed = reconcile(held, said({ name: '乙公司' }, '市场监管'), ranks, [claim({})]);
  expect(agreed.content.name).toBe('乙公司');
  expect(agreed.closed).toEqual([{ conflictId: 'x', state: 'agreed' }]);
});

test('R18 what a person has decided is not asked again and does not come back', () => {
  expect(reconcile(held, said({ name: '乙公司' }), ranks, [claim({ state: 'kept' })]).found).toEqual([]);
  const taken = { ...held, content: { ...ROW, name: '乙公司' }, origins: { name: '税务' } };
  const again = reconcile(taken, said({ name: '甲公司' }, '市场监管'), ranks, [claim({ state: 'taken' })]);
  expect(again.content.name).toBe('乙公司');
  const otherwise = reconcile(taken, said({ name: '丁公司' }, '市场监管'), ranks, [claim({ state: 'taken' })]);
  expect(otherwise.content.name).toBe('丁公司');
});

test('R18 a real code replaces an assigned one and never the other way round', () => {
  const assigned = { ...held, content: { ...ROW, code: 'Z1', code_kind: 'assigned' } };
  const both = new Map([['code', new Map([['市场监管', 1]])]]);
  expect(reconcile(assigned, said({}), both, []).content.code).toBe('C1');
  expect(reconcile(held, said({ code: 'Z1', code_kind: 'assigned' }), new Map(), []).content.code).toBe('C1');
});

const SOURCES = ['甲', '乙', '丙'] as const;
const content = fc.record({
  ...Object.fromEntries(Object.keys(ROW).map((column) => [column, fc.constantFrom<string | null>('', null, 'a', 'b')])),
  source: fc.constantFrom<string>(...SOURCES),
}) as fc.Arbitrary<Content>;
const order = fc.dictionary(
  fc.constantFrom(...FIELD_NAMES),
  fc.shuffledSubarray([...SOURCES]).map((sources) => new Map(sources.map((one, at) => [one as string, at + 1]))),
);

test('R18 for any two rows and ranks: every value is one of the two; what was said and not taken is asked about, or ranks nowhere above', () => {
  fc.assert(
    fc.property(content, content, order, (is, says, byField) => {
      const some = new Map(Object.entries(byField));
      const rank = (field: string, source: string) => some.get(field)?.get(source) ?? 99;
      const sides = { source: is.source ?? '', said: says.source ?? '' };
      const done = reconcile(
        { content: is, source: sides.source, origins: {} },
        { content: says, source: sides.said, unstated: new Set() },
        some,
        [],
      );
      for (const field of FIELD_NAMES) {
        const [was, new_, now] = [is, says, done.content].map((one) => fieldOf(field, one));
        if (!was || !new_ || !now) throw new Error('three rows');
        expect(sameValue(now, was) || sameValue(now, new_)).toBe(true);
        const above = rank(field, sides.source) < rank(field, sides.said);
        const tells = (new_[field === 'place' ? 'address' : FIELDS[field][0]] ?? '') !== '';
        const empty = (was[field === 'place' ? 'address' : FIELDS[field][0]] ?? '') === '';
        const asked = done.found.some((one) => one.field === field);
        // Never overwritten from below.
        if (above && !empty && sides.source !== sides.said) expect(sameValue(now, was)).toBe(true);
        // Nothing is lost: taken, asked about, or of the two fields that are never worth a question.
        if (tells && !sameValue(now, new_) && field !== 'code' && field !== 'source') expect(asked).toBe(true);
        if (asked) expect(above).toBe(true);
      }
      // The same file again changes nothing and asks nothing new.
      const holders = { content: done.content, source: done.content.source ?? '', origins: done.origins };
      const claims = done.found.map((one, at): Claim => ({ ...one, conflictId: `${at}`, state: 'open' }));
      const again = reconcile(holders, { content: says, source: sides.said, unstated: new Set() }, some, claims);
      expect(again).toEqual({ ...done, found: [], closed: [] });
    }),
    { numRuns: 2000 },
  );
});
