// Which days are worked, and the day on which a limit of working days is over (R48; the limits themselves are data of whoever sets them).
import { ok, type Result, refuse } from '../../kit/result.ts';
import { dayNumber, dayText, isDay, isWeekend } from './day.ts';
import { type WorkingYear, workingYears } from './years.ts';

/** Whether a day is worked. Refuses: calendar.day (none of the calendar), calendar.year (not announced: an ordinary week is never assumed). */
export function isWorkingDay(day: string, years: readonly WorkingYear[] = workingYears): Result<boolean> {
  if (!isDay(day)) return refuse('calendar.day', 'unmet', { day });
  const year = years.find((one) => day.startsWith(`${one.year}-`));
  if (year === undefined) return refuse('calendar.year', 'unmet', { year: day.slice(0, 4) });
  if (year.worked.includes(day)) return ok(true);
  return ok(!isWeekend(dayNumber(day)) && !year.off.some(([from, until]) => from <= day && day <= until));
}

/**
 * The last day of a limit of `days` working days that begins to run on the day after `day`, so that day itself, worked or not, does not count; of
 * 0 days it is the day itself. Refuses what isWorkingDay refuses, and calendar.days: no whole number from 0 to 1,000.
 */
export function addWorkingDays(
  day: string,
  days: number,
  years: readonly WorkingYear[] = workingYears,
): Result<string> {
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) return refuse('calendar.days', 'unmet', { days });
  const first = isWorkingDay(day, years);
  if (!first.ok) return first;
  let at = dayNumber(day);
  for (let left = days; left > 0; ) {
    at += 1;
    const worked = isWorkingDay(dayText(at), years);
    if (!worked.ok) return worked;
    if (worked.value) left -= 1;
  }
  return ok(dayText(at));
}
const MOST_DAYS = 1000;
