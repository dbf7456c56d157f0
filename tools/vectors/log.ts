// Vectors of the log: salts of entries, proofs honest and bent, signed notes (spec/log.md sections 1 to 3).
import { toHex, utf8 } from '../../src/kit/bytes.ts';
import { consistencyProof, inclusionProof, leafNodeHash, rootOf } from '../../src/log/rules/merkle.ts';
import { SAMPLE_KEY, sample, WITNESS_KEY } from '../../src/verifier/sample.ts';
import { suites } from '../../src/verifier/suite.ts';
import type { Request } from './requests.ts';

export function logCases(): Request[] {
  const { hash } = suites['DR1-SHA256'];
  const hashes = Array.from({ length: 11 }, (_, i) => leafNodeHash(hash, utf8(`entry ${i}`)));
  const root = (n: number) => toHex(rootOf(hash, hashes.slice(0, n)));
  const inclusion = [0, 5, 10].map((leafIndex) => ({
    op: 'inclusion',
    leafIndex,
    treeSize: 11,
    leafHash: toHex(hashes[leafIndex] ?? new Uint8Array()),
    proof: inclusionProof(hash, leafIndex, hashes).map(toHex),
    root: root(11),
  }));
  const consistency = [1, 4, 6, 8, 11].map((size1) => ({
    op: 'consistency',
    size1,
    size2: 11,
    root1: root(size1),
    root2: root(11),
    proof: consistencyProof(hash, size1, hashes).map(toHex),
  }));
  const { checkpoint } = sample({ beacon: 'demo' }).bundle.log;
  const head = {
    entry: '019d0000-0000-7000-8000-000000000001',
    type: 'account.opened',
    at: '2026-11-24T01:00:00.000Z',
    user: 'u1',
    onBehalfOf: null,
    office: 'pj',
    thing: 'account:\u7532',
  };
  const entry = { op: 'entry', nonce: '07'.repeat(32), head, facts: { userId: 'a', roles: ['head'] } };
  return [
    entry,
    { ...entry, head: { ...head, user: 'u2' } },
    { ...entry, head: { ...head, office: null, onBehalfOf: 'u3' } },
    ...inclusion,
    ...inclusion.map((one) => ({ ...one, leafIndex: one.leafIndex ^ 1 })),
    ...consistency,
    { ...(consistency[2] as Request), size1: 7 },
    { op: 'consistency', size1: 0, size2: 11, root1: root(0), root2: root(11), proof: [] },
    { op: 'note', text: checkpoint, key: SAMPLE_KEY },
    { op: 'note', text: checkpoint.replace(/\n\d+\n/, '\n9\n'), key: SAMPLE_KEY },
    { op: 'note', text: checkpoint, key: WITNESS_KEY },
  ];
}
