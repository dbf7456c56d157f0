// R30-R34: what is typed into the task form is exactly what is sent; nothing is guessed, nothing is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role, TaskTerms } from '../rules/task.ts';
import { blankDraft, draftOf, previewTerms, termsOf, whole, withDepartments } from './draft.ts';
import { hundredths, widestRatio } from './ratio.ts';

const id = fc.stringMatching(/^[a-z]{1,6}$/);
const positive = fc.integer({ min: 1, max: 1_000_000 });
const want = fc
  .record({
    department: id,
    role: fc.constantFrom<Role>('leader', 'specialist', 'member'),
    word: id,
    count: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ word, ...one }) => ({ ...one, specialty: one.role === 'specialist' ? word : null }));
const terms: fc.Arbitrary<TaskTerms> = fc
  .record({
    name: fc.stringMatching(/^[a-z]{2,40}$/),
    items: fc.uniqueArray(id, { maxLength: 5 }),
    leadOffice: id,
    cooperating: fc.uniqueArray(id, { maxLength: 4 }),
    periodFrom: fc.constant('2026-12-01'),
    periodUntil: fc.constantFrom('2026-12-01', '2027-01-31'),
    scope: fc.record({
      regions: fc.uniqueArray(id),
      sections: fc.uniqueArray(id),
      industries: fc.uniqueArray(id),
      nature: fc.constantFrom('profit' as const, 'nonprofit' as const, null),
    }),
    stratifyBy: fc.constantFrom<TaskTerms['stratifyBy']>([], ['region'], ['section'], ['region', 'section']),
    batches: fc.option(fc.integer({ min: 1, max: 366 })),
    quota: fc.oneof(
      positive.map((total) => ({ kind: 'total' as const, total })),
      fc
        .tuple(positive, positive)
        .map(([a, b]) => ({ kind: 'share' as const, numerator: Math.min(a, b), denominator: Math.max(a, b) })),
    ),
    extensionLimit: fc.option(fc.integer({ min: 1, max: 1000 })),
    reserve: fc.record({ numerator: fc.integer({ min: 0, max: 100 }), denominator: fc.integer({ min: 1, max: 100 }) }),
    demand: fc.array(want, { maxLength: 6 }),
    cap: fc.integer({ min: 1, max: 1000 }),
    sealed: fc.option(
      fc.record({
        ground: fc.constantFrom('surprise' as const, 'classes' as const, 'both' as const),
        openBy: fc.constant('2027-01-31'),
        reason: fc.constant('surprise inspection'),
        holder: fc.constant('pj-yj'),
      }),
    ),
  })
  .map(({ batches, sealed, extensionLimit, ...rest }) => ({
    ...rest,
    ...(extensionLimit === null || batches !== null ? {} : { extensionLimit }),
    ...(sealed === null ? {} : { sealed }),
    method: batches === null ? { kind: 'index' as const } : { kind: 'all' as const, batches },
    quota: batches === null ? rest.quota : { kind: 'share' as const, numerator: 1, denominator: 1 },
  }));

describe('task form (R30-R34)', () => {
  it('opens a task and sends the same terms', () => {
    fc.assert(
      fc.property(terms, (one) => {
        expect(termsOf(draftOf(one, []))).toEqual({ terms: one, faults: [] });
      }),
    );
  });

  it('names every field that cannot be sent, once', () => {
    const draft = {
      ...blankDraft('', '', 'DR1-SHA256'),
      cap: 'x',
      quota: 'total' as const,
      total: '0',
      reserveNumerator: 'a',
      reserveDenominator: '0',
      extensionLimit: '-1',
    };
    expect(termsOf(draft).faults.map((fault) => fault.path)).toEqual([
      'terms.name',
      'terms.leadOffice',
      'terms.periodFrom',
      'terms.periodUntil',
      'terms.quota',
      'terms.reserve',
      'terms.cap',
      'terms.extensionLimit',
    ]);
  });

  it('refuses a share above the whole, a period that ends before it begins, a specialist without specialty', () => {
    const draft = {
      ...blankDraft('a', 'a', 'DR1-SHA256'),
      name: 'ab',
      periodFrom: '2026-12-02',
      periodUntil: '2026-12-01',
      numerator: '101',
    };
    const demand = draft.demand.map((one) => ({ ...one, role: 'specialist' as const }));
    expect(termsOf({ ...draft, demand }).faults.map((fault) => fault.key)).toEqual([
      'plans.form.period',
      'plans.share',
      'plans.form.no-specialty',
    ]);
  });

  it('reads whole numbers within bounds, full-width digits too', () => {
    expect([
      whole('12', 1, 20),
      whole('\uff11\uff12', 1, 20),
      whole('1.5', 1, 20),
      whole('', 0, 20),
      whole('21', 1, 20),
      whole('-1', 0, 9),
    ]).toEqual([12, 12, null, null, null, null]);
  });

  it('previews before the name and the period are typed, not before the numbers', () => {
    const draft = blankDraft('a', 'a', 'DR1-SHA256');
    expect(previewTerms(draft, '2026-11-24')).toMatchObject({
      periodFrom: '2026-11-24',
      quota: { numerator: 5, denominator: 100 },
    });
    expect(previewTerms({ ...draft, cap: '' }, '2026-11-24')).toBeNull();
  });

  it('gives each department that joins a place, and takes it with those that leave (R32, P2)', () => {
    const joined = withDepartments(blankDraft('a', 'a', 'DR1-SHA256').demand, 'a', ['a', 'b']);
    expect(joined.map((one) => [one.department, one.role])).toEqual([
      ['a', 'leader'],
      ['a', 'member'],
      ['b', 'member'],
    ]);
    expect(new Set(joined.map((one) => one.key)).size).toBe(3);
    expect(withDepartments(joined, 'a', ['a'])).toHaveLength(2);
    expect(withDepartments(joined, 'b', ['b'])).toHaveLength(1);
  });
});

describe('ratio between strata', () => {
  it('is the largest chance over the smallest, as a reduced fraction', () => {
    expect(
      widestRatio([
        { size: 31, n: 4 },
        { size: 9, n: 3 },
      ]),
    ).toEqual({ numerator: 31, denominator: 12 });
    expect(
      widestRatio([
        { size: 10, n: 1 },
        { size: 20, n: 2 },
      ]),
    ).toEqual({ numerator: 1, denominator: 1 });
    expect(
      widestRatio([
        { size: 10, n: 1 },
        { size: 20, n: 0 },
      ]),
    ).toBeNull();
  });

  it('is never below 1 and does not depend on the order of the strata', () => {
    const stratum = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
      .map(([size, n]) => ({ size, n: Math.min(size, n) }));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2 }), (strata) => {
        const ratio = widestRatio(strata);
        expect(widestRatio([...strata].reverse())).toEqual(ratio);
        if (ratio) expect(ratio.numerator).toBeGreaterThanOrEqual(ratio.denominator);
      }),
    );
  });

  it('is written in hundredths beside the fraction', () => {
    expect([hundredths(19, 5), hundredths(109226, 108197), hundredths(4, 3), hundredths(3, 200)]).toEqual([
      '3.80',
      '1.01',
      '1.33',
      '0.02',
    ]);
  });
});
