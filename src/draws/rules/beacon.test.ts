// Section 3 of spec/draw.md, beacons: one way to write a value, one signature that fits it, one time at which it is due.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, u32, u64, utf8 } from '../../kit/bytes.ts';
import { suites } from '../../platform/suite.ts';
import { assess } from './assurance.ts';
import {
  answersBeacon,
  beaconTime,
  type DrandChain,
  drandChain,
  drandChains,
  parseBeacon,
  publicCentibits,
  roundAt,
  roundTime,
} from './beacon.ts';
import { verifyDrand } from './drand.ts';

const [quicknet, chained] = drandChains as [DrandChain, DrandChain];
// Published by the networks themselves.
const ROUND_1000 = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
const ROUND_72785 =
  '82f5d3d2de4db19d40a6980e8aa37842a0e55d1df06bd68bddc8d60002e8e959eb9cfa368b3c1b77d18f02a54fe047b8' +
  '0f0989315f83b12a74fd8679c4f12aae86eaf6ab5690b34f1fddd50ee3cc6f6cdf59e95526d5a5d82aaa84fa6f181e42';
const ROUND_72784 =
  'a609e19a03c2fcc559e8dae14900aaefe517cb55c840f6e69bc8e4f66c8d18e8a609685d9917efbfb0c37f058c2de88f' +
  '13d297c7e19e0ab24813079efe57a182554ff054c7638153f9b26a60e7111f71a0ff63d9571704905d3ca6df0b031747';

describe('pinned networks', () => {
  test.each(drandChains)('$name: the chain hash covers period, genesis, key and group', (chain) => {
    const parts = [u32(chain.period), u64(chain.genesis), fromHex(chain.publicKey), fromHex(chain.groupHash)];
    if (chain.name !== 'default') parts.push(utf8(chain.name));
    expect(toHex(suites['DR1-SHA256'].hash(concat(...parts)))).toBe(chain.hash);
    expect(drandChain(chain.hash)).toBe(chain);
  });

  test('rounds count from 1 at genesis; roundAt is the first one not before an instant', () => {
    expect(roundTime(quicknet, 1)).toBe(1692803367);
    expect(roundTime(quicknet, 1000)).toBe(1692803367 + 999 * 3);
    for (const round of [1, 2, 1000]) {
      expect(roundAt(quicknet, roundTime(quicknet, round))).toBe(round);
      expect(roundAt(quicknet, roundTime(quicknet, round) + 1)).toBe(round + 1);
      expect(roundAt(quicknet, roundTime(quicknet, round) - 1)).toBe(round);
    }
    expect(roundAt(quicknet, 0)).toBe(1);
  });
});

describe('signatures', () => {
  test('a published round of each network verifies, under no other round and no other network', () => {
    expect(verifyDrand(quicknet, 1000, ROUND_1000)).toBe(true);
    expect(verifyDrand(quicknet, 1001, ROUND_1000)).toBe(false);
    expect(verifyDrand(chained, 72785, ROUND_72785, ROUND_72784)).toBe(true);
    expect(verifyDrand(chained, 72785, ROUND_72785, ROUND_72785)).toBe(false);
    expect(verifyDrand(chained, 72785, ROUND_72785)).toBe(false);
    expect(verifyDrand(quicknet, 72785, ROUND_72785)).toBe(false);
  });

  test('hostile input is false, not an exception', () => {
    const flipped = `${ROUND_1000.slice(0, -1)}8`;
    const infinity = `c0${'00'.repeat(47)}`;
    for (const signature of [
      '',
      'zz',
      ROUND_1000.toUpperCase(),
      flipped,
      infinity,
      'ff'.repeat(48),
      ROUND_1000.slice(2),
    ])
      expect(verifyDrand(quicknet, 1000, signature)).toBe(false);
    for (const round of [0, -1, 1.5, 2 ** 53]) expect(verifyDrand(quicknet, round, ROUND_1000)).toBe(false);
    expect(verifyDrand(quicknet, 1000, ROUND_1000, '00')).toBe(false);
  });

  test('no second signature: one moved by a point outside the subgroup fits the pairing and is refused all the same', () => {
    const { Fp, Fr } = bls12_381.fields;
    const outside = bls12_381.G1.Point.fromAffine({ x: 4n, y: Fp.sqrt(68n) }); // y² = x³ + 4
    const torsion = outside.multiplyUnsafe(Fr.ORDER - 1n).add(outside);
    expect(torsion.is0()).toBe(false);
    const { x, y } = bls12_381.G1.Point.fromHex(ROUND_1000).add(torsion).toAffine();
    const flags = (2n * y > Fp.ORDER ? 0xa0n : 0x80n) << 376n; // compressed, sign of y: the library itself refuses to write it
    const moved = (x | flags).toString(16);
    expect(moved).toHaveLength(96);
    expect(moved).not.toBe(ROUND_1000);
    expect(verifyDrand(quicknet, 1000, moved)).toBe(false);
  });
});

describe('texts', () => {
  const KL8 = '01-04-05-09-12-20-23-30-31-40-41-42-50-55-60-61-70-77-79-80';
  const good = [
    `drand/${quicknet.hash}/1000/${ROUND_1000}`,
    `drand/${chained.hash}/72785/${ROUND_72785}`,
    `lottery/CN/KL8/2026123/${KL8}`,
    'lottery/CN/FC3D/2026123/5-0-8',
    `demo/training/7/${'ab'.repeat(32)}`,
  ];

  test.each(good)('reads %s', (text) => {
    expect(parseBeacon(text).ok).toBe(true);
  });

  test.each([
    '',
    'drand',
    `drand/${quicknet.hash}/01000/${ROUND_1000}`,
    `drand/${quicknet.hash}/0/${ROUND_1000}`,
    `drand/${quicknet.hash}/1000/${ROUND_1000.toUpperCase()}`,
    `drand/${quicknet.hash}/1000/${ROUND_1000}/`,
    `drand/${chained.hash}/1000/${ROUND_1000}`,
    `lottery/CN/KL8/2026123/${KL8.replace('01-04', '04-01')}`,
    `lottery/CN/KL8/2026123/${KL8.replace('01-04', '04-04')}`,
    `lottery/CN/KL8/2026123/${KL8.replace('80', '81')}`,
    `lottery/CN/KL8/2026123/${KL8.replace('01', '1')}`,
    `lottery/CN/KL8/2026123/${KL8.slice(3)}`,
    `lottery/US/KL8/2026123/${KL8}`,
    'lottery/CN/toString/2026123/5-0-8',
    'lottery/CN/FC3D/123/5-0-8',
    'lottery/CN/FC3D/2026123/5-0-10',
    'lottery/CN/FC3D/2026123/5-0',
    `demo/Training/7/${'ab'.repeat(32)}`,
    'demo/training/7/ab',
  ])('refuses %j', (text) => {
    expect(parseBeacon(text)).toMatchObject({ refusal: { code: 'draws.beaconText' } });
  });

  test('an unknown network is refused by name', () => {
    expect(parseBeacon(`drand/${'00'.repeat(32)}/1/${ROUND_1000}`)).toMatchObject({
      refusal: { code: 'draws.beaconChain' },
    });
  });

  test('only the committed round or issue answers a commitment', () => {
    const [drand, , kl8, fc3d, demo] = good.map((text) => {
      const parsed = parseBeacon(text);
      if (!parsed.ok) throw new Error(text);
      return parsed.value;
    });
    if (!drand || !kl8 || !fc3d || !demo) throw new Error('not parsed');
    const at = '2026-05-01T13:30:00Z';
    expect(answersBeacon({ kind: 'drand', chain: quicknet.hash, round: 1000 }, drand)).toBe(true);
    expect(answersBeacon({ kind: 'drand', chain: quicknet.hash, round: 1001 }, drand)).toBe(false);
    expect(answersBeacon({ kind: 'drand', chain: chained.hash, round: 1000 }, drand)).toBe(false);
    expect(answersBeacon({ kind: 'lottery', game: 'KL8', issue: '2026123', at }, kl8)).toBe(true);
    expect(answersBeacon({ kind: 'lottery', game: 'KL8', issue: '2026123', at }, fc3d)).toBe(false);
    expect(answersBeacon({ kind: 'lottery', game: 'KL8', issue: '2026124', at }, kl8)).toBe(false);
    expect(answersBeacon({ kind: 'demo', name: 'training', round: 7, at }, demo)).toBe(true);
    expect(answersBeacon({ kind: 'demo', name: 'training', round: 8, at }, demo)).toBe(false);
    expect([drand, kl8, fc3d, demo].map(publicCentibits)).toEqual([12_800, 6161, 996, 0]);
    expect(beaconTime({ kind: 'lottery', game: 'KL8', issue: '2026123', at })).toBe(
      Date.UTC(2026, 4, 1, 13, 30) / 1000,
    );
    expect(beaconTime({ kind: 'drand', chain: '00', round: 1 })).toBeNull();
  });
});

describe('assurance', () => {
  const drand = { kind: 'drand', chain: quicknet.hash, round: 1 } as const;
  const lottery = { kind: 'lottery', game: 'FC3D', issue: '2026123', at: '2026-05-01T13:30:00Z' } as const;
  const demo = { kind: 'demo', name: 'x', round: 1, at: '2026-05-01T13:30:00Z' } as const;
  const parties = [
    { head: 'A', revealed: true },
    { head: 'B', revealed: true },
    { head: 'B', revealed: true },
    { head: 'C', revealed: false },
  ];
  const facts = { beacons: [{ beacon: drand, trusted: true }], parties, timeProven: true, registerRoot: 'aa' };

  test('everything proven, and only then: fully', () => {
    expect(assess(facts)).toEqual({
      centibits: 12_800,
      heads: 2,
      timeProven: true,
      registerAnchored: true,
      level: 'fully',
    });
    expect(assess({ ...facts, timeProven: false }).level).toBe('timeUnproven');
    expect(assess({ ...facts, registerRoot: null }).registerAnchored).toBe(false);
  });

  test('no beacon is staged; demonstration, distrusted or too few public bits are not a draw of a plan', () => {
    expect(assess({ ...facts, beacons: [] }).level).toBe('staged');
    expect(assess({ ...facts, beacons: [{ beacon: demo, trusted: true }] })).toMatchObject({
      level: 'demo',
      centibits: 0,
    });
    expect(assess({ ...facts, beacons: [{ beacon: drand, trusted: false }] }).level).toBe('demo');
    expect(assess({ ...facts, beacons: [{ beacon: lottery, trusted: true }] }).level).toBe('demo');
  });
});
