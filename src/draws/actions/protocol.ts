// COMMIT, REVEAL, ABSENT, SEED (BEACON: beacon.ts) (spec/draw.md section 3). Each step waits until the one before is sealed in the log; what has
// happened is never asked again, so a crash, a reload or two servers change nothing.
import { z } from 'zod';
import { assert, must } from '../../kit/assert.ts';
import { type Bytes, fromHex, toHex } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { sealedIndexes } from '../../log/tiles.ts';
import { settle, tell } from '../../organisation/message.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { isPublished, openEntries } from '../../publication/store.ts';
import { assuranceOf, datedBy } from '../assurance.ts';
import { composeCommitment } from '../commitment.ts';
import { drawAbsent, drawCommitted, drawRevealed, drawSeeded } from '../entries.ts';
import { type Commitment, parseCommitment } from '../rules/commitment.ts';
import { isOutside } from '../rules/outside.ts';
import { ABSENT, commitmentHash, drawSeed, reveal } from '../rules/seed.ts';
import { type DrawState, mayMove, wrongStep } from '../rules/states.ts';
import {
  addStep,
  beaconTexts,
  type DrawRow,
  type PartyRow,
  partiesOf,
  type StepRow,
  setDraw,
  setParty,
  stepsOf,
} from '../store/draw.ts';
import { findList } from '../store/list.ts';
import { addPool } from '../store/pool.ts';
import { drawTarget, partyTarget } from './prepare.ts';

const drawInput = z.strictObject({ drawId: z.string() });

export const canMove = (draw: DrawRow, to: DrawState): Result<null> =>
  mayMove(draw.state, to) ? ok(null) : refuse('draws.wrong-step', 'conflict', wrongStep(draw.state, to));

/** Records a step of the protocol; where the draw is already public, the step is public at once. */
export async function recordStep(
  tx: Tx,
  draw: DrawRow,
  step: { kind: StepRow['kind']; entryId: string; at: Date; party?: string },
): Promise<void> {
  await addStep(tx, { drawId: draw.draw_id, ...step });
  if (!(await tellable(tx, draw, step.kind))) return;
  if (await isPublished(tx, 'draw', draw.draw_id)) await openEntries(tx, 'draw', draw.draw_id, [step.entryId], step.at);
}

/** Steps that name one unit of a secret stratum stay closed to the public for ever (P8); all others open with their draw. */
const UNIT_STEPS: ReadonlySet<StepRow['kind']> = new Set([
  'opening',
  'replacement',
  'omission',
  'exception',
  'withdrawal',
  'amendment',
  'refill',
  'extension',
]);
export const tellable = async (tx: Tx, draw: DrawRow, kind: StepRow['kind']): Promise<boolean> =>
  !UNIT_STEPS.has(kind) || draw.sealed_for === null || (await findList(tx, draw.list_id))?.sealed !== 'units';

/** The index in the log of each step that is sealed. */
export const stepsSealedTo = (app: App, tx: Tx, steps: readonly StepRow[]): Promise<ReadonlyMap<string, number>> =>
  sealedIndexes(
    app,
    tx,
    steps.map((step) => step.entry_id),
  );

/** Whether all steps so far have their place under a served checkpoint (spec/log.md: REVEAL needs COMMIT integrated, BEACON the reveals). */
export async function stepsSealed(app: App, tx: Tx, drawId: string): Promise<boolean> {
  const steps = await stepsOf(tx, drawId);
  return (await stepsSealedTo(app, tx, steps)).size === steps.length;
}

/** Reveals and absences wait for the commitment only: parties reveal side by side. */
async function commitSealed(app: App, tx: Tx, drawId: string): Promise<boolean> {
  const commits = (await stepsOf(tx, drawId)).filter(({ kind }) => kind === 'commit');
  return (await stepsSealedTo(app, tx, commits)).size === 1;
}

export function commitmentOf(draw: DrawRow): Commitment {
  const parsed = parseCommitment(must(draw.commitment, 'a committed draw has its commitment'));
  assert(parsed.ok, 'a stored commitment keeps its own rules');
  return parsed.value;
}

export const commitDraw = act(drawCommitted, {
  input: z.strictObject({
    drawId: z.string(),
    /** How long the parties have to reveal: from a minute to a day. */
    revealSeconds: z.int().min(20).max(86_400),
  }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId, revealSeconds }, within) {
    const { at, entryId, target } = within;
    const { draw } = target;
    const move = canMove(draw, 'committed');
    if (!move.ok) return move;
    const parties = await partiesOf(tx, drawId);
    const waiting = parties.filter((party) => party.state === 'invited');
    if (waiting.length > 0) {
      return refuse('draws.parties-waiting', 'unmet', { waiting: waiting.map((party) => party.label).join('、') });
    }
    const composed = await composeCommitment(within.app, tx, draw, parties, at, revealSeconds);
    if (!composed.ok) return composed;
    const { document, text, officers, recusals } = composed.value;
    const c = commitmentHash(suites[document.suite], text);
    await addPool(tx, drawId, officers, recusals);
    await setDraw(tx, drawId, {
      state: 'committed',
      commitment: text,
      commit_hash: Buffer.from(c),
      committed_at: at,
      reveal_by: new Date(document.t1),
      beacon_at: new Date(document.t2),
      assurance: JSON.stringify(assuranceOf(document, parties)),
    });
    await recordStep(tx, draw, { kind: 'commit', entryId, at });
    await settle(tx, at, `draw:${drawId}`);
    for (const { user_id } of parties) {
      if (user_id === null || isOutside(user_id)) continue;
      await tell(tx, within, {
        userId: user_id,
        kind: 'draws.told.reveal',
        thing: `draw:${drawId}`,
        fill: { title: draw.title },
        waits: { due: new Date(document.t1) },
      });
    }
    return ok({
      facts: { at: at.toISOString(), draw: drawId, c: toHex(c), item: document.planItem, seq: document.seq },
      answer: { c: toHex(c), t0: document.t0, t1: document.t1, t2: document.t2 },
    });
  },
});

export const revealEntropy = act(drawRevealed, {
  input: z.strictObject({
    drawId: z.string(),
    party: z.string(),
    nonce: z.string().regex(/^[0-9a-f]{64}$/),
    value: z.string().min(1).max(64),
  }),
  target: (tx, { drawId, party }) => partyTarget(tx, drawId, party),
  async run(tx, input, { actor, at, entryId, app, target }) {
    const { draw, party } = target;
    if (party.user_id !== null && party.user_id !== actor.userId) return refuse('draws.party-other', 'forbidden');
    if (party.user_id === null && !actor.userId.startsWith('system:')) return refuse('draws.party-other', 'forbidden');
    if (party.state === 'absent' || party.state === 'wrong') return refuse('draws.reveal-late', 'conflict');
    if (draw.state !== 'committed') return refuse('draws.wrong-step', 'conflict', wrongStep(draw.state, 'revealed'));
    if (party.state !== 'committed') return refuse('draws.revealed-already', 'conflict');
    if (at > must(draw.reveal_by, 'committed')) return refuse('draws.reveal-late', 'conflict');
    if (!(await commitSealed(app, tx, draw.draw_id))) return refuse('draws.being-sealed', 'conflict');
    const nonce = fromHex(input.nonce);
    const entropy = { party: party.party, nonce, value: input.value };
    const opened = reveal(suites[commitmentOf(draw).suite], draw.draw_id, must(party.commitment, 'committed'), entropy);
    if (!opened.ok) return opened;
    await setParty(tx, draw.draw_id, party.party, {
      state: 'revealed',
      nonce: Buffer.from(nonce),
      value: input.value,
      revealed_at: at,
    });
    await recordStep(tx, draw, { kind: 'reveal', entryId, at, party: party.party });
    await settle(tx, at, `draw:${draw.draw_id}`, { userId: actor.userId });
    await closeReveals(tx, draw);
    return ok({
      facts: { at: at.toISOString(), draw: draw.draw_id, party: party.party, nonce: input.nonce, value: input.value },
      answer: { state: 'revealed' as const },
    });
  },
});

/** A party that stayed silent until t1: the draw goes on with an empty part, and the absence is published. */
export const markAbsent = act(drawAbsent, {
  input: z.strictObject({ drawId: z.string(), party: z.string() }),
  async target(tx, { drawId, party }) {
    const found = await partyTarget(tx, drawId, party);
    if (!found.ok) return found;
    const draw = await drawTarget(tx, drawId);
    return draw.ok ? ok({ ...found.value, officePath: draw.value.officePath }) : draw;
  },
  async run(tx, _input, { at, entryId, app, target }) {
    const { draw, party } = target;
    if (draw.state !== 'committed' || party.state !== 'committed') return refuse('draws.revealed-already', 'conflict');
    if (at <= must(draw.reveal_by, 'committed')) return refuse('draws.reveal-open', 'conflict');
    if (!(await commitSealed(app, tx, draw.draw_id))) return refuse('draws.being-sealed', 'conflict');
    // Who spoke, but never what was committed, is absent for that cause.
    const cause = party.wrong > 0 ? ('wrong' as const) : ('missing' as const);
    await setParty(tx, draw.draw_id, party.party, { state: cause === 'wrong' ? 'wrong' : 'absent' });
    await recordStep(tx, draw, { kind: 'absent', entryId, at, party: party.party });
    if (party.user_id !== null) await settle(tx, at, `draw:${draw.draw_id}`, { userId: party.user_id });
    await closeReveals(tx, draw);
    return ok({
      facts: { at: at.toISOString(), draw: draw.draw_id, party: party.party, cause },
      answer: { state: 'absent' as const },
    });
  },
});

async function closeReveals(tx: Tx, draw: DrawRow): Promise<void> {
  const parties = await partiesOf(tx, draw.draw_id);
  if (parties.some((party) => party.state === 'committed')) return;
  const assurance = assuranceOf(commitmentOf(draw), parties);
  await setDraw(tx, draw.draw_id, { state: 'revealed', assurance: JSON.stringify(assurance) });
}

/** S = TH("DR1/seed", C, R_1…R_m, B). Nothing is chosen here: everything it takes is sealed in the log. */
export const takeSeed = act(drawSeeded, {
  input: drawInput,
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId }, { at, entryId, app, target }) {
    const { draw } = target;
    const move = canMove(draw, 'seeded');
    if (!move.ok) return move;
    const document = commitmentOf(draw);
    if (beaconTexts(draw).length !== document.beacons.length)
      return refuse('draws.wrong-step', 'conflict', wrongStep(draw.state, 'seeded'));
    if (at < must(draw.beacon_at, 'committed')) return refuse('draws.beacon-early', 'conflict', { t2: document.t2 });
    if (!(await stepsSealed(app, tx, drawId))) return refuse('draws.being-sealed', 'conflict');
    const parties = await partiesOf(tx, drawId);
    const parts = partsOf(document, parties);
    const c = must(draw.commit_hash, 'committed');
    const seed = drawSeed(suites[document.suite], c, parts, beaconTexts(draw));
    // Once more: a witness may have spoken before t2 and been heard after it, and a staged draw has no beacon to wait for.
    const assurance = assuranceOf(document, parties, await datedBy(app, tx, drawId, document.t2));
    await setDraw(tx, drawId, { state: 'seeded', seed: Buffer.from(seed), assurance: JSON.stringify(assurance) });
    await recordStep(tx, draw, { kind: 'seed', entryId, at });
    return ok({
      facts: { at: at.toISOString(), draw: drawId, c: toHex(c), seed: toHex(seed) },
      answer: { seed: toHex(seed) },
    });
  },
});

/** R_j in the order of the commitment; an absent party gives an empty part. */
function partsOf(document: Commitment, parties: readonly PartyRow[]): readonly Bytes[] {
  return document.entropy.map(({ party, commitment }) => {
    const row = must(
      parties.find((one) => one.party === party),
      'a committed party is on record',
    );
    if (row.state !== 'revealed') return ABSENT;
    const entropy = { party, nonce: must(row.nonce, 'revealed'), value: must(row.value, 'revealed') };
    const opened = reveal(suites[document.suite], document.drawId, fromHex(commitment), entropy);
    assert(opened.ok, 'a reveal was checked when it was taken');
    return opened.value;
  });
}
