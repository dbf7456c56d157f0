// What an officer does: one act = one transaction = one entry of the log (spec/log.md; R11).
//
//   begin, settings ─ target ─ may ─ known request key? ─ run ─ entry, document, pending ─ reactions ─ commit
//        a refusal anywhere rolls back, is remembered in its own transaction, and is answered after that commit.
//
// Nothing is chained here: the sequencer gives indexes later, so acts never wait for each other.
import type { z } from 'zod';
import { utf8 } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { uuidv7 } from '../kit/ids.ts';
import { type Refused, type Result, refuse } from '../kit/result.ts';
import { type Actor, type Grant, may, type Target } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { Rollback, sqlState, type Tx, write } from '../platform/db/database.ts';
import type { EntryHead, EntryType } from '../platform/domain.ts';
import { suites } from '../platform/suite.ts';
import { refused } from './observe.ts';
import { documentHash, leafData } from './rules/leaf.ts';
import { addEntry, answerOf, type EntryRow } from './store.ts';

const { hash } = suites['DR1-SHA256'];
const SALT_LENGTH = 32;
const RETRIES = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
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
export type Done<F, A> = { readonly facts: F; readonly document?: Json; readonly answer: A };

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

export type Performed<A> = { readonly answer: A; readonly entryId: string };

/** Performs an act. `requestKey` makes a repeated request answer as the first did; the same key with another input is refused. */
export async function perform<I, F, A, T extends Target>(
  app: App,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  requestKey?: string,
): Promise<Result<Performed<A>>> {
  const outcome = await attempt(app, what, actor, input, requestKey);
  if (!outcome.ok) await refused(app, actor, what.entry.type, outcome.refusal);
  return outcome;
}

async function attempt<I, F, A, T extends Target>(
  app: App,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  requestKey: string | undefined,
): Promise<Result<Performed<A>>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(app.db, actor, async (tx) => {
        const outcome = await once(app, tx, what, actor, input, requestKey);
        // Whatever run had written before it refused must not stay.
        if (!outcome.ok) throw new Rollback(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.value as Refused;
      const state = sqlState(error);
      // A race for the same request key: the winner has committed; the next round reads its answer.
      const race = state === UNIQUE_VIOLATION && requestKey !== undefined;
      if (!(race || state === SERIALIZATION_FAILURE || state === DEADLOCK) || tries >= RETRIES) throw error;
    }
  }
}

async function once<I, F, A, T extends Target>(
  app: App,
  tx: Tx,
  what: Act<I, F, A, T>,
  actor: Actor,
  input: I,
  requestKey: string | undefined,
): Promise<Result<Performed<A>>> {
  const key = requestKey === undefined ? null : `${actor.userId}:${requestKey}`;
  const shown = JSON.stringify(input, (name, one) => (what.secret?.some((member) => member === name) ? '' : one));
  const inputHash = hash(utf8(`${what.entry.type}\n${shown ?? ''}`));
  const target = await what.target(tx, input, actor, app);
  if (!target.ok) return target;
  const grant = may(actor, what.entry.type, target.value);
  if (!grant.ok) return grant;
  const known = key === null ? null : await answerOf(tx, key);
  if (known) {
    if (known.type !== what.entry.type || !Buffer.from(inputHash).equals(known.inputHash)) {
      return refuse('request.key-reused', 'conflict');
    }
    return { ok: true, value: { answer: known.answer as A, entryId: known.entryId } };
  }
  const at = app.clock.now();
  const entryId = uuidv7(at.getTime(), app.random(10));
  const done = await what.run(tx, input, { actor, grant: grant.value, at, entryId, target: target.value, app });
  if (!done.ok) return done;
  const facts = what.entry.facts.parse(done.value.facts);
  const row = entryRow(what.entry, { entryId, at, actor, grant: grant.value, target: target.value, key, inputHash });
  await addEntry(tx, { ...row, ...sealed(app, what.entry, facts, done.value.document), answer: done.value.answer });
  await react(app, tx, facts, {
    entryId,
    type: what.entry.type,
    thing: target.value.thing,
    officeId: target.value.officePath[0] ?? null,
    userId: actor.userId,
    at,
  });
  return { ok: true, value: { answer: done.value.answer, entryId } };
}

type RowParts = {
  entryId: string;
  at: Date;
  actor: Actor;
  grant: Grant;
  target: Target;
  key: string | null;
  inputHash: Uint8Array;
};

// biome-ignore lint/suspicious/noExplicitAny: only the type's name is read
const entryRow = (entry: EntryType<any>, parts: RowParts) => ({
  entryId: parts.entryId,
  type: entry.type,
  at: parts.at,
  userId: parts.actor.userId,
  onBehalfOf: parts.grant.onBehalfOf,
  officeId: parts.target.officePath[0] ?? null,
  thing: parts.target.thing,
  requestKey: parts.key,
  inputHash: parts.inputHash,
});

/** Facts and document under their salts, and the leaf that shows neither. */
function sealed<F>(app: App, entry: EntryType<F>, facts: F, document: Json | undefined): Sealed {
  const factsSalt = app.random(SALT_LENGTH);
  const hashed = documentHash(hash, factsSalt, facts as Json);
  const documentSalt = document === undefined ? null : app.random(SALT_LENGTH);
  const privateHash =
    document === undefined || documentSalt === null ? null : documentHash(hash, documentSalt, document);
  const c = entry.commitment?.(facts);
  return {
    facts: canonicalJson(facts as Json),
    factsSalt,
    factsHash: hashed,
    privateHash,
    leaf: leafData({ type: entry.type, factsHash: hashed, privateHash, ...(c === undefined ? {} : { c }) }),
    document:
      document === undefined || documentSalt === null ? null : { salt: documentSalt, body: canonicalJson(document) },
  };
}

type Sealed = Pick<EntryRow, 'facts' | 'factsSalt' | 'factsHash' | 'privateHash' | 'leaf' | 'document'>;

async function react(app: App, tx: Tx, facts: unknown, head: EntryHead): Promise<void> {
  for (const reaction of app.reactions) {
    if (reaction.type === head.type || reaction.type === '*') await reaction.run(tx, facts as never, head);
  }
}
