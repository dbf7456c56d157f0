// R7: what a party keeps opens what it sent, and nothing else does (spec/draw.md section 3, E_j and REVEAL).
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../kit/bytes.ts';
import { suites } from '../../verifier/suite.ts';
import { reveal } from '../rules/seed.ts';
import { diceOf, diceText, findSlip, keepSlip, makeSlip, opens, readSlip, slipFile } from './slip.ts';

const SUITE = suites['DR1-SHA256'];
const NONCE = new Uint8Array(32).map((_, i) => i);
const shelf = () => {
  const kept = new Map<string, string>();
  return {
    recall: (key: string) => kept.get(key) ?? null,
    remember: (key: string, value: string | null) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
};
const slip = () => {
  const made = makeSlip(SUITE, 'T-1', 'party-1', NONCE, '4-2-6');
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

describe('R7 the slip', () => {
  test('opens its own commitment by the rule that the server uses', () => {
    const { nonce, value, commitment } = slip();
    expect(reveal(SUITE, 'T-1', fromHex(commitment), { party: 'party-1', nonce: fromHex(nonce), value }).ok).toBe(true);
    expect(opens(SUITE, 'T-1', 'party-1', commitment, nonce, value)).toBe(true);
    expect(opens(SUITE, 'T-1', 'party-1', commitment, nonce, '4-2-5')).toBe(false);
    expect(opens(SUITE, 'T-2', 'party-1', commitment, nonce, value)).toBe(false);
    expect(opens(SUITE, 'T-1', 'party-1', commitment, nonce.slice(2), value)).toBe(false);
  });

  test('is found again for its draw and party only, from the browser or from its file', () => {
    const kept = shelf();
    keepSlip(kept, slip());
    expect(findSlip(kept, 'T-1', 'party-1')).toEqual(slip());
    expect(findSlip(kept, 'T-1', 'party-2')).toBeNull();
    expect(readSlip(slipFile(slip()))).toEqual(slip());
    expect(readSlip('{"format":"sunlot-slip/1"}')).toBeNull();
    expect(readSlip('dice')).toBeNull();
  });

  test('refuses an empty value; dice are read from their text', () => {
    expect(makeSlip(SUITE, 'T-1', 'party-1', NONCE, '')).toMatchObject({
      ok: false,
      refusal: { code: 'draws.textEmpty' },
    });
    expect(diceOf(diceText([4, 2, 6]))).toEqual([4, 2, 6]);
    expect([diceOf('7-1'), diceOf('server'), diceOf('')]).toEqual([null, null, null]);
  });
});
