// Changing the key of the log (spec/log.md section 3; LOG 29). Each step can be the last before a crash; what is under way is finished by the
// next run of the sequencer, in any server, or begun again by the operator:
//
//   next key on disk ─ entry, leaf, checkpoint signed by both, rotation: one commit ─ announce ─ next key in place ─ record ─ serve
import { z } from 'zod';
import { assert } from '../kit/assert.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { entryType } from '../platform/domain.ts';
import { append } from './append.ts';
import { keyInForce } from './in-force.ts';
import { makeNextKey, originOf, readKey, readNextKey } from './keys.ts';
import { verifierKeyText } from './rules/note.ts';
import { checkLastCheckpoint, recordHead, seal } from './sequencer.ts';
import { addRotation, headOf, lockSequencer, takePending } from './store.ts';

/** `size`: of the tree that the old key signed alone for the last time. */
export const keyRotated = entryType(
  'log.key-rotated',
  z.object({ origin: z.string(), from: z.string(), to: z.string(), size: z.int() }),
);

export type Rotated = { readonly from: string; readonly to: string; readonly size: number };

async function rotate(app: App, tx: Tx): Promise<Result<Rotated>> {
  if (!(await lockSequencer(tx))) return refuse('log.busy', 'conflict');
  const key = await keyInForce(app, tx);
  const next = readNextKey(app.config, originOf(app.config));
  if (key === null) return refuse('log.no-key', 'conflict');
  // Finished meanwhile by another hand.
  if (next === null) return refuse('log.busy', 'conflict');
  const head = await headOf(tx);
  if (head === null) return refuse('log.missing', 'missing');
  const checked = await checkLastCheckpoint(app, tx, head);
  if (!checked.ok) return checked;
  const [from, to] = [verifierKeyText(key.key), verifierKeyText(next.key)];
  assert(from !== to, 'the next key is another key');
  const facts = { origin: key.key.name, from, to, size: head.size };
  const entryId = await append(app, tx, keyRotated, facts, to);
  const sealed = await seal(app, tx, head, await takePending(tx, entryId), key, next);
  await addRotation(tx, { size: sealed.size, at: sealed.signedAt, entryId, fromKey: from, toKey: to });
  return ok({ from, to, size: sealed.size });
}

/**
 * Puts a new key in the place of the one in force; servers may go on running. Refuses log.no-key (not here), log.missing (nothing signed
 * yet), log.busy, and log.below-last-checkpoint as the sequencer does.
 */
export async function rotateKey(app: App): Promise<Result<Rotated>> {
  if (readKey(app.config, originOf(app.config)) === null) return refuse('log.no-key', 'conflict');
  makeNextKey(app.config);
  const outcome = await writeAs(app.db, 'sequencer', (tx) => rotate(app, tx));
  if (outcome.ok) await recordHead(app);
  return outcome;
}
