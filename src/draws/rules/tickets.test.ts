// The order of tickets where their beginnings do not decide (spec/draw.md sections 1 and 4, R30): a hash that begins alike for many units, or that is
// the same for all, must still give the one order of whole tickets and then of bytes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBytes, u64, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { suites } from '../../platform/suite.ts';
import { ticket } from './primitives.ts';
import { smallestTickets } from './tickets.ts';
import { unitTable } from './units.ts';

const real = suites['DR1-SHA256'];
const key = real.hash(u64(7));

/** As the real hash, but of the first `bytes` bytes only the last two bits are left: four beginnings for all units. */
const blunt = (bytes: number): Suite => ({
  name: real.name,
  hash: (message) => real.hash(message).map((byte, i) => (i < bytes - 1 ? 0 : i === bytes - 1 ? byte & 3 : byte)),
});

const tableOf = (ids: readonly string[]) => {
  const table = unitTable();
  for (const id of ids) table.push(utf8(id), 1n, 0);
  return table.units();
};

const plainly = (suite: Suite, ids: readonly string[]): readonly number[] =>
  ids
    .map((id, i) => ({ i, id: utf8(id), ticket: ticket(suite, key, utf8(id)) }))
    .sort((a, b) => compareBytes(a.ticket, b.ticket) || compareBytes(a.id, b.id))
    .map(({ i }) => i);

describe('R30 tickets that begin alike', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }), { maxLength: 70 });

  test.each([1, 4, 6, 7, 31])('%i bytes alike: the order is that of the whole tickets, whatever m', (bytes) => {
    const suite = blunt(bytes);
    fc.assert(
      fc.property(ids, fc.nat(80), (all, m) => {
        expect([...smallestTickets(suite, key, tableOf(all), m)]).toEqual(plainly(suite, all).slice(0, m));
      }),
    );
  });

  test('the same ticket for all: the bytes of the unit decide', () => {
    const suite: Suite = { name: real.name, hash: () => new Uint8Array(32).fill(9) };
    fc.assert(
      fc.property(ids, fc.nat(80), (all, m) => {
        expect([...smallestTickets(suite, key, tableOf(all), m)]).toEqual(plainly(suite, all).slice(0, m));
      }),
    );
  });

  test('of 300,000 units, where real tickets begin alike too, some of them and all of them', () => {
    const all = Array.from({ length: 300_000 }, (_, i) => `U${i}`);
    const order = plainly(real, all);
    const units = tableOf(all);
    expect([...smallestTickets(real, key, units, 1000)]).toEqual(order.slice(0, 1000));
    expect(
      Buffer.from(smallestTickets(real, key, units, all.length).buffer).equals(
        Buffer.from(Uint32Array.from(order).buffer),
      ),
    ).toBe(true);
  }, 30_000);
});
