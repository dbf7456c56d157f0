// A checkpoint says how many outsiders signed it: the log itself is none, however often it signs.
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, test } from 'vitest';
import type { Bytes } from '../kit/bytes.ts';
import { checkpointText, signatureLine, verifierKey } from '../log/rules/note.ts';
import { rotationText } from '../log/rules/rotation.ts';
import { witnessesOf } from './frame.ts';

const signer = (n: number, name: string) => {
  const secret = new Uint8Array(32).fill(n);
  const key = verifierKey(name, ed25519.getPublicKey(secret) as Bytes);
  return { key, line: (text: string) => signatureLine(text, key, (message) => ed25519.sign(message, secret)) };
};
const [old, fresh, witness] = [signer(1, 'log.example'), signer(2, 'log.example'), signer(3, 'witness.example')];
const checkpoint = { origin: 'log.example', size: 1, root: new Uint8Array(32) as Bytes };

test('R11 LOG 29 a change of key, which the log signs twice, has no witness by that', () => {
  const plain = checkpointText(checkpoint);
  const change = rotationText(checkpoint, fresh.key);
  expect(witnessesOf(`${plain}\n${old.line(plain)}`)).toBe(0);
  expect(witnessesOf(`${plain}\n${old.line(plain)}${witness.line(plain)}`)).toBe(1);
  expect(witnessesOf(`${change}\n${old.line(change)}${fresh.line(change)}`)).toBe(0);
  expect(witnessesOf(`${change}\n${old.line(change)}${fresh.line(change)}${witness.line(change)}`)).toBe(1);
});
