// A key leads to the next one, and the next one back to it; a key that was given up leads nowhere (LOG 29).
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import { type Bytes, toHex } from '../../kit/bytes.ts';
import { checkpointText, signatureLine, signNote, verifierKey } from './note.ts';
import { announcedKey, followKeys, readRotation, rotationText } from './rotation.ts';

const ORIGIN = 'log.example/log';
const signer = (n: number, name = ORIGIN) => {
  const secret = new Uint8Array(32).fill(n);
  const key = verifierKey(name, ed25519.getPublicKey(secret) as Bytes);
  return { key, sign: (message: Bytes) => ed25519.sign(message, secret) };
};
type Signer = ReturnType<typeof signer>;
const [a, b, c, evil] = [signer(1), signer(2), signer(3), signer(9)];
const checkpoint = (size: number) => ({ origin: ORIGIN, size, root: new Uint8Array(32).fill(size) as Bytes });
const change = (size: number, from: Signer, to: Signer, told = to) => {
  const text = rotationText(checkpoint(size), told.key);
  return signNote(text, from.key, from.sign) + signatureLine(text, to.key, to.sign);
};
const ids = (keys: readonly { id: string }[]) => keys.map(({ id }) => id);
const learnt = (trusted: readonly Signer[], notes: readonly string[], offered: readonly Signer[] = [a, b, c]) =>
  followKeys(
    trusted.map(({ key }) => key),
    offered.map(({ key }) => key),
    ORIGIN,
    notes,
  );

test('LOG 29 a change of key is a checkpoint that names the new key and that both sign', () => {
  const note = change(5, a, b);
  expect(announcedKey(note)?.id).toBe(b.key.id);
  const found = readRotation(note, ORIGIN, [a.key]);
  expect(found).toMatchObject({ size: 5, to: { id: b.key.id } });
  expect(ids(found?.from ?? [])).toEqual([a.key.id]);
  expect(toHex(found?.to.publicKey ?? new Uint8Array())).toBe(toHex(b.key.publicKey));
});

test('LOG 29 without the signature of the new key, or of one before it, nothing changes', () => {
  const text = rotationText(checkpoint(5), b.key);
  expect(readRotation(signNote(text, a.key, a.sign), ORIGIN, [a.key, b.key])).toBeNull();
  expect(readRotation(signNote(text, b.key, b.sign), ORIGIN, [a.key, b.key])).toBeNull();
  expect(readRotation(change(5, a, b, c), ORIGIN, [a.key, b.key])).toBeNull();
  expect(readRotation(change(5, a, b), ORIGIN, [c.key])).toBeNull();
  const plain = checkpointText(checkpoint(5));
  const both = signNote(plain, a.key, a.sign) + signatureLine(plain, b.key, b.sign);
  expect(readRotation(both, ORIGIN, [a.key, b.key])).toBeNull();
  const elsewhere = signer(2, 'other.example/log');
  expect(readRotation(change(5, a, elsewhere), ORIGIN, [a.key, elsewhere.key])).toBeNull();
});

test('LOG 29 whoever holds the first key, the middle or the last one comes to trust all, each for its time', () => {
  const notes = [change(9, b, c), change(5, a, b)];
  for (const held of [a, b, c]) {
    const { keys, until } = learnt([held], notes);
    expect(new Set(ids(keys))).toEqual(new Set(ids([a.key, b.key, c.key])));
    expect(until).toEqual(
      new Map([
        [a.key.id, 5],
        [b.key.id, 9],
      ]),
    );
  }
  expect(ids(learnt([a], [change(9, b, c)]).keys)).toEqual([a.key.id]);
  expect(ids(learnt([evil], notes).keys)).toEqual([evil.key.id]);
});

test('LOG 29 a key that was given up makes no further key', () => {
  const { keys } = learnt([a], [change(5, a, b), change(8, a, evil)], [a, b, evil]);
  expect(ids(keys)).toEqual([a.key.id, b.key.id]);
  expect(ids(learnt([a], [change(8, a, evil), change(5, a, b)], [a, b, evil]).keys)).not.toContain(evil.key.id);
});
