// Reorganisation (R1, R45, P11): ordered by the system administrator on a legal basis, decided by the security administrator, for people and grants
// move with it; in force from its day on, by the clock. Before that day nothing is changed, and nothing is ever changed backwards.
import { z } from 'zod';
import { utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform, type Within } from '../../log/act.ts';
import { systemActor, type Target } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { ask, decide, withdraw } from '../approval.ts';
import { tell } from '../message.ts';
import { type Change, collide, effectOf, lawfulDay, OFFICE_KINDS, officesOf } from '../rules/reorganise.ts';
import * as store from '../store/reorganisation.ts';
import { officePath } from '../store.ts';
import { reason } from './target.ts';

const KIND = 'organisation.reorganisation';
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
const names = {
  nameZh: z.string().trim().min(2).max(100),
  shortZh: z.string().trim().min(2).max(40),
  nameEn: z.string().trim().min(2).max(200),
};
const newOffice = z.strictObject({
  officeId: id,
  parentId: id,
  kind: z.enum(OFFICE_KINDS),
  ...names,
  region: z.string().max(12).nullable(),
  department: z.string().max(20).nullable(),
  head: id.nullable(),
});
export const changeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renamed'), officeId: id, ...names }),
  z.strictObject({ kind: z.literal('moved'), officeId: id, parentId: id, head: id }),
  z.strictObject({
    kind: z.literal('merged'),
    officeIds: z.array(id).min(1).max(20),
    into: z.union([id, newOffice]),
    headFrom: id.nullable(),
  }),
  z.strictObject({
    kind: z.literal('split'),
    officeId: id,
    into: z
      .array(z.strictObject({ office: newOffice, people: z.array(z.string().max(64)).max(500) }))
      .min(1)
      .max(10),
    heir: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('closed'), officeId: id, successorId: id }),
]);

const named = { reorganisation: z.string(), kind: z.string(), offices: z.array(z.string()), fromOn: z.string() };
export const reorganisationOrdered = entryType(
  'reorganisation.ordered',
  // `lawfulOn` stands only where the instrument counts from an earlier day than the change is in force.
  z.object({ ...named, change: changeShape, basis: z.string(), lawfulOn: z.string().optional() }),
);
export const reorganisationDecided = entryType(
  'reorganisation.decided',
  z.object({ ...named, decision: z.enum(['approved', 'returned']) }),
);
export const reorganisationWithdrawn = entryType('reorganisation.withdrawn', z.object(named));
export const reorganisationEffected = entryType(
  'reorganisation.effected',
  z.object({
    ...named,
    opened: z.array(z.string()),
    changed: z.array(z.string()),
    closed: z.array(z.object({ office: z.string(), successor: z.string() })),
    people: z.int(),
    grants: z.int(),
  }),
);

type Ordered = {
  readonly change: Change;
  readonly fromOn: string;
  readonly basis: string;
  readonly lawfulOn: string | null;
};
/** Of an order without an earlier day as it always was. */
const contentHash = ({ change, fromOn, basis, lawfulOn }: Ordered) =>
  suites['DR1-SHA256'].hash(
    utf8(canonicalJson({ change: change as never, fromOn, basis, ...(lawfulOn === null ? {} : { lawfulOn }) })),
  );

const factsOf = (row: store.ReorganisationRow) => ({
  reorganisation: row.reorganisation_id,
  kind: row.kind,
  offices: row.offices,
  fromOn: row.from_on,
});

const asking = (row: { readonly change: Change }): readonly string[] =>
  row.change.kind === 'merged' ? row.change.officeIds : [row.change.officeId];

const closes = (change: Change): boolean =>
  change.kind === 'merged' || change.kind === 'closed' || (change.kind === 'split' && change.heir !== null);

/** What of the domains to the right must be finished before the offices close; null when nothing. */
export async function busy(tx: Tx, app: App, change: Change) {
  if (!closes(change)) return null;
  for (const { what, blocks, count } of app.concerns) {
    const n = blocks ? await count(tx, asking({ change })) : 0;
    if (n > 0) return { what, n };
  }
  return null;
}

/** What it would make of the offices, if it may be: on what stands now, with nothing else under way for the same offices. */
export async function judge(tx: Tx, app: App, change: Change, fromOn: string) {
  const today = dayOf(app.clock.now());
  if (fromOn < today) return refuse('organisation.reorganisation-past', 'unmet', { today });
  const other = (await store.underWay(tx)).find((row) => collide(row.change, change));
  if (other) return refuse('organisation.reorganisation-pending', 'conflict', { from: other.from_on });
  const effect = effectOf(await store.allStanding(tx), change, fromOn);
  if (!effect.ok) return effect;
  const people = change.kind === 'split' ? change.into.flatMap((one) => one.people) : [];
  const there = change.kind === 'split' ? await store.peopleOf(tx, change.officeId) : [];
  const stranger = people.find((one) => !there.includes(one));
  return stranger === undefined ? effect : refuse('organisation.person-elsewhere', 'unmet', { user: stranger });
}

/** All offices that are named and known lie under the grant. */
async function covered(tx: Tx, within: Within<Target>, offices: readonly string[]) {
  for (const office of offices) {
    const path = await officePath(tx, office);
    if (path.length > 0 && !path.includes(within.grant.officeId) && within.grant.officeId !== '*') {
      return refuse('access.forbidden', 'forbidden', { permission: reorganisationOrdered.type });
    }
  }
  return null;
}

/** Orders a change of the tree from a day on; the security administrator decides it. */
export const orderReorganisation = act(reorganisationOrdered, {
  input: z.strictObject({
    change: changeShape,
    fromOn: z.iso.date(),
    basis: z.string().trim().min(4).max(300),
    /** From when the instrument counts, if that is before `fromOn`. */
    lawfulOn: z.iso.date().nullable().default(null),
    reason,
  }),
  async target(tx, { change }) {
    const [about = ''] = asking({ change });
    const path = await officePath(tx, about);
    if (path.length === 0) return refuse('organisation.office-missing', 'missing', { office: about });
    return ok({ officePath: path, thing: 'reorganisation:new' });
  },
  async run(tx, { change, fromOn, basis, lawfulOn, reason: why }, within) {
    await store.lockOffices(tx);
    const offices = officesOf(change);
    const beyond = await covered(tx, within, offices);
    if (beyond) return beyond;
    const judged = await judge(tx, within.app, change, fromOn);
    if (!judged.ok) return judged;
    const early = lawfulDay(await store.allStanding(tx), change, fromOn, lawfulOn);
    if (early) return early;
    const open = await busy(tx, within.app, change);
    if (open) return refuse('organisation.reorganisation-busy', 'conflict', { n: open.n });
    const reorganisation = uuidv7(within.at.getTime(), within.app.random(10));
    const row = {
      id: reorganisation,
      change,
      offices,
      basis,
      fromOn,
      lawfulOn,
      by: within.actor.userId,
      at: within.at,
    };
    await store.addReorganisation(tx, row);
    const [about = ''] = offices;
    await ask(tx, within, {
      kind: KIND,
      thing: reorganisation,
      title: basis,
      contentHash: contentHash({ change, fromOn, basis, lawfulOn }),
      officeId: about,
      permission: reorganisationDecided.type,
      differentHead: false,
    });
    return ok({
      facts: {
        ...{ reorganisation, kind: change.kind, offices: [...offices], fromOn, change, basis },
        ...(lawfulOn === null ? {} : { lawfulOn }),
      },
      document: { reason: why },
      answer: { reorganisationId: reorganisation },
      thing: `reorganisation:${reorganisation}`,
    });
  },
});

type RowTarget = Target & { readonly row: store.ReorganisationRow };

async function rowTarget(tx: Tx, { reorganisationId }: { reorganisationId: string }): Promise<Result<RowTarget>> {
  const row = await store.lockReorganisation(tx, reorganisationId);
  if (!row) return refuse('organisation.reorganisation-missing', 'missing');
  const [about = ''] = asking(row);
  return ok({ officePath: await officePath(tx, about), thing: `reorganisation:${reorganisationId}`, row });
}

/** Agrees to it or returns it: by another than who ordered it, and who may give grants, for grants move with it. */
export const decideReorganisation = act(reorganisationDecided, {
  input: z.strictObject({
    reorganisationId: z.uuid(),
    decision: z.enum(['approved', 'returned']),
    reason: z.string().trim().max(500),
  }),
  target: rowTarget,
  async run(tx, { reorganisationId, decision, reason: why }, within) {
    const { row } = within.target;
    const beyond = await covered(tx, within, row.offices);
    if (beyond) return beyond;
    const { change, from_on: fromOn, basis, lawful_on: lawfulOn } = row;
    const hash = contentHash({ change, fromOn, basis, lawfulOn });
    const decided = await decide(tx, within, KIND, reorganisationId, hash, { decision, reason: why });
    if (!decided.ok) return decided;
    await store.setState(tx, reorganisationId, decision);
    return ok({ facts: { ...factsOf(row), decision }, document: { reason: why }, answer: { state: decision } });
  },
});

/** Takes an order back, as long as it is not in force. */
export const withdrawReorganisation = act(reorganisationWithdrawn, {
  input: z.strictObject({ reorganisationId: z.uuid(), reason }),
  target: rowTarget,
  async run(tx, { reorganisationId, reason: why }, { target: { row }, at }) {
    if (row.state !== 'ordered' && row.state !== 'approved') {
      return refuse('organisation.reorganisation-settled', 'conflict');
    }
    await withdraw(tx, KIND, reorganisationId, at);
    await store.setState(tx, reorganisationId, 'withdrawn');
    return ok({ facts: factsOf(row), document: { reason: why }, answer: { state: 'withdrawn' as const } });
  },
});

type Moved = { readonly people: number; readonly grants: number };

/** People, grants and settings go where the change says; whoever changes office is told. */
async function follow(
  tx: Tx,
  within: Within<RowTarget>,
  closed: readonly { officeId: string; to: string }[],
): Promise<Moved> {
  const { change, from_on: on, basis } = within.target.row;
  let people = 0;
  let grants = 0;
  const move = async (who: readonly string[], to: string) => {
    await store.movePeople(tx, who, to);
    people += who.length;
    const fill = { office: to, from: on, basis };
    const kind = 'organisation.message.moved';
    for (const userId of who) await tell(tx, within, { userId, kind, thing: 'me:', fill });
  };
  const take = async (from: string, to: string, who: readonly string[] | null, heads: boolean) => {
    grants += await store.moveGrants(tx, within, { from, to, on, people: who, heads });
  };
  if (change.kind === 'split') {
    for (const { office, people: who } of change.into) {
      await move(who, office.officeId);
      await take(change.officeId, office.officeId, who, true);
    }
  }
  const headFrom = change.kind === 'merged' ? change.headFrom : null;
  const standingHeir = change.kind === 'merged' && typeof change.into === 'string' ? change.into : null;
  if (headFrom !== null && standingHeir !== null) await store.endHeads(tx, standingHeir, on);
  for (const { officeId, to } of closed) {
    await move(await store.peopleOf(tx, officeId), to);
    await take(officeId, to, null, change.kind === 'split' || officeId === headFrom);
    await store.moveSettings(tx, officeId, to);
  }
  return { people, grants };
}

/** Puts a change in force whose day has come: by the system, as it was agreed. Waits while an office that closes has draws in preparation. */
export const effectReorganisation = act(reorganisationEffected, {
  input: z.strictObject({ reorganisationId: z.uuid() }),
  target: rowTarget,
  async run(tx, { reorganisationId }, within) {
    const { row } = within.target;
    if (row.state !== 'approved' || row.from_on > dayOf(within.at)) {
      return refuse('organisation.reorganisation-settled', 'conflict');
    }
    await store.lockOffices(tx);
    const open = await busy(tx, within.app, row.change);
    if (open) return refuse('organisation.reorganisation-busy', 'conflict', { n: open.n });
    const effect = effectOf(await store.allStanding(tx), row.change, row.from_on);
    if (!effect.ok) return effect;
    await store.writeEffect(tx, effect.value, row.from_on, reorganisationId);
    const closed = effect.value.closed.map(({ officeId, successorId }) => ({ officeId, to: successorId ?? '' }));
    const moved = await follow(tx, within, closed);
    await store.setState(tx, reorganisationId, 'effected', within.at);
    const ids = (offices: readonly { readonly officeId: string }[]) => offices.map(({ officeId }) => officeId);
    const facts = {
      ...factsOf(row),
      opened: ids(effect.value.opened),
      changed: ids(effect.value.changed),
      closed: closed.map(({ officeId, to }) => ({ office: officeId, successor: to })),
      ...moved,
    };
    return ok({ facts, answer: {} });
  },
});

const SYSTEM = systemActor('reorganisation', [reorganisationEffected.type]);
const EVERY_MS = 5_000;

const ready = async (tx: Tx, app: App, row: store.ReorganisationRow): Promise<boolean> =>
  (await busy(tx, app, row.change)) === null && effectOf(await store.allStanding(tx), row.change, row.from_on).ok;

/** Puts everything in force whose day has come; how many were. What cannot be yet is tried again. */
export async function effectDue(app: App): Promise<number> {
  const today = dayOf(app.clock.now());
  const due = (await read(app.db, SYSTEM, store.coming)).filter((row) => row.from_on <= today);
  let done = 0;
  for (const row of due) {
    // Asked beforehand, so that waiting is not remembered as a refusal every few seconds.
    if (!(await read(app.db, SYSTEM, (tx) => ready(tx, app, row)))) continue;
    const { ok: performed } = await perform(app, effectReorganisation, SYSTEM, {
      reorganisationId: row.reorganisation_id,
    });
    if (performed) done += 1;
  }
  return done;
}

export async function effecting(app: App): Promise<() => Promise<void>> {
  let running: Promise<unknown> = Promise.resolve();
  let busyNow = false;
  const timer = setInterval(() => {
    if (busyNow) return;
    busyNow = true;
    running = effectDue(app)
      .catch((err: unknown) => app.log.error({ err }, 'reorganisation not put in force'))
      .finally(() => {
        busyNow = false;
      });
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
