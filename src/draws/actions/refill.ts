// Open places and how they are drawn (spec/draw.md section 5, rules 9 to 11): an entry opens them and names a value; once the entry is sealed and the value is there,
// the result is determined; this act only writes it down. Anybody may have computed it before.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, type Within } from '../../log/act.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { leafOf } from '../../log/store.ts';
import { sealedIndexes } from '../../log/tiles.ts';
import { tell } from '../../organisation/message.ts';
import { officePath } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { drawRefilled } from '../entries.ts';
import { beaconTime, parseBeacon } from '../rules/beacon.ts';
import { skippedDocument } from '../rules/officers.ts';
import { laterBeacon, laterName, type RefillCase, type RefillKind, refillOf } from '../rules/refill.ts';
import { yearsKnown } from '../store/beacon.ts';
import { type DrawRow, lockDraw } from '../store/draw.ts';
import { everybodyOf, recusalsOf } from '../store/pool.ts';
import {
  addRefill,
  type Filled,
  fillSlots,
  lockRefill,
  openSlots,
  type Place,
  type RefillRow,
  refillsOf,
  setRefilled,
  setTeams,
} from '../store/refill.ts';
import { drawnOf, slotsOfDraw } from '../store/result.ts';
import { openRows } from '../store/sealed.ts';
import { builtOf, stoodInOf } from '../teams.ts';
import { type ExceptionTarget, nameIn } from './asking.ts';
import { vouched } from './beacon.ts';
import { commitmentOf, recordStep } from './protocol.ts';

const { hash: logHash } = suites['DR1-SHA256'];

/** Which public value will decide, what the facts call it, and when it is there. Refuses: draws.year-unknown. */
export async function valueAhead(tx: Tx, draw: DrawRow, at: Date) {
  const named = laterBeacon(commitmentOf(draw).beacons, Math.floor(at.getTime() / 1000), await yearsKnown(tx));
  if (!named.ok) return named;
  const due =
    named.value === null ? null : must(beaconTime(named.value), 'a pinned network, an issue with its instant');
  return ok({ beacon: laterName(named.value), due: due === null ? null : new Date(due * 1000) });
}
type Ahead = { readonly beacon: string; readonly due: Date | null };

/** The places are open from here on, and wait for their value. A draw over something else has no places: nothing waits. */
export async function openPlaces(
  tx: Tx,
  { at, entryId, target }: Within<ExceptionTarget>,
  kind: RefillKind,
  places: readonly Place[],
  { beacon, due }: Ahead,
): Promise<void> {
  const { draw, exception } = target;
  await openSlots(tx, draw.draw_id, places, entryId);
  if (places.length > 0)
    await addRefill(tx, {
      ...{ entryId, drawId: draw.draw_id, kind, officer: exception.officer, subjectId: exception.subject_id },
      ...{ ground: exception.ground, beacon, due, at, places, sealedFor: draw.sealed_for },
    });
  await recordStep(tx, draw, { kind, entryId, at });
}

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
    const { filled, open, short, teams } = await computed(tx, draw, refill, entryHash, text);
    const rows = filled.map((row) => ({ ...row, skipped: skippedDocument(row.skipped) as string[] }));
    await fillSlots(tx, draw.draw_id, rows);
    await setTeams(tx, draw.draw_id, teams);
    await openSlots(tx, draw.draw_id, open, refill.entry_id);
    await setRefilled(tx, refill.entry_id, { filled: rows, open, short, by: within.entryId, at });
    await recordStep(tx, draw, { kind: 'refill', entryId: within.entryId, at });
    if (open.length > 0) await tellShort(tx, within, draw, filled.length, open.length);
    else
      await tell(tx, within, {
        userId: draw.prepared_by,
        kind: 'draws.told.refilled',
        thing: `draw:${draw.draw_id}`,
        fill: { title: draw.title, filled: filled.length, open: 0 },
      });
    const named = async <P extends Place>(place: P): Promise<P> => ({
      ...place,
      object: await nameIn(tx, draw, place.object),
    });
    return ok({
      facts: {
        ...{ at: at.toISOString(), draw: draw.draw_id, entry: toHex(entryHash), text, previous },
        sources: [...sources.value],
        filled: await Promise.all(rows.map(({ substitute: _, ...row }) => named(row))),
        open: await Promise.all(open.map(named)),
        short: [...short],
      },
      answer: { filled: filled.length, open: open.length },
    });
  },
});

/** Whoever prepared the draw owes a wider pool. */
export const tellShort = (tx: Tx, within: Parameters<typeof tell>[1], draw: DrawRow, filled: number, open: number) =>
  tell(tx, within, {
    userId: draw.prepared_by,
    kind: 'draws.told.short',
    thing: `draw:${draw.draw_id}`,
    fill: { title: draw.title, filled, open },
  });

export type AddedObject = RefillCase['objects'][number];

/** Who would come to objects that are added now. Whether anybody is missing does not depend on the value that is to decide. */
export const wouldFind = (tx: Tx, draw: DrawRow, added: readonly AddedObject[]) => {
  const slots = commitmentOf(draw).demand.map((_, slot) => slot);
  const places = added.flatMap(({ id }) => slots.map((slot) => ({ object: id, slot })));
  return computed(tx, draw, { kind: 'extension', places }, new Uint8Array(32), '', added);
};

/** Everything the rule takes, as recorded: who stands where, who withdrew, who joined, who stood in so far. `added`: objects that are not recorded yet. */
async function computed(
  tx: Tx,
  draw: DrawRow,
  refill: Pick<RefillRow, 'kind' | 'places'>,
  entryHash: Uint8Array,
  beacon: string,
  added: readonly AddedObject[] = [],
) {
  const document = commitmentOf(draw);
  const areas = new Map(document.strata.map(({ code, area }) => [code, area]));
  const refills = await refillsOf(tx, draw.draw_id);
  const withdrawn = refills.filter(({ kind }) => kind === 'withdrawal');
  const gone = new Set(withdrawn.filter((row) => row.subject_id === null).map(({ officer }) => officer));
  const later = withdrawn.flatMap(({ subject_id, officer }) =>
    subject_id === null || officer === null ? [] : [{ object: subject_id, officer }],
  );
  const officers = await everybodyOf(tx, draw.draw_id);
  const slots = await slotsOfDraw(tx, draw.draw_id);
  const stoodIn = new Map(stoodInOf(draw));
  // Not said in rows from before there were extensions: then each of them stood in.
  for (const { officer, substitute } of refills.flatMap(({ filled }) => (filled ?? []) as unknown as readonly Filled[]))
    if (substitute !== false) stoodIn.set(officer, (stoodIn.get(officer) ?? 0) + 1);
  return refillOf(suites[document.suite], {
    commitment: document,
    seed: must(draw.seed, 'a draw with a result has its seed'),
    cause: { kind: refill.kind, entryHash, beacon },
    places: refill.places as unknown as readonly Place[],
    objects: [
      ...(await drawnOf(tx, draw.draw_id)).map(({ subject_id, stratum, leaf_hash }) => ({
        id: subject_id,
        area: areas.get(stratum) ?? null,
        leafHash: leaf_hash,
      })),
      ...added,
    ],
    standing: slots.flatMap(({ subject_id, officer, opened_by }) =>
      opened_by !== null || officer === null ? [] : [{ object: subject_id, officer }],
    ),
    built: builtOf(draw),
    teamOf: new Map(slots.flatMap(({ subject_id, team }) => (team === null ? [] : [[subject_id, team] as const]))),
    officers: officers.filter(({ id }) => !gone.has(id)),
    recusals: [...(await recusalsOf(tx, draw.draw_id)), ...later],
    stoodIn,
  });
}
