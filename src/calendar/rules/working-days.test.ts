// Limits of working days (R48) against the notices of the State Council, counted by hand, and against every year as a whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayText, isWeekend } from './day.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';
import { workingYears } from './years.ts';

const worked = (day: string): boolean => {
  const answer = isWorkingDay(day);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

describe('R48 working days', () => {
  test.each([
    ['an ordinary week', '2026-03-02', 5, '2026-03-09'],
    ['ten days over the National Day: the week off, the Saturday after it worked', '2026-09-28', 10, '2026-10-16'],
    ['Spring Festival of 2026: nine days off, two Saturdays worked', '2026-02-13', 6, '2026-02-28'],
    ['the days that were added in 2020', '2020-01-23', 1, '2020-02-03'],
    ['from a Sunday', '2026-03-01', 1, '2026-03-02'],
    ['over the end of a year', '2025-12-31', 2, '2026-01-05'],
    ['no days at all', '2026-10-01', 0, '2026-10-01'],
  ])('%s', (_, from, days, until) => {
    expect(addWorkingDays(from, days)).toEqual({ ok: true, value: until });
  });

  test('a year that was not announced is refused, not taken for ordinary weeks', () => {
    expect(addWorkingDays('2026-12-25', 10)).toMatchObject({
      refusal: { code: 'calendar.year', with: { year: '2027' } },
    });
    expect(isWorkingDay('2019-12-31')).toMatchObject({ refusal: { code: 'calendar.year' } });
  });

  test.each(['2026-02-30', '2026-2-3', '', 'tomorrow', '+275760-09-13'])('%j is no day', (day) => {
    expect(addWorkingDays(day, 1)).toMatchObject({ refusal: { code: 'calendar.day' } });
  });
  test.each([-1, 0.5, Number.NaN, 1001, Number.POSITIVE_INFINITY])('%d is no number of days', (days) => {
    expect(addWorkingDays('2026-03-02', days)).toMatchObject({ refusal: { code: 'calendar.days' } });
  });

  test('exactly as many worked days lie behind the first and up to the last, and the last is worked', () => {
    const start = dayNumber('2020-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 6 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const from = dayText(start + offset);
        const until = addWorkingDays(from, days);
        if (!until.ok) throw new Error(until.refusal.code);
        let count = 0;
        for (let day = dayNumber(from) + 1; day <= dayNumber(until.value); day += 1)
          if (worked(dayText(day))) count += 1;
        return count === days && worked(until.value);
      }),
    );
  });
});

describe('the years as data', () => {
  test.each(workingYears.map((year) => [year.year, year] as const))(
    '%d: spans ascend within the year, what is worked is a weekend outside of them',
    (year, one) => {
      const edges = one.off.flat();
      expect(edges).toEqual([...edges].sort());
      const days = [...edges, ...one.worked];
      expect(days.every((day) => day.startsWith(`${year}-`) && dayText(dayNumber(day)) === day)).toBe(true);
      expect(one.worked.every((day) => isWeekend(dayNumber(day)))).toBe(true);
      expect(one.worked.some((day) => one.off.some(([from, until]) => from <= day && day <= until))).toBe(false);
      expect(one.sources.length).toBeGreaterThan(0);
    },
  );
  test('no year is missing between the first and the last', () => {
    expect(workingYears.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });
});
