// RESULT, VOID and publication (spec/draw.md section 3). The result is determined since t2; this act only writes down what anyone
// may compute first. A VOID after t2 names the result that it kills.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Refused, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { leafNodeHash } from '../../log/rules/merkle.ts';
import { settle, tell } from '../../organisation/message.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { isPublished, openEntries, publish } from '../../publication/store.ts';
import { subjectNames } from '../../registers/store/scope.ts';
import { drawPublished, drawResulted, drawVoided } from '../entries.ts';
import { type ProvenUnit, packProof, readUnits, unitsOfStratum } from '../frozen.ts';
import { beaconTime } from '../rules/beacon.ts';
import type { Commitment } from '../rules/commitment.ts';
import { skippedDocument } from '../rules/officers.ts';
import { VOID_REASONS } from '../rules/reasons.ts';
import { type DrawnStratum, resultOf, selectPositions } from '../rules/result.ts';
import { challengePositions, slotsSalt } from '../rules/sealed.ts';
import { looksAtUnits } from '../rules/select.ts';
import { wrongStep } from '../rules/states.ts';
import type { Units } from '../rules/units.ts';
import { type DrawRow, drawsOfTask, type StepRow, setDraw, stepsOf } from '../store/draw.ts';
import { findList, newestList } from '../store/list.ts';
import { officersOf, recusalsOf } from '../store/pool.ts';
import { addDrawn, addSlots, drawnOf as drawnRows, unheldPlaces } from '../store/result.ts';
import { addChallenges, keyForDraw } from '../store/sealed.ts';
import { openPairs } from './parallel.ts';
import { drawTarget } from './prepare.ts';
import { canMove, commitmentOf, recordStep, stepsSealed, tellable } from './protocol.ts';
import { tellShort } from './refill.ts';

/** What the log itself says of a VOID: hashed like the log, whatever the suite of the draw. */
const { hash: logHash } = suites['DR1-SHA256'];
const RESULTED = 'draws.told.resulted';
export const UNSEAL = 'draws.told.unseal';

export const takeResult = act(drawResulted, {
  input: z.strictObject({ drawId: z.string() }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, within) {
    const { at, entryId, app, target } = within;
    const { draw } = target;
    const move = canMove(draw, 'resulted');
    if (!move.ok) return move;
    if (!(await stepsSealed(app, tx, drawId))) return refuse('draws.being-sealed', 'conflict');
    const document = commitmentOf(draw);
    const suite = suites[document.suite];
    const seed = must(draw.seed, 'seeded');
    const drawn = await drawnOf(tx, draw, document, seed);
    const key = draw.sealed_for === null ? null : await keyForDraw(app, tx, draw, draw.lead_office);
    const result = resultOf(
      suite,
      document,
      seed,
      drawn,
      await officersOf(tx, drawId),
      await recusalsOf(tx, drawId),
      key === null ? null : slotsSalt(suite, key),
    );
    const hash = suite.hash(utf8(result.text));
    await writeDrawn(tx, suite, draw, drawn);
    if (key !== null) await writeChallenges(tx, draw, document, seed);
    const dealt = new Map(result.teams?.deals.map((deal) => [deal.object, deal]));
    await addSlots(
      tx,
      drawId,
      result.slots.map((slot) => ({
        subjectId: slot.object,
        n: slot.slot,
        department: slot.need.department,
        role: slot.need.role,
        officer: slot.officer,
        skipped: skippedDocument(slot.skipped),
        candidates: slot.candidates,
        team: dealt.get(slot.object)?.team ?? null,
        substitute: dealt.get(slot.object)?.substitutes.some((one) => one.slot === slot.slot) ?? false,
      })),
      draw.sealed_for,
    );
    await addSlots(tx, drawId, unheldPlaces(document.demand, result.open, entryId), draw.sealed_for);
    await setDraw(tx, drawId, {
      state: 'resulted',
      result: result.text,
      result_hash: Buffer.from(hash),
      resulted_at: at,
      ...(key === null ? {} : { slots_text: result.slotsText, slots_salt: Buffer.from(slotsSalt(suite, key)) }),
    });
    await recordStep(tx, draw, { kind: 'result', entryId, at });
    if (result.open.length > 0) await tellShort(tx, within, draw, result.slots.length, result.open.length);
    if (!(await isPublished(tx, 'draw', drawId))) await askToPublish(tx, within, draw);
    if (document.list === 'sealed') await askToUnseal(tx, within, draw, new Date(document.openBy));
    return ok({
      facts: { at: at.toISOString(), draw: drawId, result: toHex(hash), seed: toHex(seed) },
      answer: { result: toHex(hash) },
    });
  },
});

type Drawn = Omit<DrawnStratum, 'units'> & { readonly units: readonly ProvenUnit[] };

async function drawnOf(tx: Tx, draw: DrawRow, document: Commitment, seed: Uint8Array): Promise<readonly Drawn[]> {
  const suite = suites[document.suite];
  const sizes = new Map(document.strata.map(({ code, size }) => [code, size]));
  const looked = new Map<string, Units>();
  for (const { code, size, method } of document.strata)
    if (looksAtUnits(method)) {
      const sealed = document.list === 'sealed';
      looked.set(code, await unitsOfStratum(tx, suite, draw.list_id, code, size, sealed));
    }
  const drawn: Drawn[] = [];
  for (const { positions, ...stratum } of selectPositions(suite, document, seed, looked)) {
    const size = must(sizes.get(stratum.code), 'a selected stratum');
    drawn.push({ ...stratum, units: await readUnits(tx, suite, draw.list_id, stratum.code, size, positions) });
  }
  return drawn;
}

/** The neighbours that the seed chose, with their proofs: leaf hashes alone (spec/draw.md section 4). */
async function writeChallenges(tx: Tx, draw: DrawRow, document: Commitment, seed: Uint8Array): Promise<void> {
  const suite = suites[document.suite];
  for (const { code, size } of document.strata) {
    const firsts = challengePositions(suite, seed, code, size);
    const units = await readUnits(
      tx,
      suite,
      draw.list_id,
      code,
      size,
      firsts.flatMap((position) => [position, position + 1]),
    );
    const at = (i: number) => must(units[i], 'a unit at its position');
    await addChallenges(
      tx,
      draw.draw_id,
      firsts.map((position, i) => ({
        stratum: code,
        position,
        hashes: [hashOf(suite, at(2 * i).leaf), hashOf(suite, at(2 * i + 1).leaf)],
        proofs: [packProof(at(2 * i).proof), packProof(at(2 * i + 1).proof)],
      })),
    );
  }
}

const hashOf = (suite: Suite, leaf: Uint8Array) => leafNodeHash(suite.hash, leaf);

async function writeDrawn(tx: Tx, suite: Suite, draw: DrawRow, strata: readonly Drawn[]): Promise<void> {
  const names = await subjectNames(
    tx,
    strata.flatMap(({ units }) => units.map(({ id }) => id)),
  );
  for (const { code, n, units } of strata) {
    const rows = units.map((unit, rank) => ({
      stratum: code,
      rank,
      position: unit.position,
      subjectId: unit.id,
      name: names.get(unit.id)?.name ?? unit.id,
      leaf: unit.leaf,
      proof: packProof(unit.proof),
      role: rank < n ? ('drawn' as const) : ('reserve' as const),
      ...(draw.sealed_for === null ? {} : { leafHash: hashOf(suite, unit.leaf) }),
    }));
    await addDrawn(tx, draw.draw_id, rows, draw.sealed_for);
  }
}

/** Whoever prepared the draw owes its publication (R46). */
const askToPublish = (tx: Tx, frame: Parameters<typeof tell>[1], draw: DrawRow) =>
  tell(tx, frame, {
    userId: draw.prepared_by,
    kind: RESULTED,
    thing: `draw:${draw.draw_id}`,
    fill: { title: draw.title },
    waits: { due: null },
  });

/** Whoever prepared a draw of a sealed list owes its opening by the committed day. */
const askToUnseal = (tx: Tx, frame: Parameters<typeof tell>[1], draw: DrawRow, due: Date) =>
  tell(tx, frame, {
    userId: draw.prepared_by,
    kind: UNSEAL,
    thing: `draw:${draw.draw_id}`,
    fill: { title: draw.title },
    waits: { due },
  });

/** Ends a draw for a reason of a closed list. It stays on record, counted and public; the next seq keeps its roots or logs the difference. */
export const voidDraw = act(drawVoided, {
  input: z.strictObject({
    drawId: z.string(),
    reason: z.enum(VOID_REASONS),
    evidence: z.string().trim().min(1).max(2000),
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId, reason, evidence }, { at, entryId, target }) {
    const { draw } = target;
    if (draw.state === 'prepared') return refuse('draws.void-prepared', 'conflict');
    // From the first public value on nobody may end a draw because of what it will give.
    const first = Math.min(...commitmentOf(draw).beacons.map((beacon) => must(beaconTime(beacon), 'committed')));
    const late = at >= must(draw.beacon_at, 'committed');
    const known = late || at.getTime() / 1000 >= first || draw.beacon !== null;
    if (reason === 'beacon-absent' && (draw.beacon !== null || !late)) return refuse('draws.beacon-present', 'unmet');
    if (known && reason !== 'beacon-absent' && draw.state !== 'resulted')
      return refuse('draws.void-before-result', 'conflict');
    const move = draw.state === 'revealed' || draw.state === 'committed' || draw.state === 'resulted';
    if (!move) return refuse('draws.wrong-step', 'conflict', wrongStep(draw.state, 'voided'));
    const difference = await differenceOf(tx, draw);
    await setDraw(tx, drawId, {
      state: 'voided',
      void_reason: reason,
      void_evidence: evidence,
      voided_at: at,
      ...(difference ? { void_difference: Buffer.from(difference) } : {}),
    });
    await recordStep(tx, draw, { kind: 'void', entryId, at });
    await settle(tx, at, `draw:${drawId}`);
    return ok({
      facts: {
        at: at.toISOString(),
        draw: drawId,
        item: draw.task_id,
        seq: draw.seq,
        reason,
        evidence: toHex(logHash(utf8(evidence))),
        result: draw.result_hash ? toHex(draw.result_hash) : null,
        difference: difference ? toHex(difference) : null,
      },
      document: { evidence },
      answer: { state: 'voided' as const },
    });
  },
});

/** Where a newer list was frozen before the VOID, the hash of what differs; null: the next seq keeps list and pool. */
async function differenceOf(tx: Tx, draw: DrawRow): Promise<Uint8Array | null> {
  const newest = await newestList(tx, draw.task_id);
  if (newest?.state !== 'finished' || newest.list_id === draw.list_id) return null;
  const old = must(await findList(tx, draw.list_id), 'a draw has its list');
  const roots = (list: typeof newest) => ({
    objects: toHex(must(list.objects_root, 'finished')),
    excluded: toHex(must(list.excluded_root, 'finished')),
  });
  return logHash(utf8(canonicalJson({ from: roots(old), to: roots(newest) })));
}

/**
 * A surprise inspection is public from the first visit on, not before (R49); where the list of drawn units would name those still to be visited
 * (secret strata), from the last. Past the day by which all is opened nothing holds it back.
 */
async function embargoOf(tx: Tx, draw: DrawRow, at: Date): Promise<Refused | null> {
  if (draw.sealed_for === null) return null;
  const list = must(await findList(tx, draw.list_id), 'a draw has its list');
  if (!list.embargo || draw.unsealed_at !== null || at > must(list.open_by, 'sealed')) return null;
  const drawn = (await drawnRows(tx, draw.draw_id)).filter(
    ({ role, state }) => role !== 'reserve' || state === 'called',
  );
  const waiting = drawn.filter(({ opened_at, state }) => opened_at === null && state !== 'replaced').length;
  const begun = drawn.some(({ opened_at }) => opened_at !== null);
  const free = list.sealed === 'units' ? drawn.length > 0 && waiting === 0 : begun;
  return free ? null : refuse('draws.embargo', 'conflict', { waiting: drawn.length === 0 ? 'all' : waiting });
}

/** Makes a draw public: all its steps so far are opened, and each later one at once. */
export const publishDraw = act(drawPublished, {
  input: z.strictObject({ drawId: z.string() }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, { actor, at, entryId, target }) {
    const { draw } = target;
    if (draw.state === 'prepared') return refuse('draws.not-committed', 'conflict');
    if (await isPublished(tx, 'draw', drawId)) return refuse('draws.published-already', 'conflict');
    const embargo = await embargoOf(tx, draw, at);
    if (embargo) return embargo;
    // Earlier attempts are part of the evidence: a void stands in the same place and size as a success.
    for (const one of await drawsOfTask(tx, draw.task_id)) {
      if (one.seq > draw.seq || (await isPublished(tx, 'draw', one.draw_id))) continue;
      const record = { kind: 'draw' as const, thing: one.draw_id, title: one.title, officeId: one.lead_office };
      await publish(tx, { ...record, userId: actor.userId, at, entryId });
      const steps = await stepsOf(tx, one.draw_id);
      const closed = new Set<StepRow['kind']>();
      for (const { kind } of steps) if (!(await tellable(tx, one, kind))) closed.add(kind);
      await openEntries(
        tx,
        'draw',
        one.draw_id,
        steps.filter(({ kind }) => !closed.has(kind)).map((step) => step.entry_id),
        at,
      );
      await openPairs(tx, one.draw_id, at);
    }
    await settle(tx, at, `draw:${drawId}`, { kind: RESULTED });
    await openEntries(tx, 'draw', drawId, [entryId], at);
    return ok({ facts: { draw: drawId }, answer: { drawId } });
  },
});
