// Step 1 of the protocol on the reader's side: what a browser learns from evidence, and from what it must not learn.
import { describe, expect, test } from 'vitest';
import { unreadable } from '../check.ts';
import type { Finding, Report } from '../report.ts';
import { learnt, type Memory } from './memory.ts';

const AT = '2026-11-24T00:00:00.000Z';
const root = 'ab'.repeat(32);
const report = (size: number, findings: readonly Finding[] = [], origin = 'a/log'): Report => {
  const empty = unreadable('x');
  const steps = empty.steps.map((step) => (step.name === 'checkpoint' ? { ...step, findings } : step));
  return { ...empty, steps, checkpoint: { origin, size, root } };
};
const finding = (code: string, status: Finding['status']): Finding => ({ code, status, with: {} });
const memory: Memory = { origin: 'a/log', size: 10, root, keys: ['k'], at: AT };

describe('what the browser remembers of the log', () => {
  test('the first checkpoint with its keys, then only later ones, and the first keys stay', () => {
    expect(learnt(null, { report: report(10), keys: ['k'] }, AT)).toEqual(memory);
    expect(learnt(memory, { report: report(12), keys: ['other'] }, AT)).toMatchObject({ size: 12, keys: ['k'] });
    expect(learnt(memory, { report: report(9), keys: [] }, AT)).toBeNull();
  });

  test.each([
    ['a fork', finding('checkpoint.forked', 'false')],
    ['an unknown key', finding('checkpoint.key-unknown', 'untrusted')],
    ['a checkpoint that was not compared', finding('checkpoint.last-seen-not-compared', 'undone')],
  ])('nothing from %s', (_, one) => {
    expect(learnt(memory, { report: report(12, [one]), keys: ['k'] }, AT)).toBeNull();
  });

  test('nothing from another log, nor from what is no bundle', () => {
    expect(learnt(memory, { report: report(12, [], 'b/log'), keys: ['k'] }, AT)).toBeNull();
    expect(learnt(null, { report: unreadable('x'), keys: ['k'] }, AT)).toBeNull();
  });
});
