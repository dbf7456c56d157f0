// What the browser says of an entry that the server shows (LOG 28).
import { expect, test } from 'vitest';
import { fromUtf8, toHex } from '../../kit/bytes.ts';
import { documentHash, headSalt, leafData } from '../../log/rules/leaf.ts';
import { suites } from '../../verifier/suite.ts';
import { sealOf } from './trail-seal.ts';

const { hash } = suites['DR1-SHA256'];
const nonce = new Uint8Array(32).fill(7);
const head = {
  entry: '019d0000-0000-7000-8000-000000000001',
  type: 'account.opened',
  at: '2026-11-24T01:00:00.000Z',
  user: 'u1',
  onBehalfOf: null,
  office: 'pj',
  thing: 'account:a',
};
const facts = { userId: 'a', roles: ['head'] };
const leafOf = (salt: Uint8Array, v: 1 | 2) =>
  fromUtf8(leafData({ v, type: head.type, factsHash: documentHash(hash, salt, facts), privateHash: null })) ?? '';
const salt = headSalt(hash, nonce, head);
const shown = {
  ...{ entryId: head.entry, type: head.type, at: head.at, userId: head.user, onBehalfOf: null, officeId: 'pj' },
  ...{ thing: head.thing, facts, factsSalt: toHex(salt), nonce: toHex(nonce), leaf: leafOf(salt, 2) },
};

test('R11 LOG 28 the browser finds a head or facts that are not those of the leaf, and says which', () => {
  expect(sealOf(shown)).toEqual({ facts: 'holds', head: 'holds' });
  const changes = [
    ...[{ entryId: '019d0000-0000-7000-8000-000000000002' }, { type: 'account.closed' }, { userId: 'u2' }],
    ...[{ at: '2026-11-24T01:00:00.001Z' }, { onBehalfOf: 'u2' }, { officeId: null }, { thing: 'account:b' }],
    { nonce: null },
  ];
  for (const change of changes)
    expect(sealOf({ ...shown, ...change }), JSON.stringify(change)).toEqual({ facts: 'holds', head: 'wrong' });
  expect(sealOf({ ...shown, facts: { ...facts, roles: [] } })).toEqual({ facts: 'wrong', head: 'holds' });
  expect(sealOf({ ...shown, leaf: '{}' })).toEqual({ facts: 'wrong', head: 'wrong' });
});

test('R11 LOG 28 an entry from before says that its head is not sealed; taking a nonce away does not make it one', () => {
  const before = { ...shown, nonce: null, leaf: leafOf(salt, 1) };
  expect(sealOf(before)).toEqual({ facts: 'holds', head: 'unsealed' });
  expect(sealOf({ ...before, nonce: shown.nonce }).head).toBe('wrong');
  expect(sealOf({ ...shown, nonce: null }).head).toBe('wrong');
});
