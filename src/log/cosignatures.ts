// What outside witnesses said of checkpoints (spec/log.md sections 3 and 4; R7): kept beside the note, served under it, and looked up as the
// proof that something was in the log before a time. Who counts as a witness is decided to the right (organisation).
import { must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import type { App } from '../platform/app.ts';
import { type Tx, writeAs } from '../platform/db/database.ts';
import { consistencyRanges } from './rules/merkle.ts';
import { parseCheckpoint, parseNote, type VerifierKey, verifierKeyText, verifyNote } from './rules/note.ts';
import { addCosignature, checkpointAt, firstCosignedOver, lastCosigned } from './store/cosignature.ts';
import type { Head } from './store.ts';
import { cosignedNote, hashesOf, servedHead } from './tiles.ts';

/** The clocks of a witness and of this server may differ by so much; more is a fault that its operator must see. */
const CLOCKS_DIFFER = 300_000;

export type Cosigned = { readonly size: number; readonly name: string; readonly at: Date };

/**
 * Takes a note that carries the lines of one or more accepted witnesses. Refuses: log.cosignature-form, log.cosignature-checkpoint (not one that
 * this log signed), log.cosignature-key (none of the accepted), log.cosignature-false, log.cosignature-clock.
 */
export const takeCosignatures = (
  app: App,
  note: string,
  accepted: (tx: Tx) => Promise<readonly VerifierKey[]>,
): Promise<Result<readonly Cosigned[]>> =>
  writeAs(app.db, 'sequencer', async (tx) => {
    const parsed = parseNote(note);
    const checkpoint = parsed === null ? null : parseCheckpoint(parsed.text);
    if (parsed === null || checkpoint === null) return refuse('log.cosignature-form', 'unmet');
    const served = await servedHead(app, tx);
    const own = await checkpointAt(tx, checkpoint.size);
    if (own === null || served === null || own.size > served.size || !own.note.startsWith(`${parsed.text}\n`))
      return refuse('log.cosignature-checkpoint', 'unmet', { size: checkpoint.size });
    const keys = await accepted(tx);
    const of = ({ name, id }: { name: string; id: string }) => keys.find((key) => key.name === name && key.id === id);
    const lines = parsed.signatures.filter((line) => of(line) !== undefined);
    if (lines.length === 0) return refuse('log.cosignature-key', 'forbidden');
    const verified = verifyNote(note, keys);
    if (verified === null) return refuse('log.cosignature-false', 'unmet');
    const now = app.clock.now();
    const taken: Cosigned[] = [];
    for (const signed of verified.signedBy) {
      const at = new Date(Number(must(signed.time, 'a witness says when')) * 1000);
      if (at.getTime() > now.getTime() + CLOCKS_DIFFER || at.getTime() < own.signedAt.getTime() - CLOCKS_DIFFER)
        return refuse('log.cosignature-clock', 'unmet', { at: at.toISOString(), now: now.toISOString() });
      const key = verifierKeyText(must(of(signed), 'verified by it'));
      const line = must(lineOf(note, signed.name, signed.id), 'it stands in the note');
      await addCosignature(tx, { size: own.size, key, at, line, receivedAt: now });
      taken.push({ size: own.size, name: signed.name, at });
    }
    return ok(taken);
  });

function lineOf(note: string, name: string, id: string): string | null {
  const lines = note.split('\n').filter((line) => line.startsWith(`— ${name} `));
  return lines.find((line) => parseNote(`x\n\n${line}\n`)?.signatures[0]?.id === id) ?? null;
}

/** The newest checkpoint that a witness cosigned, under what is served; `log.missing` while there is none. */
export async function newestCosigned(app: App, tx: Tx): Promise<Result<string>> {
  const served = await servedHead(app, tx);
  const size = served === null ? null : await lastCosigned(tx, served.size);
  const head = size === null ? null : await checkpointAt(tx, size);
  return head === null ? refuse('log.missing', 'missing') : ok(await cosignedNote(tx, head));
}

/** The notes that prove the first `size` leaves were there by some time, each with its consistency proof to this head, and all keys of witnesses. */
export async function datedNotes(app: App, tx: Tx, size: number, head: Head) {
  const first = await firstCosignedOver(tx, size);
  const sizes = [...new Set(first.map((one) => one.size))];
  const notes: { readonly checkpoint: string; readonly proof: readonly string[] }[] = [];
  for (const at of sizes.filter((one) => one < head.size).sort((a, b) => a - b)) {
    const checkpoint = await cosignedNote(tx, must(await checkpointAt(tx, at), 'only own checkpoints are cosigned'));
    notes.push({ checkpoint, proof: (await hashesOf(app, tx, consistencyRanges(at, head.size))).map(toHex) });
  }
  return { notes, keys: first.map(({ key }) => key).sort() };
}
