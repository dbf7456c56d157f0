// The receipt of a party (R7).
import { expect, test } from 'vitest';
import { type ReceiptOf, receiptFile } from './receipt.ts';

const steps = [
  { kind: 'commit', at: '2026-11-24T01:00:00.000Z', entryId: 'a', index: 10 },
  { kind: 'reveal', at: '2026-11-24T01:05:00.000Z', entryId: 'b', index: 12 },
];
const of: ReceiptOf = {
  drawId: 'T-1-1',
  party: 'party-2',
  label: 'notary',
  state: 'revealed',
  commitment: 'ab',
  value: '4-2-6',
  steps,
  checkpoint: { size: 13, root: 'cd', at: '2026-11-24T01:05:01.000Z', witnesses: 0 },
};

test('R7 a receipt names the steps, their places and the checkpoint over them', () => {
  expect(JSON.parse(receiptFile(of) ?? '')).toMatchObject({ format: 'sunlot-receipt/1', party: 'party-2', steps });
});

test('R7 there is none before every step is sealed under the checkpoint', () => {
  expect(receiptFile({ ...of, checkpoint: null })).toBeNull();
  expect(receiptFile({ ...of, steps: [] })).toBeNull();
  expect(receiptFile({ ...of, steps: [{ ...steps[0], index: null } as never] })).toBeNull();
  expect(receiptFile({ ...of, checkpoint: { size: 12, root: 'cd', at: '', witnesses: 0 } })).toBeNull();
});
