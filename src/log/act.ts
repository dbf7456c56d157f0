// What an officer does: one act = one transaction = one entry of the log (spec/log.md; R11).
//
//   begin, settings ─ target ─ may ─ known request key? ─ run ─ entry, document, pending ─ reactions ─ commit
//        a refusal anywhere rolls back, is remembered in its own transaction, and is answered after that commit.
//
// Nothing is chained here: the sequencer gives indexes later, so acts never wait for each other.
import type { z } from 'zod';
import { utf8 } from '../kit/bytes.ts';
import type { Json } from '../kit/canonical-json.ts';
import { uuidv7 } from '../kit/ids.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { type Actor, type Grant, may, type Target } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { writeOrNothing } from '../platform/db/condition.ts';
import type { Condition, Tx } from '../platform/db/database.ts';
import type { Statement } from '../platform/db/frame.ts';
import type { EntryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { bind } from './bind.ts';
import { refused } from './observe.ts';
import { answerOf, entryStatement, execute, type WholeHead } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const UNIQUE_VIOLATION = '23505';

export type Within<T extends Target> = {
  readonly actor: Actor;
  readonly grant: Grant;
  readonly at: Date;
  readonly entryId: string;
  readonly target: T;
  readonly app: App;
};

/** What `run` hands over: public-able facts, what is personal and erasable, the answer to the caller. */
export type Done<F, A> = {
  readonly facts: F;
  readonly document?: Json;
  readonly answer: A;
  /** What the entry is about, where it is born in the act; else it is the target's thing. */
  readonly thing?: string;
};

export type Act<I, F, A, T extends Target = Target> = {
  readonly entry: EntryType<F>;
  readonly input: z.ZodType<I>;
  /** Members of the input that no hash in the log may show: a short secret is found again from its hash by trying. */
  readonly secret?: readonly (keyof I & string)[];
  readonly target: (tx: Tx, input: I, actor: Actor, app: App) => Promise<Result<T>>;
  readonly run: (tx: Tx, input: I, within: Within<T>) => Promise<Result<Done<F, A>>>;
};

/** Declares an act. Its permission bears the name of the entry it writes. */
export const act = <I, F, A, T extends Target>(
  entry: EntryType<F>,
  definition: Omit<Act<I, F, A, T>, 'entry'>,
): Act<I, F, A, T> => ({ entry, ...definition });

/** Where nothing reacts to the entry it is the act's last statement, and goes to the database with the commit. */
type Once<A> = { readonly outcome: Result<Performed<A>>; readonly last?: Statement };

export type Performed<A> = { readonly answer: A; readonly entryId: string };

/**
 * `requestKey` makes a repeated request answer as the first did; the same key with another input is refused. Under a `condition` the act is done
 * only while the thing is as it was read (RFC 9110, If-Match).
 */
export type Asking = { readonly requestKey?: string | undefined; readonly condition?: Condition | null };

/** Performs an act, once for each request key. */
export async function perform<I, F, A, T extends Target>(
  app: App,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  asking: Asking = {},
): Promise<Result<Performed<A>>> {
  const outcome = await app.meters.acted(what.entry.type, attempt(app, what, actor, input, asking));
  if (!outcome.ok) await refused(app, actor, what.entry.type, outcome.refusal);
  return outcome;
}

const attempt = <I, F, A, T extends Target>(
  app: App,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  asking: Asking,
): Promise<Result<Performed<A>>> =>
  writeOrNothing(
    app.db,
    actor,
    asking.condition ?? null,
    async (tx) => {
      const { outcome, last } = await once(app, tx, what, actor, input, asking);
      return last === undefined ? { value: outcome } : { value: outcome, last };
    },
    // A race for the same request key: the winner has committed; the next round reads its answer.
    (state) => state === UNIQUE_VIOLATION && asking.requestKey !== undefined,
  );

async function once<I, F, A, T extends Target>(
  app: App,
  tx: Tx,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  { requestKey, condition }: Asking,
): Promise<Once<A>> {
  const key = requestKey === undefined ? null : `${actor.userId}:${requestKey}`;
  const shown = JSON.stringify(input, (name, one) => (what.secret?.some((member) => member === name) ? '' : one));
  const inputHash = hash(utf8(`${what.entry.type}\n${shown ?? ''}`));
  const target = await what.target(tx, input, actor, app);
  if (!target.ok) return { outcome: target };
  const grant = may(actor, what.entry.type, target.value);
  if (!grant.ok) return { outcome: grant };
  const known = key === null ? null : await answerOf(tx, key);
  if (known) {
    if (known.type !== what.entry.type || !Buffer.from(inputHash).equals(known.inputHash)) {
      return { outcome: refuse('request.key-reused', 'conflict') };
    }
    return { outcome: ok({ answer: known.answer as A, entryId: known.entryId }) };
  }
  // After the key: who asks again because the answer was lost changed the thing himself.
  const broken = (await condition?.broken(tx)) ?? null;
  if (broken !== null) return { outcome: broken };
  const at = app.clock.now();
  const entryId = uuidv7(at.getTime(), app.random(10));
  const done = await what.run(tx, input, { actor, grant: grant.value, at, entryId, target: target.value, app });
  if (!done.ok) return { outcome: done };
  const facts = what.entry.facts.parse(done.value.facts);
  const head: WholeHead = {
    entryId,
    type: what.entry.type,
    at,
    userId: actor.userId,
    onBehalfOf: grant.value.onBehalfOf,
    officeId: target.value.officePath[0] ?? null,
    thing: done.value.thing ?? target.value.thing,
  };
  const { answer, document } = done.value;
  const bound = bind(app, head, what.entry, facts, document);
  const adding = entryStatement({ ...head, ...bound, requestKey: key, inputHash, answer });
  const outcome = ok({ answer, entryId });
  const reactions = app.reactions.filter(({ type }) => type === what.entry.type || type === '*');
  if (reactions.length === 0) return { outcome, last: adding };
  await execute(tx, adding);
  const { type, thing, officeId, userId } = head;
  for (const reaction of reactions) {
    await reaction.run(tx, facts as never, { entryId, type, thing, officeId, userId, at });
  }
  return { outcome };
}
