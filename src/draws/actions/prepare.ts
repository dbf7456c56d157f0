// Before the commitment: which list is drawn, by what kind of beacon, and who brings randomness (spec/draw.md section 3).
// Preparing may be repeated until COMMIT; after it nothing of this can change.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { fromHex, toHex } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { settle, tell } from '../../organisation/message.ts';
import { actorOf, findOffice, officePath } from '../../organisation/store.ts';
import { taskTarget } from '../../plans/actions.ts';
import type { Target } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suiteOf } from '../../platform/suite.ts';
import { drawEntropy, drawPrepared } from '../entries.ts';
import { type CommittedBeacon, games } from '../rules/beacon.ts';
import { isOutside, outsideKind } from '../rules/outside.ts';
import { beaconName, type ChosenBeacon, planBeacons } from '../rules/schedule.ts';
import { entropyCommitment } from '../rules/seed.ts';
import { DRAW_KINDS, type DrawKind } from '../rules/states.ts';
import { sealNonce } from '../server-entropy.ts';
import { yearsKnown } from '../store/beacon.ts';
import {
  addDraw,
  addParties,
  clearParties,
  type DrawRow,
  drawsOfTask,
  lockDraw,
  type NewParty,
  partiesOf,
  reprepareDraw,
  setParty,
} from '../store/draw.ts';
import { findList, newestList } from '../store/list.ts';

export const SERVER_PARTY = 'server';
/** The server stands under whoever operates it, not under an office that inspects. */
export const SERVER_HEAD = 'operator';
export const SERVER_VALUE = 'server';
const MOST_PARTIES = 8;
const MOST_BEACONS = 8;

export const chosenBeacon = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('drand'),
    chain: z.string().regex(/^[0-9a-f]{64}$/),
    round: z.int().min(1).max(999_999_999_999),
  }),
  z.strictObject({ kind: z.literal('lottery'), game: z.enum(games), issue: z.string().regex(/^20[0-9]{5}$/) }),
]);

export type DrawTarget = Target & { readonly draw: DrawRow };

/** The draw of an act, locked; the office concerned is the one that leads it. */
export async function drawTarget(tx: Tx, drawId: string): Promise<Result<DrawTarget>> {
  const draw = await lockDraw(tx, drawId);
  if (!draw) return refuse('draws.draw-missing', 'missing', { draw: drawId });
  return ok({ officePath: await officePath(tx, draw.lead_office), thing: `draw:${drawId}`, draw });
}

/**
 * The seq that comes next and the list it draws from: the first takes the newest list; a later one the list of the draw that was voided,
 * or, where that VOID logged a difference, the newest. Refuses while a draw of the task is under way or has its result.
 */
async function nextDraw(
  tx: Tx,
  taskId: string,
): Promise<Result<{ seq: number; listId: string; prepared: DrawRow | null }>> {
  const draws = await drawsOfTask(tx, taskId);
  const last = draws.at(-1);
  const newest = await newestList(tx, taskId);
  if (last?.state === 'prepared') {
    const before = draws.at(-2);
    const listId = before && before.void_difference === null ? before.list_id : newest?.list_id;
    return ok({ seq: last.seq, listId: listId ?? last.list_id, prepared: last });
  }
  if (last && last.state !== 'voided') return refuse('draws.draw-exists', 'conflict', { draw: last.draw_id });
  const listId = last && last.void_difference === null ? last.list_id : newest?.list_id;
  return listId
    ? ok({ seq: (last?.seq ?? 0) + 1, listId, prepared: null })
    : refuse('draws.no-list', 'unmet', { task: taskId });
}

export const prepareDraw = act(drawPrepared, {
  input: z.strictObject({
    taskId: z.string(),
    kind: z.enum(DRAW_KINDS),
    /** Of kind `public`: the coming rounds and issues, named beforehand. */
    beacons: z.array(chosenBeacon).max(MOST_BEACONS).optional(),
    /** The people who bring randomness, by user id; the server is always one more. */
    parties: z.array(z.strictObject({ userId: z.string(), label: z.string().trim().min(1).max(60) })).max(MOST_PARTIES),
  }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, input, within) {
    const { actor, at, app, target } = within;
    const { task } = target;
    if (task.state !== 'approved') return refuse('draws.task-not-approved', 'conflict', { task: task.task_id });
    if (input.kind === 'demo' && !app.config.demo) return refuse('draws.demo-only', 'unmet');
    const plan = await plannedBeacons(tx, input, at);
    if (!plan.ok) return plan;
    const next = await nextDraw(tx, task.task_id);
    if (!next.ok) return next;
    const { seq, listId, prepared } = next.value;
    const list = await findList(tx, listId);
    if (list?.state !== 'finished') return refuse('draws.list-unfinished', 'unmet');
    const drawId = `${task.task_id}-${seq}`;
    const people = await invited(tx, input.parties, at);
    if (!people.ok) return people;
    const parties = [...people.value, serverParty(app, suiteOf(list), drawId)];
    const draw = {
      drawId,
      taskId: task.task_id,
      seq,
      listId,
      kind: input.kind,
      title: task.name,
      leadOffice: task.lead_office,
      userId: actor.userId,
      at,
      demo: task.demo,
      sealedFor: list.sealed === null ? null : task.lead_office,
      beacons: plan.value,
    };
    if (prepared) {
      await settle(tx, at, `draw:${drawId}`);
      await clearParties(tx, drawId);
      await reprepareDraw(tx, draw);
    } else await addDraw(tx, draw);
    await addParties(tx, drawId, parties);
    for (const { userId } of input.parties) {
      if (isOutside(userId)) continue;
      await tell(tx, within, {
        userId,
        kind: 'draws.told.invited',
        thing: `draw:${drawId}`,
        fill: { title: task.name },
        waits: { due: null },
      });
    }
    return ok({
      facts: {
        draw: drawId,
        task: task.task_id,
        seq,
        list: listId,
        kind: input.kind,
        parties: parties.map(({ party, head }) => ({ party, head })),
        ...(plan.value === null ? {} : { beacons: plan.value.map(beaconName) }),
      },
      answer: { drawId },
    });
  },
});

/** Null where the kind names none: its beacon then follows from the instant of the commitment. */
async function plannedBeacons(
  tx: Tx,
  { kind, beacons = [] }: { readonly kind: DrawKind; readonly beacons?: readonly ChosenBeacon[] | undefined },
  at: Date,
): Promise<Result<readonly CommittedBeacon[] | null>> {
  if (kind === 'public') return planBeacons(beacons, at.getTime() / 1000, await yearsKnown(tx));
  return beacons.length === 0 ? ok(null) : refuse('draws.beacon-plan', 'unmet');
}

/** Each a different person, with at least two heads among them (spec/draw.md section 3). */
async function invited(
  tx: Tx,
  parties: readonly { userId: string; label: string }[],
  at: Date,
): Promise<Result<readonly NewParty[]>> {
  if (new Set(parties.map(({ userId }) => userId)).size < parties.length) return refuse('draws.party-twice', 'unmet');
  const people: NewParty[] = [];
  for (const [i, { userId, label }] of parties.entries()) {
    const outside = outsideKind(userId);
    if (outside !== null) {
      people.push({ ...outsideParty(userId, label), party: `party-${i + 1}` });
      continue;
    }
    const person = await actorOf(tx, userId, at);
    if (!person) return refuse('draws.party-missing', 'unmet', { user: userId });
    if (!person.grants.some((grant) => grant.permissions.has(drawEntropy.type))) {
      return refuse('draws.party-not-entitled', 'unmet', { name: person.name });
    }
    const office = must(await findOffice(tx, person.officeId), 'an actor has an office');
    people.push({
      party: `party-${i + 1}`,
      label: `${label}（${office.short_zh}）`,
      officeId: person.officeId,
      head: person.head,
      userId,
      commitment: null,
      sealed: null,
      state: 'invited',
    });
  }
  const heads = new Set(people.map(({ head }) => head)).size;
  return heads < 2 ? refuse('draws.parties-dependent', 'unmet', { heads }) : ok(people);
}

/** Somebody without an account: he stands for himself, and speaks by the phone that scans his code. */
const outsideParty = (userId: string, label: string): Omit<NewParty, 'party'> => ({
  label,
  officeId: null,
  head: userId,
  userId,
  commitment: null,
  sealed: null,
  state: 'invited',
});

function serverParty(app: App, suite: Suite, drawId: string): NewParty {
  const nonce = app.random(32);
  const entropy = { party: SERVER_PARTY, nonce, value: SERVER_VALUE };
  return {
    party: SERVER_PARTY,
    label: 'server',
    officeId: null,
    head: SERVER_HEAD,
    userId: null,
    commitment: entropyCommitment(suite, drawId, entropy),
    sealed: sealNonce(app, drawId, nonce),
    state: 'committed',
  };
}

/** A party's E_j. Nonce and value stay with the party (in its browser) until the reveal. */
export const commitEntropy = act(drawEntropy, {
  input: z.strictObject({ drawId: z.string(), party: z.string(), commitment: z.string().regex(/^[0-9a-f]{64}$/) }),
  target: (tx, { drawId, party }) => partyTarget(tx, drawId, party),
  async run(tx, { drawId, party, commitment }, { actor, at, target }) {
    if (target.party.user_id !== actor.userId) return refuse('draws.party-other', 'forbidden');
    if (target.draw.state !== 'prepared') return refuse('draws.committed-already', 'conflict');
    const others = await partiesOf(tx, drawId);
    if (others.some((other) => other.commitment !== null && toHex(other.commitment) === commitment)) {
      return refuse('draws.entropy-reused', 'conflict');
    }
    await setParty(tx, drawId, party, { state: 'committed', commitment: Buffer.from(fromHex(commitment)) });
    await settle(tx, at, `draw:${drawId}`, { userId: actor.userId });
    return ok({ facts: { draw: drawId, party, commitment }, answer: { state: 'committed' as const } });
  },
});

export type PartyTarget = DrawTarget & { readonly party: Awaited<ReturnType<typeof partiesOf>>[number] };

/** A party of a draw; the office concerned is the party's own, since witnesses come from elsewhere. */
export async function partyTarget(tx: Tx, drawId: string, party: string): Promise<Result<PartyTarget>> {
  const found = await drawTarget(tx, drawId);
  if (!found.ok) return found;
  const row = (await partiesOf(tx, drawId)).find((one) => one.party === party);
  if (!row) return refuse('draws.party-unknown', 'missing', { party });
  const path = row.office_id === null ? found.value.officePath : await officePath(tx, row.office_id);
  return ok({ ...found.value, officePath: path, party: row });
}
