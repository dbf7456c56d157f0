// A log to take away, with a fixed key. For tests only.
import { ed25519 } from '@noble/curves/ed25519.js';
import { type Bytes, fromHex, fromUtf8, toHex, utf8 } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { documentHash, headSalt, leafData } from '../../log/rules/leaf.ts';
import { consistencyProof, inclusionProof, leafNodeHash, rootOf } from '../../log/rules/merkle.ts';
import { checkpointText, signatureLine, signNote, verifierKey, verifierKeyText } from '../../log/rules/note.ts';
import { rotationText } from '../../log/rules/rotation.ts';
import { LOG_FILE, type LogScope, lineOf } from '../../log/rules/taken.ts';
import { suites } from '../suite.ts';

const { hash } = suites['DR1-SHA256'];
const SECRET = fromHex('5a'.repeat(32));
export const key = verifierKey('log.example/log', ed25519.getPublicKey(SECRET) as Bytes);
export const LOG_KEY = verifierKeyText(key);
const bytes32 = (seed: string) => hash(utf8(seed));

/** Every third entry is closed to the file's owner, every second has a personal document. */
export function entry(i: number, v: 1 | 2 = 2) {
  const head = {
    ...{ entry: `019d0000-0000-7000-8000-${String(i).padStart(12, '0')}`, type: 'test.noted', thing: `task:${i}` },
    ...{ at: `2026-11-24T01:00:00.${String(i).padStart(3, '0')}Z`, user: `u${i}`, onBehalfOf: null, office: 'pj' },
  };
  const nonce = bytes32(`nonce ${i}`);
  const salt = v === 2 ? headSalt(hash, nonce, head) : bytes32(`salt ${i}`);
  const facts: Json = { text: `\u7532 ${i}`, n: i };
  const document = i % 2 === 0 ? { salt: toHex(bytes32(`document ${i}`)), body: { person: `\u4e59${i}` } } : undefined;
  const privateHash = document === undefined ? null : documentHash(hash, fromHex(document.salt), document.body);
  const leaf = leafData({ v, type: head.type, factsHash: documentHash(hash, salt, facts), privateHash });
  const opened = { head, nonce: v === 2 ? toHex(nonce) : null, facts, salt: toHex(salt) };
  return { leaf, opened: { ...opened, ...(document === undefined ? {} : { document }) } };
}

export const COUNT = 37;

const NEXT = fromHex('6b'.repeat(32));
const next = verifierKey(key.name, ed25519.getPublicKey(NEXT) as Bytes);
/** The key that follows where the log changed it. */
export const NEXT_KEY = verifierKeyText(next);

/** The lines of a file; `take`: which entries; `changed`: the size at which the key was changed; `signer`: who signs the head. */
export function logFile(
  scope: LogScope,
  options: { v?: 1 | 2; take?: readonly number[]; changed?: number; signer?: 'old' | 'new' } = {},
): Bytes[] {
  const entries = Array.from({ length: COUNT }, (_, i) => entry(i, options.v));
  const hashes = entries.map(({ leaf }) => leafNodeHash(hash, leaf));
  const text = checkpointText({ origin: key.name, size: COUNT, root: rootOf(hash, hashes) });
  const byOld = (message: Bytes) => ed25519.sign(message, SECRET);
  const byNew = (message: Bytes) => ed25519.sign(message, NEXT);
  const { changed, signer = changed === undefined ? 'old' : 'new' } = options;
  const checkpoint = signer === 'old' ? signNote(text, key, byOld) : signNote(text, next, byNew);
  const change = (size: number) => {
    const body = rotationText({ origin: key.name, size, root: rootOf(hash, hashes.slice(0, size)) }, next);
    const note = signNote(body, key, byOld) + signatureLine(body, next, byNew);
    return [{ checkpoint: note, proof: consistencyProof(hash, size, hashes).map(toHex) }];
  };
  const earlier = changed === undefined ? [] : change(changed);
  const indexes = options.take ?? entries.map((_, i) => i);
  const head = {
    v: 1,
    kind: LOG_FILE,
    origin: key.name,
    keys: changed === undefined ? [LOG_KEY] : [LOG_KEY, NEXT_KEY],
    checkpoint,
    earlier,
    scope,
  } as const;
  return [
    lineOf({ ...head, entries: indexes.length }),
    ...indexes.map((index) => {
      const { leaf, opened } = entries[index] ?? entry(index);
      const proof = inclusionProof(hash, index, hashes).map(toHex);
      const bound = scope === 'whole' ? { hash: toHex(hashes[index] ?? hash(leaf)) } : { proof };
      return lineOf({ index, leaf: fromUtf8(leaf) ?? '', ...bound, ...(index % 3 === 2 ? {} : opened) });
    }),
  ];
}
