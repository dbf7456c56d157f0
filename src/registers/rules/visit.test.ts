// What inspections were to a subject (R3): every coming counted once, whatever came together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burdenByYear, type CountedVisit } from './burden.ts';
import { VISIT_KINDS } from './visit.ts';

const visit = fc.record({
  officeId: fc.constantFrom('A', 'B', 'C'),
  on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-01'),
  kind: fc.constantFrom(...VISIT_KINDS),
  solicited: fc.boolean(),
  jointId: fc.constantFrom(null, 'J1', 'J2'),
});

test('R3 comings and comings saved add up to the unsolicited records; nothing depends on their order', () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 30 }), (visits: CountedVisit[]) => {
      const years = burdenByYear(visits);
      const sum = years.reduce((all, { inspections, saved }) => all + inspections + saved, 0);
      expect(sum).toBe(visits.filter(({ solicited }) => !solicited).length);
      for (const { inspections, random, direct } of years) expect(random + direct).toBeLessThanOrEqual(inspections);
      const counts = (of: typeof years) =>
        of.map(({ year, inspections, offices, saved }) => [year, inspections, offices, saved]);
      expect(counts(burdenByYear([...visits].reverse()))).toEqual(counts(years));
    }),
  );
});

test('R3 three offices together are one coming and two saved; on another day, another', () => {
  const one = { kind: 'random', solicited: false, jointId: 'J1' } as const;
  const visits = ['A', 'B', 'C'].map((officeId) => ({ ...one, officeId, on: '2026-03-01' }));
  expect(burdenByYear([...visits, { ...one, officeId: 'A', on: '2026-03-02' }])).toEqual([
    { year: '2026', inspections: 2, random: 2, direct: 0, offices: 3, saved: 2 },
  ]);
});
