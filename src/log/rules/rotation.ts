// How a log changes its key (spec/log.md section 3; LOG 29). The checkpoint of the change names the new key in a fourth line, `key <verifier
// key>`, and both keys sign it: whoever trusts one of them learns to trust the other, the old one up to there, the new one from there.
import {
  type Checkpoint,
  checkpointText,
  parseCheckpoint,
  parseVerifierKey,
  type VerifierKey,
  verifierKeyText,
  verifyNote,
} from './note.ts';

const LINE = 'key ';

/** The body that both keys sign. */
export const rotationText = (checkpoint: Checkpoint, next: VerifierKey): string =>
  `${checkpointText(checkpoint)}${LINE}${verifierKeyText(next)}\n`;

/** The key that the body of a checkpoint names as the next one, or null. */
export function announcedKey(text: string): VerifierKey | null {
  const line = text.split('\n')[3] ?? '';
  const key = line.startsWith(LINE) ? parseVerifierKey(line.slice(LINE.length)) : null;
  return key?.type === 'ed25519' ? key : null;
}

export type Rotation = { readonly size: number; readonly from: readonly VerifierKey[]; readonly to: VerifierKey };

const same = (one: VerifierKey, other: VerifierKey): boolean => one.name === other.name && one.id === other.id;

/** What a note says about a change of key, if it is signed by the new key and one before it among `offered`; else null. */
export function readRotation(note: string, origin: string, offered: readonly VerifierKey[]): Rotation | null {
  const own = offered.filter((key) => key.type === 'ed25519' && key.name === origin);
  const to = announcedKey(note);
  if (to === null || to.name !== origin) return null;
  const verified = verifyNote(note, own.some((key) => same(key, to)) ? own : [...own, to]);
  const checkpoint = verified === null ? null : parseCheckpoint(verified.text);
  if (verified === null || checkpoint === null || checkpoint.origin !== origin) return null;
  const signed = (key: VerifierKey) => verified.signedBy.some((by) => by.name === key.name && by.id === key.id);
  const from = own.filter((key) => !same(key, to) && signed(key));
  return signed(to) && from.length > 0 ? { size: checkpoint.size, from, to } : null;
}

export type Chain = {
  /** Trusted, and learnt from one that is. */
  readonly keys: readonly VerifierKey[];
  /** Sizes beyond which a key no longer signs, by its id. */
  readonly until: ReadonlyMap<string, number>;
};

/** Follows the rotations among `notes` from the keys that are trusted, both ways. */
export function followKeys(
  trusted: readonly VerifierKey[],
  offered: readonly VerifierKey[],
  origin: string,
  notes: readonly string[],
): Chain {
  const all = [...trusted, ...offered.filter((key) => !trusted.some((known) => same(known, key)))];
  const rotations = notes
    .map((note) => readRotation(note, origin, all))
    .filter((found) => found !== null)
    .sort((a, b) => a.size - b.size);
  const keys = [...trusted];
  const until = new Map<string, number>();
  for (let left = rotations; ; ) {
    const usable = left.filter(({ from, to }) => [...from, to].some((key) => keys.some((known) => same(known, key))));
    if (usable.length === 0) return { keys, until };
    for (const { size, from, to } of usable) {
      // A key that was given up makes no further key.
      if (from.every(({ id }) => size > (until.get(id) ?? size))) continue;
      for (const key of [...from, to]) if (!keys.some((known) => same(known, key))) keys.push(key);
      for (const { id } of from) until.set(id, Math.min(size, until.get(id) ?? size));
    }
    left = left.filter((one) => !usable.includes(one));
  }
}
