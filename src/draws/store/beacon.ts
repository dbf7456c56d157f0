// Beacons that were taken, readings of lotteries, and the calendar as it was announced here (spec/draw.md section 3).
import { toHex } from '../../kit/bytes.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Game } from '../rules/beacon.ts';
import { knownYears, type Standing, sourceName, standingOf } from '../rules/lottery.ts';
import type { LotteryYear, Pause } from '../rules/lottery-calendar.ts';

export const takenBeacons = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.beacon').selectAll().where('draw_id', '=', drawId).orderBy('n').execute();

export const addBeacon = (
  tx: Tx,
  of: {
    drawId: string;
    n: number;
    text: string;
    previous: string;
    sources: readonly string[];
    at: Date;
    entryId: string;
  },
) =>
  tx
    .insertInto('draws.beacon')
    .values({
      draw_id: of.drawId,
      n: of.n,
      text: of.text,
      previous: of.previous,
      sources: JSON.stringify(of.sources),
      at: of.at,
      entry_id: of.entryId,
    })
    .execute();

export const lotterySources = (tx: Tx) => tx.selectFrom('draws.lottery_source').selectAll().orderBy('source').execute();

export const findReading = (tx: Tx, readingId: string) =>
  tx.selectFrom('draws.lottery_reading').selectAll().where('reading_id', '=', readingId).forUpdate().executeTakeFirst();

export const addReading = (
  tx: Tx,
  of: {
    readingId: string;
    game: Game;
    issue: string;
    source: string;
    text: string;
    evidence: Uint8Array;
    userId: string;
    officeId: string;
    head: string;
    at: Date;
    entryId: string;
  },
) =>
  tx
    .insertInto('draws.lottery_reading')
    .values({
      reading_id: of.readingId,
      game: of.game,
      issue: of.issue,
      source: of.source,
      text: of.text,
      evidence: Buffer.from(of.evidence),
      reported_by: of.userId,
      office_id: of.officeId,
      head: of.head,
      reported_at: of.at,
      entry_id: of.entryId,
    })
    .execute();

export const withdrawReading = (tx: Tx, readingId: string, at: Date, reason: string) =>
  tx
    .updateTable('draws.lottery_reading')
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('reading_id', '=', readingId)
    .execute();

/** Readings that stand, of one issue, the first to be told first. */
export const readingsOf = (tx: Tx, game: Game, issue: string) =>
  tx
    .selectFrom('draws.lottery_reading')
    .selectAll()
    .where('game', '=', game)
    .where('issue', '=', issue)
    .where('withdrawn_at', 'is', null)
    .orderBy('reported_at')
    .orderBy('source')
    .execute();
type ReadingRow = Awaited<ReturnType<typeof readingsOf>>[number];

/** Withdrawn ones among them. */
export const newestReadings = (tx: Tx, limit: number) =>
  tx
    .selectFrom('draws.lottery_reading')
    .selectAll()
    .orderBy('reported_at', 'desc')
    .orderBy('reading_id')
    .limit(limit)
    .execute();

/** What is known of one issue, and the sources by the names that the log keeps. */
export async function standingOfIssue(
  tx: Tx,
  game: Game,
  issue: string,
): Promise<Standing & { readonly sources: readonly string[] }> {
  const rows = await readingsOf(tx, game, issue);
  const readings = rows.map(({ source, text, reported_by, head }) => ({ source, text, by: reported_by, head }));
  return { ...standingOf(readings), sources: rows.map(nameOf) };
}

const nameOf = ({ source, evidence }: ReadingRow): string => sourceName(source, toHex(evidence));

export const addYear = (
  tx: Tx,
  of: LotteryYear & { evidence: Uint8Array; userId: string; at: Date; entryId: string },
) =>
  tx
    .insertInto('draws.lottery_year')
    .values({
      year: of.year,
      pauses: JSON.stringify(of.pauses),
      source: of.source,
      evidence: Buffer.from(of.evidence),
      announced_by: of.userId,
      announced_at: of.at,
      entry_id: of.entryId,
    })
    .execute();

/** Pinned years, and after them those announced here. */
export async function yearsKnown(tx: Tx): Promise<readonly LotteryYear[]> {
  const rows = await tx.selectFrom('draws.lottery_year').selectAll().orderBy('year').execute();
  return knownYears(rows.map(({ year, pauses, source }) => ({ year, pauses: pauses as readonly Pause[], source })));
}
