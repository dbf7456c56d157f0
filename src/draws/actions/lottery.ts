// Results of lotteries as they were read (spec/draw.md section 3, beacons): each with its source and the hash of the document, told by whoever read
// it. Two people under two heads read two sources before a result is trusted; what is wrong is withdrawn by its author, and stays on record.
import { z } from 'zod';
import { fromHex } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import type { Actor, Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { lotteryAnnounced, lotteryTold, lotteryWithdrawn } from '../entries.ts';
import { games } from '../rules/beacon.ts';
import { checkYear, issueTime, lotteryText } from '../rules/lottery.ts';
import {
  addReading,
  addYear,
  findReading,
  lotterySources,
  readingsOf,
  withdrawReading,
  yearsKnown,
} from '../store/beacon.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const issue = z.string().regex(/^20[0-9]{5}$/);
const MOST_ROWS = 366;

/** Readings belong to the office of whoever read. */
async function ownTarget(tx: Tx, actor: Actor, thing: string): Promise<Result<Target>> {
  return ok({ officePath: await officePath(tx, actor.officeId), thing });
}

export const tellLottery = act(lotteryTold, {
  input: z.strictObject({
    game: z.enum(games),
    source: z.string().max(32),
    /** SHA-256 of the document: a photograph, a saved page, a file of the source. */
    evidence: hex32,
    rows: z
      .array(z.strictObject({ issue, numbers: z.string().max(200) }))
      .min(1)
      .max(MOST_ROWS),
  }),
  target: (tx, { game }, actor) => ownTarget(tx, actor, `lottery:${game}`),
  async run(tx, { game, source, evidence, rows }, { app, actor, at, entryId }) {
    const known = (await lotterySources(tx)).find((one) => one.source === source);
    if (known === undefined) return refuse('draws.lottery-source', 'unmet', { source });
    const years = await yearsKnown(tx);
    const taken: { issue: string; text: string }[] = [];
    for (const row of rows) {
      const drawn = issueTime(game, row.issue, years);
      if (!drawn.ok) return drawn;
      if (drawn.value === null) return refuse('draws.year-unknown', 'unmet', { year: Number(row.issue.slice(0, 4)) });
      if (at.getTime() / 1000 < drawn.value)
        return refuse('draws.lottery-early', 'unmet', {
          issue: row.issue,
          at: new Date(drawn.value * 1000).toISOString(),
        });
      const text = lotteryText(game, row.issue, row.numbers);
      if (!text.ok) return text;
      const before = (await readingsOf(tx, game, row.issue)).find((one) => one.source === source);
      // A file of a source may repeat what was told before; another value of the same source is an error to be withdrawn first.
      if (before?.text === text.value && rows.length > 1) continue;
      if (before !== undefined) return refuse('draws.lottery-told', 'conflict', { issue: row.issue });
      const reading = {
        readingId: uuidv7(at.getTime(), app.random(10)),
        game,
        issue: row.issue,
        source,
        text: text.value,
        evidence: fromHex(evidence),
        userId: actor.userId,
        officeId: actor.officeId,
        head: actor.head,
        at,
        entryId,
      };
      await addReading(tx, reading);
      taken.push({ issue: row.issue, text: text.value });
    }
    return ok({
      facts: { game, source, evidence, head: actor.head, rows: taken },
      answer: { taken: taken.length, known: rows.length - taken.length },
    });
  },
});

export const withdrawLottery = act(lotteryWithdrawn, {
  input: z.strictObject({ readingId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  target: (tx, { readingId }, actor) => ownTarget(tx, actor, `reading:${readingId}`),
  async run(tx, { readingId, reason }, { actor, at }) {
    const reading = await findReading(tx, readingId);
    if (!reading || reading.withdrawn_at !== null) return refuse('draws.lottery-missing', 'missing');
    if (reading.reported_by !== actor.userId) return refuse('draws.lottery-other', 'forbidden');
    await withdrawReading(tx, readingId, at, reason);
    return ok({
      facts: { reading: readingId, game: reading.game, issue: reading.issue, source: reading.source },
      document: { reason },
      answer: { state: 'withdrawn' as const },
    });
  },
});

/** The pauses of a year that this version does not know. Once: an issue's day cannot be moved afterwards. */
export const announceYear = act(lotteryAnnounced, {
  input: z.strictObject({
    year: z.int().min(2021).max(2099),
    pauses: z.array(z.strictObject({ from: z.iso.date(), until: z.iso.date() })).max(10),
    source: z.string().trim().min(4).max(300),
    evidence: hex32,
  }),
  target: (tx, { year }, actor) => ownTarget(tx, actor, `lottery-year:${year}`),
  async run(tx, { year, pauses, source, evidence }, { actor, at, entryId }) {
    const checked = checkYear({ year, pauses });
    if (!checked.ok) return checked;
    if ((await yearsKnown(tx)).some((one) => one.year === year))
      return refuse('draws.year-known', 'conflict', { year });
    await addYear(tx, { year, pauses, source, evidence: fromHex(evidence), userId: actor.userId, at, entryId });
    return ok({ facts: { year, pauses, source, evidence }, answer: { year } });
  },
});
