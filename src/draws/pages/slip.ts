// A party's secret until the reveal: nonce and value stay in this browser and on the slip that was saved or printed; only E_j is sent
// (spec/draw.md section 3). Without the slip nobody can reveal for the party, and it is recorded as absent.
import { fromHex, isHex, toHex } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result } from '../../kit/result.ts';
import { checkText } from '../rules/primitives.ts';
import { entropyCommitment, NONCE_BYTES } from '../rules/seed.ts';

/** Nonce and commitment in hex. */
export type Slip = {
  readonly draw: string;
  readonly party: string;
  readonly nonce: string;
  readonly value: string;
  readonly commitment: string;
};
/** Where slips are kept: the browser's storage, by key; null removes. */
export type Shelf = {
  readonly recall: (key: string) => string | null;
  readonly remember: (key: string, value: string | null) => void;
};

const FORMAT = 'sunlot-slip/1';
const keyOf = (draw: string, party: string) => `sunlot.slip.${draw}.${party}`;

/** Refuses the value as checkText does. `nonce`: 32 bytes from the system's generator. */
export function makeSlip(suite: Suite, draw: string, party: string, nonce: Uint8Array, value: string): Result<Slip> {
  const text = checkText(value);
  if (!text.ok) return text;
  const commitment = toHex(entropyCommitment(suite, draw, { party, nonce, value }));
  return ok({ draw, party, nonce: toHex(nonce), value, commitment });
}

export const keepSlip = (shelf: Shelf, slip: Slip): void =>
  shelf.remember(keyOf(slip.draw, slip.party), JSON.stringify({ format: FORMAT, ...slip }));

export const findSlip = (shelf: Shelf, draw: string, party: string): Slip | null => {
  const text = shelf.recall(keyOf(draw, party));
  return text === null ? null : readSlip(text);
};

/** The file that is downloaded; the same text is kept in the browser. */
export const slipFile = (slip: Slip): string => `${JSON.stringify({ format: FORMAT, ...slip }, null, 2)}\n`;

/** A slip from its file, or null for anything else. */
export function readSlip(text: string): Slip | null {
  try {
    const read = JSON.parse(text) as Partial<Slip> & { format?: string };
    const { draw, party, nonce, value, commitment } = read;
    const texts = [draw, party, nonce, value, commitment].every((part) => typeof part === 'string');
    if (read.format !== FORMAT || !texts || !isNonce(nonce ?? '')) return null;
    return { draw, party, nonce, value, commitment } as Slip;
  } catch {
    return null;
  }
}

export const isNonce = (text: string): boolean => text.length === 2 * NONCE_BYTES && isHex(text);

/** Whether nonce and value open the commitment, checked here before they are sent. */
export const opens = (
  suite: Suite,
  draw: string,
  party: string,
  commitment: string,
  nonce: string,
  value: string,
): boolean =>
  isNonce(nonce) && toHex(entropyCommitment(suite, draw, { party, nonce: fromHex(nonce), value })) === commitment;

/** Dice as they are written into the value: 4-2-6. */
export const diceText = (dice: readonly number[]): string => dice.join('-');

/** The faces of a value that is written as dice, else null: it is then shown as text. */
export function diceOf(value: string): readonly number[] | null {
  return /^[1-6](-[1-6])*$/.test(value) ? value.split('-').map(Number) : null;
}

/** Enough for a party to matter on its own: eight dice are 20.7 bits. */
export const DICE_WISHED = 8;
export const DICE_MOST = 32;
