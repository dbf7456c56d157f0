// Public values to come and those that were read (R7; spec/draw.md section 3): the calendar from which whoever prepares a draw chooses, readings of
// lotteries with their sources, pauses of the years.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { announceYear, tellLottery, withdrawLottery } from '../actions/lottery.ts';
import { drandChains, type Game, games, publicCentibits } from '../rules/beacon.ts';
import { issuesAfter } from '../rules/lottery.ts';
import { type LotteryYear, lotteryYears } from '../rules/lottery-calendar.ts';
import { instantOf } from '../rules/shape.ts';
import { lotterySources, newestReadings, standingOfIssue, yearsKnown } from '../store/beacon.ts';

/** A fortnight of issues, and the readings of about a month. */
const ISSUES_AHEAD = 14;
const READINGS = 60;
const DRAND_CENTIBITS = 12_800;

const gameShape = z.enum(games);
const standing = z.enum(['none', 'single', 'conflict', 'agreed']);

const calendarShape = z.object({
  now: instant,
  networks: z.array(
    z.object({
      name: z.string(),
      chain: z.string(),
      genesis: z.number(),
      period: z.number(),
      centibits: z.number(),
    }),
  ),
  issues: z.array(z.object({ game: gameShape, issue: z.string(), at: z.string(), centibits: z.number() })),
  sources: z.array(
    z.object({ source: z.string(), nameZh: z.string(), nameEn: z.string(), reads: z.string(), basis: z.string() }),
  ),
  years: z.array(
    z.object({
      year: z.number(),
      pauses: z.array(z.object({ from: z.string(), until: z.string() })),
      source: z.string(),
      pinned: z.boolean(),
    }),
  ),
  /** This year and, from December on, the next, where their pauses are not known. */
  unknownYears: z.array(z.number()),
  readings: z.array(
    z.object({
      readingId: z.string(),
      game: gameShape,
      issue: z.string(),
      numbers: z.string(),
      source: z.string(),
      evidence: z.string(),
      by: z.string(),
      byId: z.string(),
      officeId: z.string(),
      at: instant,
      withdrawnAt: instant.nullable(),
      withdrawnReason: z.string().nullable(),
      standing,
    }),
  ),
});
export type BeaconCalendar = z.input<typeof calendarShape>;

async function readingsView(tx: Tx) {
  const rows = await newestReadings(tx, READINGS);
  const people = await namesOf(
    tx,
    rows.map((row) => row.reported_by),
  );
  const stands = new Map<string, z.infer<typeof standing>>();
  for (const { game, issue } of rows) {
    const key = `${game} ${issue}`;
    if (!stands.has(key)) stands.set(key, (await standingOfIssue(tx, game, issue)).state);
  }
  return rows.map((row) => ({
    readingId: row.reading_id,
    game: row.game,
    issue: row.issue,
    numbers: row.text.split('/').at(-1) ?? '',
    source: row.source,
    evidence: toHex(row.evidence),
    by: people.get(row.reported_by) ?? row.reported_by,
    byId: row.reported_by,
    officeId: row.office_id,
    at: row.reported_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    standing: stands.get(`${row.game} ${row.issue}`) ?? 'none',
  }));
}

function unknownYears(now: Date, years: readonly LotteryYear[]): readonly number[] {
  const beijing = new Date(now.getTime() + 8 * 3_600_000);
  const year = beijing.getUTCFullYear();
  const wanted = beijing.getUTCMonth() === 11 ? [year, year + 1] : [year];
  return wanted.filter((one) => years.every((known) => known.year !== one));
}

const comingIssues = (game: Game, now: Date, years: readonly LotteryYear[]) =>
  issuesAfter(game, now.getTime() / 1000, ISSUES_AHEAD, years).map(({ issue, at }) => ({
    game,
    issue,
    at: instantOf(at),
    centibits: publicCentibits({ kind: 'lottery', game, issue, at: instantOf(at) }),
  }));

const calendarRoute = route({
  method: 'GET',
  url: '/api/beacons',
  access: { permission: 'draw.read' },
  summary: 'Coming rounds and issues that a draw may name, readings of lotteries, and the pauses of the years',
  answer: calendarShape,
  async handle({ app, actor }) {
    const now = app.clock.now();
    return read(app.db, actor, async (tx) => {
      const years = await yearsKnown(tx);
      return ok({
        now,
        networks: drandChains.map(({ name, hash, genesis, period }) => ({
          name,
          chain: hash,
          genesis,
          period,
          centibits: DRAND_CENTIBITS,
        })),
        issues: games.flatMap((game) => comingIssues(game, now, years)).sort((a, b) => (a.at < b.at ? -1 : 1)),
        sources: (await lotterySources(tx)).map((row) => ({
          source: row.source,
          nameZh: row.name_zh,
          nameEn: row.name_en,
          reads: row.reads,
          basis: row.basis,
        })),
        years: years.map(({ year, pauses, source }) => ({
          year,
          pauses: [...pauses],
          source,
          pinned: lotteryYears.some((pinned) => pinned.year === year),
        })),
        unknownYears: [...unknownYears(now, years)],
        readings: await readingsView(tx),
      });
    });
  },
});

export const beaconRoutes: readonly Route[] = [
  calendarRoute,
  actRoute('/api/lottery/readings', tellLottery, {
    summary: 'Tell results of a lottery as one source says them, with the hash of the document',
    answer: z.object({ taken: z.number(), known: z.number() }),
  }),
  actRoute('/api/lottery/readings/:readingId/withdraw', withdrawLottery, {
    summary: 'Withdraw an own reading that was wrong, with a reason',
    params: z.object({ readingId: z.uuid() }),
    body: z.strictObject({ reason: z.string().max(500) }),
    answer: z.object({ state: z.literal('withdrawn') }),
  }),
  actRoute('/api/lottery/years', announceYear, {
    summary: 'The days without a draw of a year that this version does not know',
    answer: z.object({ year: z.number() }),
  }),
];
