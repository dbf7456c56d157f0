// Golden requests of section 4 of spec/draw.md: entropy, seed, every method, every quota rule.
import { both, KEY, many, type Request, SEED } from './requests.ts';

export const draws: Request[] = [
  ...both({ op: 'entropy', draw: 'D-1', party: 'office', nonce: '07'.repeat(32), value: '骰子 3 5 1' }),
  ...both({
    op: 'seed',
    commit: '{"protocol":"DR1"}',
    reveals: ['07'.repeat(32), '', '08'.repeat(32)],
    beacons: ['demo/x/1/00', 'b'],
  }),
  ...both({ op: 'index', key: KEY, N: 10, m: 10 }),
  ...both({ op: 'index', key: KEY, N: 1, m: 1 }),
  ...both({ op: 'index', key: KEY, N: 0, m: 0 }),
  ...both({ op: 'index', key: KEY, N: 1000000, m: 20 }),
  ...both({ op: 'index', key: KEY, N: 9007199254740991, m: 5 }),
  { op: 'index', suite: 'sha256', key: KEY, N: 3, m: 4 },
  ...both({ op: 'ticketOrder', key: KEY, ids: ['甲', 'b', 'c', 'dd', '\u{1f600}', '\uffee'], m: 4 }),
  ...both({ op: 'ticketOrder', key: KEY, ids: many(300).map(({ id }) => id), m: 300 }),
  { op: 'ticketOrder', suite: 'sha256', key: KEY, ids: ['a', 'a'], m: 1 },
  { op: 'ticketOrder', suite: 'sha256', key: KEY, ids: ['a'], m: 2 },
  ...[1, 2, 3, 5].flatMap((fifths) =>
    both({
      op: 'layered',
      seed: SEED,
      stratum: '211102/C',
      units: many(40).map(({ id }, i) => [id, (i * i) % 5]),
      cap: 4,
      n: 20,
      floor: [fifths, 5],
    }),
  ),
  ...['91211100MA0000001X', '甲'].flatMap((id) => both({ op: 'donor', seed: SEED, id, N: 997 })),
  { op: 'donor', suite: 'sha256', seed: SEED, id: 'a', N: 0 },
  ...(
    [
      [2, 33, [1, 5]],
      [1, 4, [1, 6]],
      [1, 4, [3, 2]],
      [0, 0, [1, 5]],
    ] as const
  ).map(([cap, n, floor]) => ({
    op: 'layered',
    suite: 'sha256',
    seed: SEED,
    stratum: 's',
    units: many(40).map(({ id }, i) => [id, i % 3]),
    cap,
    n,
    floor: [...floor],
  })),
  ...[0, 1, 3, 7, 12].flatMap((n) =>
    both({
      op: 'pps',
      ticketKey: KEY,
      pivotalKey: SEED,
      units: many(12).map(({ id }, i) => [id, [1, 1, 2, 30, 4, 100][i % 6] ?? 1]),
      n,
    }),
  ),
  ...['1', '1099511627776', '36028797018963967'].flatMap((unit) =>
    both({
      op: 'pps',
      ticketKey: SEED,
      pivotalKey: KEY,
      units: many(9).map(({ id }, i) => [id, String(BigInt(unit) * BigInt(1 + (i % 4)))]),
      n: 4,
    }),
  ),
  ...both({
    op: 'pps',
    ticketKey: SEED,
    pivotalKey: KEY,
    units: many(400).map(({ id }, i) => [id, 1 + (i % 30)]),
    n: 37,
  }),
  { op: 'pps', suite: 'sha256', ticketKey: KEY, pivotalKey: SEED, units: [['a', '9223372036854775807']], n: 1 },
  { op: 'pps', suite: 'sha256', ticketKey: KEY, pivotalKey: SEED, units: [['a', 0]], n: 1 },
  { op: 'pps', suite: 'sha256', ticketKey: KEY, pivotalKey: SEED, units: [['a', 1]], n: 2 },
  ...Array.from({ length: 8 }, (_, i) =>
    both({
      op: 'round',
      seed: String(i + 10).repeat(32),
      rate: [7, 100],
      strata: [
        ['C', 1],
        ['A', 41],
        ['B', 20],
        ['D', 0],
        ['E', 13],
        ['F', 600],
      ],
    }),
  ).flat(),
  { op: 'round', suite: 'sha256', seed: SEED, rate: [0, 1], strata: [['A', 3]] },
  { op: 'round', suite: 'sha256', seed: SEED, rate: [2, 1], strata: [['A', 3]] },
  ...(
    [
      [1, 20],
      [1, 1],
      [0, 1],
      [3, 7],
    ] as const
  ).map(([numerator, denominator]) => ({
    op: 'quota',
    rule: { kind: 'share', rates: ['A', 'B'].map((stratum) => ({ stratum, numerator, denominator })) },
    strata: [
      { code: 'A', size: 101 },
      { code: 'B', size: 3 },
    ],
  })),
  ...[0, 1, 10, 35, 36, 37].map((total) => ({
    op: 'quota',
    rule: { kind: 'total', total },
    strata: [
      { code: 'A', size: 12 },
      { code: 'B', size: 12 },
      { code: 'C', size: 12 },
      { code: 'D', size: 0 },
    ],
  })),
  {
    op: 'quota',
    rule: { kind: 'total', total: 17 },
    strata: [
      { code: 'A', size: 689 },
      { code: 'B', size: 33 },
      { code: 'C', size: 512 },
    ],
  },
];
