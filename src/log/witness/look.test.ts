// A witness against an honest log, and against one that forks, goes back, or loses entries (R7, R11; spec/log.md section 7).
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bytes, concat, utf8 } from '../../kit/bytes.ts';
import { leafNodeHash, rootOf } from '../rules/merkle.ts';
import { checkpointText, signatureLine, signNote, verifierKey, verifierKeyText } from '../rules/note.ts';
import { rotationText } from '../rules/rotation.ts';
import { entryBundle, parseTileNumber, TILE_WIDTH } from '../rules/tiles.ts';
import { look, type Memory, type Reading, remember } from './look.ts';

const hash = (bytes: Uint8Array) => sha256(bytes) as Bytes;
const ORIGIN = 'log.example.org';
const secretOf = (n: number) => hash(utf8(`key ${n}`));
const keyOf = (n: number) => verifierKey(ORIGIN, ed25519.getPublicKey(secretOf(n)) as Bytes);
const signer = (n: number) => (message: Bytes) => ed25519.sign(message, secretOf(n));
const leaves = (count: number, from = 0, mark = 'leaf') =>
  Array.from({ length: count }, (_, i) => utf8(`${mark} ${from + i}`));
const rootHash = (data: readonly Uint8Array[]) =>
  rootOf(
    hash,
    data.map((leaf) => leafNodeHash(hash, leaf)),
  );

/** A log as static files; `lost` answers 404, `key` signs. */
function logOf(
  data: readonly Uint8Array[],
  options: { lost?: RegExp; key?: number; rotations?: string[] } = {},
): Reading {
  const text = checkpointText({ origin: ORIGIN, size: data.length, root: rootHash(data) });
  const note = signNote(text, keyOf(options.key ?? 1), signer(options.key ?? 1));
  const hashes = data.map((leaf) => leafNodeHash(hash, leaf));
  const levelOf = (level: number): Uint8Array[] =>
    level === 0
      ? hashes
      : Array.from({ length: Math.floor(levelOf(level - 1).length / TILE_WIDTH) }, (_, n) =>
          rootOf(hash, levelOf(level - 1).slice(n * TILE_WIDTH, (n + 1) * TILE_WIDTH)),
        );
  return async (path) => {
    if (options.lost?.test(path)) return null;
    if (path === 'checkpoint') return utf8(note);
    if (path === 'rotations') {
      return utf8(JSON.stringify({ rotations: (options.rotations ?? []).map((checkpoint) => ({ checkpoint })) }));
    }
    const [, level = '', ...rest] = path.split('/');
    const number = parseTileNumber(rest.join('/'));
    if (number === null) return null;
    const first = number.n * TILE_WIDTH;
    if (level === 'entries') return entryBundle(data.slice(first, first + number.width));
    const own = levelOf(Number(level)).slice(first, first + number.width);
    return own.length === number.width ? concat(...own) : null;
  };
}

const seenOf = (...sizes: number[]): Memory =>
  sizes.reduce<Memory | null>(
    (memory, size) => remember(memory, { origin: ORIGIN, size, root: rootHash(leaves(size)) }),
    null,
  ) as Memory;

const KEYS = [keyOf(1)];
const problemOf = async (read: Reading, memory: Memory | null, keys = KEYS) => {
  const looked = await look(read, keys, memory);
  return looked.ok ? 'fine' : looked.problem;
};

describe('what a witness cosigns (R7)', () => {
  test('R7 an honest log of any size, from any tree that was seen, is fine', async () => {
    const sizes = fc.integer({ min: 1, max: 700 });
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (a, b) => {
        const [old, now] = a < b ? [a, b] : [b, a];
        expect(await problemOf(logOf(leaves(now)), seenOf(old))).toBe('fine');
        expect(await problemOf(logOf(leaves(now)), null)).toBe('fine');
      }),
      {
        numRuns: 25,
        examples: [
          [256, 512],
          [1, 1],
          [255, 257],
          [512, 513],
        ],
      },
    );
  });

  test('R7 a log signed by a stranger is no log of ours; one that changed its key properly is', async () => {
    expect(await problemOf(logOf(leaves(9), { key: 2 }), seenOf(5))).toBe('signature');
    const body = rotationText({ origin: ORIGIN, size: 6, root: rootHash(leaves(6)) }, keyOf(2));
    const note = signNote(body, keyOf(1), signer(1)) + signatureLine(body, keyOf(2), signer(2));
    expect(await problemOf(logOf(leaves(9), { key: 2, rotations: [note] }), seenOf(5))).toBe('fine');
    // The key that was given up signs no more.
    expect(await problemOf(logOf(leaves(9), { key: 1, rotations: [note] }), seenOf(5))).toBe('signature');
    expect(verifierKeyText(keyOf(1))).not.toBe(verifierKeyText(keyOf(2)));
  });
});

describe('three ways to fail are told apart (R11)', () => {
  const forked = [...leaves(300), ...leaves(80, 300, 'other')];
  test('R11 split view: another history of the same size, or a larger one', async () => {
    expect(await problemOf(logOf(forked.slice(0, 340)), seenOf(340))).toBe('split-view');
    expect(await problemOf(logOf(forked), seenOf(340))).toBe('split-view');
    // Behind the fork both histories are the same.
    expect(await problemOf(logOf(forked), seenOf(300))).toBe('fine');
  });
  test('R11 rollback: an older tree stands as the newest; another one at a size that was seen is a split view', async () => {
    expect(await problemOf(logOf(leaves(310)), seenOf(310, 340))).toBe('rollback');
    expect(await problemOf(logOf(leaves(20)), seenOf(310, 340))).toBe('rollback');
    expect(await problemOf(logOf(forked.slice(0, 320)), seenOf(320, 340))).toBe('split-view');
  });
  test('R11 truncation: tiles or entries under the signed tree are gone or are others', async () => {
    const data = leaves(600);
    expect(await problemOf(logOf(data, { lost: /^tile\/entries\/001$/ }), seenOf(300))).toBe('truncation');
    expect(await problemOf(logOf(data, { lost: /^tile\/0\// }), seenOf(300))).toBe('truncation');
    expect(await problemOf(logOf(data, { lost: /^tile\/1\// }), seenOf(513))).toBe('truncation');
    const honest = logOf(data);
    const swapped: Reading = async (path) =>
      path.startsWith('tile/entries/002') ? entryBundle(leaves(88, 512, 'other')) : honest(path);
    expect(await problemOf(swapped, seenOf(300))).toBe('truncation');
    // What lies before the tree that was seen is not asked for again.
    expect(await problemOf(logOf(data, { lost: /^tile\/entries\/000$/ }), seenOf(300))).toBe('fine');
  });
  test('R11 noise in place of any file never passes and never throws', async () => {
    const honest = logOf(leaves(400));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom('checkpoint', 'tile/0', 'tile/entries/001'),
        async (noise, where) => {
          const read: Reading = async (path) => (path.startsWith(where) ? noise : honest(path));
          expect(await problemOf(read, seenOf(300))).not.toBe('fine');
        },
      ),
      { numRuns: 60 },
    );
  });
});
