// RESULT, VOID and publication (spec/draw.md section 3). The result is determined since t2; this act only writes down what anyone
// may compute first. A VOID after t2 names the result that it kills.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { settle, tell } from '../../organisation/message.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { isPublished, openEntries, publish } from '../../publication/store.ts';
import { subjectNames } from '../../registers/store/scope.ts';
import { drawPublished, drawResulted, drawVoided } from '../entries.ts';
import { type ProvenUnit, packProof, readUnits, unitsOfStratum } from '../frozen.ts';
import type { Commitment } from '../rules/commitment.ts';
import { VOID_REASONS } from '../rules/reasons.ts';
import { type DrawnStratum, resultOf, selectPositions, skippedDocument } from '../rules/result.ts';
import { looksAtUnits } from '../rules/select.ts';
import type { Units } from '../rules/units.ts';
import { type DrawRow, drawsOfTask, setDraw, stepsOf } from '../store/draw.ts';
import { findList, newestList } from '../store/list.ts';
import { addDrawn, addSlots, officersOf, recusalsOf } from '../store/result.ts';
import { drawTarget } from './prepare.ts';
import { canMove, commitmentOf, recordStep, stepsSealed } from './protocol.ts';

const SUITE = suites['DR1-SHA256'];
const RESULTED = 'draws.told.resulted';

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
    const seed = must(draw.seed, 'seeded');
    const drawn = await drawnOf(tx, draw, document, seed);
    const result = resultOf(SUITE, document, seed, drawn, await officersOf(tx, drawId), await recusalsOf(tx, drawId));
    const hash = SUITE.hash(utf8(result.text));
    await writeDrawn(tx, drawId, drawn);
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
      })),
    );
    await setDraw(tx, drawId, {
      state: 'resulted',
      result: result.text,
      result_hash: Buffer.from(hash),
      resulted_at: at,
    });
    await recordStep(tx, draw, { kind: 'result', entryId, at });
    if (!(await isPublished(tx, 'draw', drawId))) await askToPublish(tx, within, draw);
    return ok({
      facts: { at: at.toISOString(), draw: drawId, result: toHex(hash), seed: toHex(seed) },
      answer: { result: toHex(hash) },
    });
  },
});

type Drawn = Omit<DrawnStratum, 'units'> & { readonly units: readonly ProvenUnit[] };

async function drawnOf(tx: Tx, draw: DrawRow, document: Commitment, seed: Uint8Array): Promise<readonly Drawn[]> {
  const sizes = new Map(document.strata.map(({ code, size }) => [code, size]));
  const looked = new Map<string, Units>();
  for (const { code, size, method } of document.strata)
    if (looksAtUnits(method)) looked.set(code, await unitsOfStratum(tx, draw.list_id, code, size));
  const drawn: Drawn[] = [];
  for (const { positions, ...stratum } of selectPositions(SUITE, document, seed, looked)) {
    const size = must(sizes.get(stratum.code), 'a selected stratum');
    drawn.push({ ...stratum, units: await readUnits(tx, draw.list_id, stratum.code, size, positions) });
  }
  return drawn;
}

async function writeDrawn(tx: Tx, drawId: string, strata: readonly Drawn[]): Promise<void> {
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
    }));
    await addDrawn(tx, drawId, rows);
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
    const known = at >= must(draw.beacon_at, 'committed') || draw.beacon !== null;
    if (reason === 'beacon-absent' && (draw.beacon !== null || !known)) return refuse('draws.beacon-present', 'unmet');
    if (known && reason !== 'beacon-absent' && draw.state !== 'resulted')
      return refuse('draws.void-before-result', 'conflict');
    const move = draw.state === 'revealed' || draw.state === 'committed' || draw.state === 'resulted';
    if (!move) return refuse('draws.wrong-step', 'conflict', { state: draw.state, step: 'voided' });
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
        evidence: toHex(SUITE.hash(utf8(evidence))),
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
  return SUITE.hash(utf8(canonicalJson({ from: roots(old), to: roots(newest) })));
}

/** Makes a draw public: all its steps so far are opened, and each later one at once. */
export const publishDraw = act(drawPublished, {
  input: z.strictObject({ drawId: z.string() }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, { actor, at, entryId, target }) {
    const { draw } = target;
    if (draw.state === 'prepared') return refuse('draws.not-committed', 'conflict');
    if (await isPublished(tx, 'draw', drawId)) return refuse('draws.published-already', 'conflict');
    // Earlier attempts are part of the evidence: a void stands in the same place and size as a success.
    for (const one of await drawsOfTask(tx, draw.task_id)) {
      if (one.seq > draw.seq || (await isPublished(tx, 'draw', one.draw_id))) continue;
      const record = { kind: 'draw' as const, thing: one.draw_id, title: one.title, officeId: one.lead_office };
      await publish(tx, { ...record, userId: actor.userId, at, entryId });
      const steps = await stepsOf(tx, one.draw_id);
      await openEntries(
        tx,
        'draw',
        one.draw_id,
        steps.map((step) => step.entry_id),
        at,
      );
    }
    await settle(tx, at, `draw:${drawId}`, { kind: RESULTED });
    await openEntries(tx, 'draw', drawId, [entryId], at);
    return ok({ facts: { draw: drawId }, answer: { drawId } });
  },
});
