// Drawing open places again (spec/draw.md section 5, rules 9 and 10): once the entry that opened them is sealed and the value it names is there,
// the result is determined; this act only writes it down. Anybody may have computed it before.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { leafOf } from '../../log/store.ts';
import { sealedIndexes } from '../../log/tiles.ts';
import { tell } from '../../organisation/message.ts';
import { officePath } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { drawRefilled } from '../entries.ts';
import { parseBeacon } from '../rules/beacon.ts';
import { skippedDocument } from '../rules/officers.ts';
import { refillOf } from '../rules/refill.ts';
import { type DrawRow, lockDraw } from '../store/draw.ts';
import { everybodyOf, recusalsOf } from '../store/pool.ts';
import {
  type Filled,
  fillSlots,
  lockRefill,
  openSlots,
  type Place,
  type RefillRow,
  refillsOf,
  setRefilled,
} from '../store/refill.ts';
import { drawnOf, slotsOfDraw } from '../store/result.ts';
import { openRows } from '../store/sealed.ts';
import { stoodInOf } from '../teams.ts';
import { nameIn } from './asking.ts';
import { vouched } from './beacon.ts';
import { commitmentOf, recordStep } from './protocol.ts';

const { hash: logHash } = suites['DR1-SHA256'];

type RefillTarget = Target & { readonly refill: RefillRow; readonly draw: DrawRow };

async function refillTarget(tx: Tx, entryId: string): Promise<Result<RefillTarget>> {
  const refill = await lockRefill(tx, entryId);
  if (!refill) return refuse('draws.refill-missing', 'missing');
  const draw = must(await lockDraw(tx, refill.draw_id), 'open places are of a draw');
  if (draw.sealed_for !== null) await openRows(tx, draw);
  return ok({ officePath: await officePath(tx, draw.lead_office), thing: `draw:${draw.draw_id}`, refill, draw });
}

/** Exactly the named value, vouched for as a beacon is; answers its sources. A staged draw has none. */
async function checkValue(tx: Tx, refill: RefillRow, text: string, previous: string, at: Date) {
  const named = refill.beacon;
  if (named === '') return text === '' ? ok([]) : refuse('draws.staged-no-beacon', 'conflict');
  const beacon = parseBeacon(text);
  if (!beacon.ok) return beacon;
  if (text.slice(0, text.lastIndexOf('/')) !== named) return refuse('draws.beacon-other', 'unmet');
  if (refill.due !== null && at < refill.due)
    return refuse('draws.beacon-early', 'conflict', { t2: refill.due.toISOString() });
  return vouched(tx, beacon.value, text, previous);
}

export const refillPlaces = act(drawRefilled, {
  input: z.strictObject({
    entryId: z.uuid(),
    text: z.string().max(600),
    previous: z.string().max(400).default(''),
  }),
  target: (tx, { entryId }) => refillTarget(tx, entryId),
  async run(tx, { text, previous }, within) {
    const { at, app, target } = within;
    const { refill, draw } = target;
    if (refill.state !== 'waiting' || draw.state !== 'resulted') return refuse('draws.refilled-already', 'conflict');
    const sources = await checkValue(tx, refill, text, previous, at);
    if (!sources.ok) return sources;
    if ((await sealedIndexes(app, tx, [refill.entry_id])).size === 0) return refuse('draws.being-sealed', 'conflict');
    const entryHash = leafNodeHash(logHash, must(await leafOf(tx, refill.entry_id), 'a sealed entry has its leaf'));
    const { filled, open, short } = await computed(tx, draw, refill, entryHash, text);
    const rows = filled.map((row) => ({ ...row, skipped: skippedDocument(row.skipped) as string[] }));
    await fillSlots(tx, draw.draw_id, rows, commitmentOf(draw).teams !== null);
    await openSlots(tx, draw.draw_id, open, refill.entry_id);
    await setRefilled(tx, refill.entry_id, { filled: rows, open, short, by: within.entryId, at });
    await recordStep(tx, draw, { kind: 'refill', entryId: within.entryId, at });
    await tell(tx, within, {
      userId: draw.prepared_by,
      kind: open.length > 0 ? 'draws.told.short' : 'draws.told.refilled',
      thing: `draw:${draw.draw_id}`,
      fill: { title: draw.title, filled: filled.length, open: open.length },
    });
    const named = async <P extends Place>(place: P): Promise<P> => ({
      ...place,
      object: await nameIn(tx, draw, place.object),
    });
    return ok({
      facts: {
        ...{ at: at.toISOString(), draw: draw.draw_id, entry: toHex(entryHash), text, previous },
        sources: [...sources.value],
        filled: await Promise.all(rows.map(named)),
        open: await Promise.all(open.map(named)),
        short: [...short],
      },
      answer: { filled: filled.length, open: open.length },
    });
  },
});

/** Everything the rule takes, as recorded: who stands where, who withdrew, who joined, who stood in so far. */
async function computed(tx: Tx, draw: DrawRow, refill: RefillRow, entryHash: Uint8Array, beacon: string) {
  const document = commitmentOf(draw);
  const areas = new Map(document.strata.map(({ code, area }) => [code, area]));
  const refills = await refillsOf(tx, draw.draw_id);
  const withdrawn = refills.filter(({ kind }) => kind === 'withdrawal');
  const gone = new Set(withdrawn.filter((row) => row.subject_id === null).map(({ officer }) => officer));
  const later = withdrawn.flatMap(({ subject_id, officer }) =>
    subject_id === null || officer === null ? [] : [{ object: subject_id, officer }],
  );
  const officers = await everybodyOf(tx, draw.draw_id);
  const stoodIn = new Map(stoodInOf(draw));
  for (const { officer } of refills.flatMap(({ filled }) => (filled ?? []) as unknown as readonly Filled[]))
    stoodIn.set(officer, (stoodIn.get(officer) ?? 0) + 1);
  return refillOf(suites[document.suite], {
    commitment: document,
    seed: must(draw.seed, 'a draw with a result has its seed'),
    cause: { kind: refill.kind, entryHash, beacon },
    places: refill.places as unknown as readonly Place[],
    objects: (await drawnOf(tx, draw.draw_id)).map(({ subject_id, stratum, leaf_hash }) => ({
      id: subject_id,
      area: areas.get(stratum) ?? null,
      leafHash: leaf_hash,
    })),
    standing: (await slotsOfDraw(tx, draw.draw_id))
      .filter(({ opened_by }) => opened_by === null)
      .map(({ subject_id, officer }) => ({ object: subject_id, officer })),
    officers: officers.filter(({ id }) => !gone.has(id)),
    recusals: [...(await recusalsOf(tx, draw.draw_id)), ...later],
    stoodIn,
  });
}
