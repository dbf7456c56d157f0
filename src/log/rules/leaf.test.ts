// What a leaf says and, above all, what it does not (spec/log.md section 2; R11).
import { hash as digest } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Bytes, concat, fromUtf8, lp, toHex, utf8 } from '../../kit/bytes.ts';
import { documentHash, leafData, PROTOCOL_TYPES, parseLeaf, REGISTER_TYPE } from './leaf.ts';

const hash = (message: Uint8Array): Bytes => new Uint8Array(digest('sha256', message, 'buffer'));
const salt = new Uint8Array(32).fill(9);
const factsHash = documentHash(hash, salt, { b: 1, a: 'x' });
const text = (data: Uint8Array) => fromUtf8(data) ?? '';

test('a document is hashed behind its salt in canonical form', () => {
  expect(toHex(factsHash)).toBe(toHex(hash(concat(lp(salt), lp(utf8('{"a":"x","b":1}'))))));
  expect(toHex(documentHash(hash, salt, { a: 'x', b: 1 }))).toBe(toHex(factsHash));
  expect(toHex(documentHash(hash, new Uint8Array(32), { a: 'x', b: 1 }))).not.toBe(toHex(factsHash));
});

test('R11 an ordinary entry shows two hashes and nothing else', () => {
  const leaf = leafData({ type: 'plans.planApproved', factsHash, privateHash: null });
  expect(text(leaf)).toBe(`{"facts":"${toHex(factsHash)}","private":null,"v":2}`);
  const personal = leafData({ type: 'plans.planApproved', factsHash, privateHash: salt });
  expect(text(personal)).toContain(`"private":"${toHex(salt)}"`);
});

test('R7 steps of the draw protocol and roots of registers show their type, and only a commitment its C', () => {
  const c = toHex(salt);
  for (const type of [...PROTOCOL_TYPES, REGISTER_TYPE]) {
    const leaf = leafData({ type, factsHash, privateHash: null, ...(type === 'draw.committed' ? { c } : {}) });
    expect(parseLeaf(leaf)?.type).toBe(type);
    expect(text(leaf).includes(c)).toBe(type === 'draw.committed');
  }
  expect(() => leafData({ type: 'draw.committed', factsHash, privateHash: null })).toThrow();
  expect(() => leafData({ type: 'draw.resulted', factsHash, privateHash: null, c })).toThrow();
});

test('a leaf with other names, another order, another version or a stray type is null', () => {
  const facts = toHex(factsHash);
  const parsed = (source: string) => parseLeaf(utf8(source));
  for (const v of [1, 2]) {
    expect(parsed(`{"facts":"${facts}","private":null,"v":${v}}`)).toEqual({ v, facts, private: null });
  }
  for (const source of [
    '',
    '[]',
    'null',
    `{"v":1,"facts":"${facts}","private":null}`,
    `{"facts":"${facts}","private":null,"v":3}`,
    `{"facts":"${facts}","private":null,"v":"2"}`,
    `{"facts":"${facts}","v":1}`,
    `{"facts":"${facts.toUpperCase()}","private":null,"v":1}`,
    `{"facts":"${facts}","private":null,"type":"plans.planApproved","v":1}`,
    `{"facts":"${facts}","private":null,"type":"draw.committed","v":1}`,
    `{"c":"${facts}","facts":"${facts}","private":null,"v":1}`,
    `{"facts":"${facts}","private":null,"secret":1,"v":1}`,
  ]) {
    expect(parsed(source), source).toBeNull();
  }
  expect(parseLeaf(new Uint8Array([0xff]))).toBeNull();
});
