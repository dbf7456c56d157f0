// Lotteries as beacons (spec/draw.md section 3): when an issue is drawn, computed from the issue itself, and when its result may be trusted: two
// stored sources, told by two people under two heads, that say the same. One source is never enough, and two that differ are a conflict.
import { dayNumber, dayText } from '../../calendar/rules/day.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { type CommittedBeacon, type Game, games, ISSUE, parseBeacon } from './beacon.ts';
import { type DrawTime, drawTimes, type LotteryYear, lotteryYears } from './lottery-calendar.ts';
import { instantOf } from './shape.ts';

const DAY = 86_400;
const BEIJING = 8 * 3600;
export const LEAST_SOURCES = 2;

/** What was announced here counts for years that are not pinned, and for no other. */
export const knownYears = (announced: readonly LotteryYear[]): readonly LotteryYear[] => [
  ...lotteryYears,
  ...announced.filter(({ year }) => lotteryYears.every((pinned) => pinned.year !== year)),
];

const paused = ({ pauses }: LotteryYear, day: string): boolean =>
  pauses.some(({ from, until }) => from <= day && day <= until);

const timeOf = (game: Game, day: string): DrawTime | undefined =>
  drawTimes.find((time) => time.game === game && time.from <= day && (time.until === null || day <= time.until));

type Issue = { readonly game: Game; readonly issue: string; readonly at: number };

/** All issues of one game in one year, in order; `at` in seconds since 1970. None where the year is not known. */
export function issuesOfYear(game: Game, year: number, years: readonly LotteryYear[] = lotteryYears): readonly Issue[] {
  const known = years.find((one) => one.year === year);
  if (known === undefined) return [];
  const issues: Issue[] = [];
  const last = dayNumber(`${year}-12-31`);
  for (let day = dayNumber(`${year}-01-01`); day <= last; day += 1) {
    const text = dayText(day);
    const time = timeOf(game, text);
    if (time === undefined || paused(known, text)) continue;
    const issue = `${year}${String(issues.length + 1).padStart(3, '0')}`;
    issues.push({ game, issue, at: day * DAY - BEIJING + time.minute * 60 });
  }
  return issues;
}

/** Seconds since 1970 at which an issue is drawn; null: the year is not known. An issue that its year does not have is refused: draws.issueUnknown. */
export function issueTime(
  game: Game,
  issue: string,
  years: readonly LotteryYear[] = lotteryYears,
): Result<number | null> {
  const year = Number(issue.slice(0, 4));
  if (!ISSUE.test(issue)) return refuse('draws.issueUnknown', 'unmet', { game, issue });
  if (years.every((one) => one.year !== year)) return ok(null);
  const found = issuesOfYear(game, year, years)[Number(issue.slice(4)) - 1];
  return found === undefined ? refuse('draws.issueUnknown', 'unmet', { game, issue }) : ok(found.at);
}

/** Whether a stranger can compute when a beacon is due: rounds follow from their number, issues from a calendar that is pinned for their year. */
export function timeKnown(beacon: CommittedBeacon): boolean {
  if (beacon.kind !== 'lottery') return true;
  const time = issueTime(beacon.game, beacon.issue);
  return time.ok && time.value !== null;
}

/** The next issues of a game after an instant in seconds, as far as the calendar is known. */
export function issuesAfter(
  game: Game,
  seconds: number,
  count: number,
  years: readonly LotteryYear[] = lotteryYears,
): readonly Issue[] {
  const year = Number(dayText(Math.floor((seconds + BEIJING) / DAY)).slice(0, 4));
  return [year, year + 1]
    .flatMap((one) => issuesOfYear(game, one, years))
    .filter(({ at }) => at > seconds)
    .slice(0, count);
}

/** The issue that the beginning of a beacon text names; null for anything else. */
export function issueNamed(name: string): { readonly game: Game; readonly issue: string } | null {
  const [kind, country, code, issue = '', ...more] = name.split('/');
  const game = games.find((one) => one === code);
  return kind === 'lottery' && country === 'CN' && game !== undefined && ISSUE.test(issue) && more.length === 0
    ? { game, issue }
    : null;
}

/** The first issue of a game drawn at an instant or after it. Refuses: draws.year-unknown {year}, where the calendar does not reach so far. */
export function nextIssue(
  game: Game,
  seconds: number,
  years: readonly LotteryYear[] = lotteryYears,
): Result<Extract<CommittedBeacon, { kind: 'lottery' }>> {
  const first = Number(dayText(Math.floor((seconds + BEIJING) / DAY)).slice(0, 4));
  for (const year of [first, first + 1]) {
    if (years.every((one) => one.year !== year)) return refuse('draws.year-unknown', 'unmet', { year });
    const found = issuesOfYear(game, year, years).find(({ at }) => at >= seconds);
    if (found) return ok({ kind: 'lottery', game, issue: found.issue, at: instantOf(found.at) });
  }
  return refuse('draws.year-unknown', 'unmet', { year: first + 1 });
}

/** Refuses: draws.yearPauses. A pause lies in its year, begins before it ends, and comes after the one before. */
export function checkYear({ year, pauses }: Pick<LotteryYear, 'year' | 'pauses'>): Result<null> {
  const days = pauses.flatMap(({ from, until }) => [from, until]);
  const real = days.every(
    (day) => !Number.isNaN(dayNumber(day)) && dayText(dayNumber(day)) === day && day.startsWith(`${year}-`),
  );
  const ordered = pauses.every(
    ({ from, until }, i) => from <= until && (i === 0 || (pauses[i - 1]?.until ?? '') < from),
  );
  return real && ordered ? ok(null) : refuse('draws.yearPauses', 'unmet', { year });
}

/** The beacon text of a result as people write it: numbers apart by anything but digits. Refuses: draws.lotteryNumbers. */
export function lotteryText(game: Game, issue: string, written: string): Result<string> {
  const found = written.match(/[0-9]+/g) ?? [];
  const joined = game === 'FC3D' && found.length === 1 ? [...(found[0] ?? '')] : found;
  const numbers =
    game === 'KL8'
      ? joined.map((number) => number.padStart(2, '0')).sort((a, b) => Number(a) - Number(b))
      : joined.map((number) => String(Number(number)));
  const text = `lottery/CN/${game}/${issue}/${numbers.join('-')}`;
  return parseBeacon(text).ok ? ok(text) : refuse('draws.lotteryNumbers', 'unmet', { game });
}

/** What one person read in one source. `text` is the beacon text. */
export type Reading = { readonly source: string; readonly text: string; readonly by: string; readonly head: string };

export type Standing =
  | { readonly state: 'none' | 'single' | 'conflict'; readonly text: null }
  | { readonly state: 'agreed'; readonly text: string };

/** Agreed: all say the same, and two of them differ in source, person and head. */
export function standingOf(readings: readonly Reading[]): Standing {
  const [first] = readings;
  if (first === undefined) return { state: 'none', text: null };
  if (readings.some(({ text }) => text !== first.text)) return { state: 'conflict', text: null };
  const independent = readings.some((a) =>
    readings.some((b) => a.source !== b.source && a.by !== b.by && a.head !== b.head),
  );
  return independent ? { state: 'agreed', text: first.text } : { state: 'single', text: null };
}

/** How a source is named in the log: its code and the hash of the document that was read. */
export const sourceName = (source: string, evidence: string): string => `${source}/${evidence}`;
export const sourcesOf = (names: readonly string[]): number => new Set(names.map((name) => name.split('/')[0])).size;
