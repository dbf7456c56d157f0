// Section 3 of spec/draw.md: a commitment says everything, once, in one form; the seed follows from it and from what was opened.
import { describe, expect, test } from 'vitest';
import { concat, fromHex, lp, toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import { suites } from '../../platform/suite.ts';
import { drandChains, roundAt, roundTime } from './beacon.ts';
import { type Commitment, checkObjectsRoot, commitmentText, parseCommitment } from './commitment.ts';
import { objectsRoot, openListOf } from './list.ts';
import { ABSENT, commitmentHash, drawSeed, entropyCommitment, reveal } from './seed.ts';
import { instantOf, secondsOf } from './shape.ts';

const suite = suites['DR1-SHA256'];
const zero = '00'.repeat(32);
const nonce = suite.hash(utf8('nonce'));
const quicknet = drandChains[0] ?? expect.fail();
const t1 = '2026-07-01T08:05:00Z';
const round = roundAt(quicknet, (secondsOf(t1) ?? 0) + 60);
const t2 = instantOf(roundTime(quicknet, round));

const units = ['1', '2', '3', '4', '5', '6'].map((id) => ({ id, stratum: id < '3' ? 'a' : 'b', weight: 2, burden: 0 }));
const sums = openListOf(suite, units);
if (!sums.ok) throw new Error(sums.refusal.code);
const strata = sums.value.map((sum) => ({ ...sum, n: 1, reserve: 1 }));

const document: Commitment = {
  protocol: 'DR1',
  suite: 'DR1-SHA256',
  drawId: 'draw-1',
  planItem: '2026-001',
  seq: 1,
  list: 'open',
  strata: strata.map(({ code, size, weight, root, n, reserve }) => ({
    code,
    area: null,
    size,
    weight: String(weight),
    root: toHex(root),
    n,
    reserve,
    method: { kind: 'index' },
  })),
  objectsRoot: toHex(objectsRoot(suite, strata)),
  excluded: { count: 2, root: zero },
  officersRoot: zero,
  recusalRoot: zero,
  demand: [
    { department: 'D1', role: 'leader', specialty: null },
    { department: 'D1', role: 'member', specialty: 'food' },
  ],
  teams: null,
  quota: {
    kind: 'share',
    rates: [
      { stratum: 'a', numerator: 1, denominator: 2 },
      { stratum: 'b', numerator: 1, denominator: 4 },
    ],
  },
  burden: { kind: 'none' },
  extensionLimit: 2,
  replacement: { kind: 'nextReserve' },
  entropy: [
    { party: 'server', head: 'office', commitment: zero },
    { party: 'discipline', head: 'commission', commitment: zero },
  ],
  beacons: [{ kind: 'drand', chain: quicknet.hash, round }],
  t0: '2026-07-01T08:00:00Z',
  t1,
  t2,
  openBy: null,
  software: { version: '0.1.0', hash: zero },
  register: {
    takenAt: '2026-07-01T07:00:00Z',
    source: '检查对象名录库',
    count: 8,
    queryHash: zero,
    registerRoot: null,
    changesRoot: null,
  },
};

/** The document with the value at a path replaced, or removed when undefined. */
function changed(path: string, value: Json | undefined): string {
  const copy = JSON.parse(commitmentText(document)) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const inside = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete inside[last];
  else inside[last] = value;
  return canonicalJson(copy as Json);
}

const code = (text: string) => {
  const parsed = parseCommitment(text);
  return parsed.ok ? 'ok' : parsed.refusal.code;
};

describe('R7 the document', () => {
  test('is read back as it was written, and its strata are the list', () => {
    expect(parseCommitment(commitmentText(document))).toEqual({ ok: true, value: document });
    expect(checkObjectsRoot(suite, document)).toEqual({ ok: true, value: null });
    expect(checkObjectsRoot(suite, { ...document, objectsRoot: zero })).toMatchObject({
      refusal: { code: 'draws.objectsRoot' },
    });
  });

  test('only in canonical form: a space, another order of names, or no JSON at all is refused', () => {
    const text = commitmentText(document);
    for (const other of [` ${text}`, JSON.stringify(document), text.replace('"seq":1', '"seq":1.0'), '{'])
      expect(code(other)).toBe('draws.documentNotCanonical');
  });

  test('every name is needed, at every depth, and none is added', () => {
    const paths = [
      ...Object.keys(document),
      'strata.0.root',
      'strata.0.method.kind',
      'excluded.root',
      'demand.0.specialty',
      'quota.rates.0.numerator',
      'entropy.0.head',
      'beacons.0.round',
      'software.hash',
      'register.registerRoot',
    ];
    // Commitments from before there were teams do not name them.
    for (const path of paths.filter((one) => one !== 'teams'))
      expect([path, code(changed(path, undefined))]).toEqual([path, 'draws.documentField']);
    for (const path of [
      'note',
      'strata.0.note',
      'strata.0.method.batches',
      'quota.total',
      'beacons.0.at',
      'register.x',
    ])
      expect([path, code(changed(path, 1))]).toEqual([path, 'draws.documentField']);
    expect(parseCommitment(changed('strata.1.note', 1))).toMatchObject({
      refusal: { with: { field: 'commitment.strata[1].note' } },
    });
  });

  test.each<[string, Json, string]>([
    ['protocol', 'DR2', 'draws.documentField'],
    ['suite', 'DR1-MD5', 'draws.documentField'],
    ['list', 'sealed', 'draws.documentField'],
    ['openBy', '2026-08-01T00:00:00Z', 'draws.documentField'],
    ['seq', 0, 'draws.documentField'],
    ['drawId', 'x'.repeat(65), 'draws.documentField'],
    ['planItem', 'a\u200bb', 'draws.documentField'],
    ['strata', [], 'draws.documentField'],
    ['demand', [], 'draws.demandMissing'],
    ['strata.0.weight', 4, 'draws.documentField'],
    ['strata.0.weight', '04', 'draws.documentField'],
    ['strata.0.method', { kind: 'dice' }, 'draws.documentField'],
    ['strata.0.method', { kind: 'ticket' }, 'ok'],
    ['strata.0.method', { kind: 'pps' }, 'ok'],
    ['strata.0.method', { kind: 'pps', w: 1 }, 'draws.documentField'],
    ['strata.0.method', { kind: 'layered', cap: 0, floor: { numerator: 1, denominator: 5 } }, 'draws.documentField'],
    ['strata.0.method', { kind: 'layered', cap: 2, floor: { numerator: 1, denominator: 6 } }, 'draws.layeredFloor'],
    ['strata.0.method', { kind: 'layered', cap: 2, floor: { numerator: 1, denominator: 5 } }, 'draws.burdenRule'],
    [
      'burden',
      { kind: 'visits', from: '2026-01-01', until: '2025-12-31', count: 0, root: zero, donor: null },
      'draws.burdenRule',
    ],
    ['burden', { kind: 'visits', from: '2025-01-01', until: '2025-12-31', count: 0, root: zero, donor: null }, 'ok'],
    ['quota', { kind: 'unbiased', numerator: 1, denominator: 3 }, 'draws.quotaMismatch'],
    ['strata.0.root', 'AA'.repeat(32), 'draws.documentField'],
    ['t0', '2026-02-30T00:00:00Z', 'draws.documentField'],
    ['t0', '2026-07-01T16:00:00+08:00', 'draws.documentField'],
    ['beacons.0.kind', 'coin', 'draws.documentField'],
    ['burden', { kind: 'layered' }, 'draws.documentField'],
    ['strata.0.code', 'c', 'draws.strataOrder'],
    ['strata.0.n', 3, 'draws.tooFewUnits'],
    ['strata.0.n', 2, 'draws.quotaMismatch'],
    ['strata.0.method', { kind: 'all', batches: 1 }, 'draws.allIncomplete'],
    ['quota', { kind: 'total', total: 3 }, 'draws.quotaMismatch'],
    ['quota.rates.0.stratum', 'b', 'draws.quotaMismatch'],
    ['quota.rates.0.numerator', 3, 'plans.quotaRate'],
    ['register.count', 9, 'draws.directoryCount'],
    ['entropy.1.head', 'office', 'draws.partiesDependent'],
    ['entropy.1.party', 'server', 'draws.partyTwice'],
    ['entropy', [], 'draws.partiesDependent'],
    ['t1', '2026-07-01T08:00:00Z', 'draws.timeOrder'],
    ['t2', '2026-07-01T08:05:59Z', 'draws.timeOrder'],
    ['t2', '2026-07-01T09:00:00Z', 'draws.beaconTime'],
    ['beacons.0.round', round - 100, 'draws.beaconTime'],
    ['beacons.0.chain', zero, 'draws.beaconChain'],
  ])('%s = %j is refused: %s', (path, value, expected) => {
    expect(code(changed(path, value))).toBe(expected);
  });
});

describe('R49 spec/draw.md 3 a sealed list in a commitment', () => {
  const sealed = { ...document, list: 'sealed', listKey: zero, openTo: 'everyone', openBy: '2026-09-01T00:00:00Z' };
  const read = (value: object) => code(canonicalJson(value as Json));
  const without = (name: string) => Object.fromEntries(Object.entries(sealed).filter(([key]) => key !== name));

  test('names its key, to whom units are opened, and by when all of it is', () => {
    expect(read(sealed)).toBe('ok');
    expect(read({ ...sealed, openTo: 'units' })).toBe('ok');
    for (const name of ['listKey', 'openTo', 'openBy']) expect(read(without(name))).toBe('draws.documentField');
    for (const change of [{ openTo: 'all' }, { listKey: 'AA' }, { openBy: null }, { key: zero }])
      expect(read({ ...sealed, ...change })).toBe('draws.documentField');
  });

  test('is opened after the draw', () => {
    expect(read({ ...sealed, openBy: t2 })).toBe('draws.openByEarly');
    expect(read({ ...sealed, openBy: instantOf((secondsOf(t2) ?? 0) + 1) })).toBe('ok');
  });

  test('an open list names nothing of a sealed one', () => {
    for (const more of [{ listKey: zero }, { openTo: 'units' }, { openBy: '2026-09-01T00:00:00Z' }])
      expect(read({ ...document, ...more })).toBe('draws.documentField');
  });
});

describe('beacons of a commitment', () => {
  const drand = document.beacons[0] ?? expect.fail();
  const demo = { kind: 'demo', name: 'training', round: 1, at: t2 };
  const lottery = { kind: 'lottery', game: 'FC3D', issue: '2026181', at: t2 };

  test.each<[string, Json, string]>([
    ['none is staged', [], 'ok'],
    ['a demonstration alone', [demo], 'ok'],
    ['a demonstration among public ones', [drand, demo], 'draws.beaconMixed'],
    ['9.96 public bits', [lottery], 'draws.beaconBits'],
    ['two lotteries of one game and issue', [lottery, { ...lottery, game: 'KL8' }, lottery], 'draws.beaconTwice'],
    ['61.61 public bits', [{ ...lottery, game: 'KL8' }], 'ok'],
    ['several added up', [drand, lottery], 'ok'],
  ])('%s', (_, beacons, expected) => {
    expect(code(changed('beacons', beacons))).toBe(expected);
  });

  test('t2 is the last of them, none is earlier than a minute after the last reveal', () => {
    const late = { ...lottery, at: instantOf((secondsOf(t2) ?? 0) + 3600) };
    expect(code(changed('beacons', [drand, late]))).toBe('draws.beaconTime');
    const soon = { ...lottery, at: instantOf((secondsOf(t1) ?? 0) + 59) };
    expect(code(changed('beacons', [drand, soon]))).toBe('draws.beaconTime');
  });
});

describe('entropy and seed', () => {
  const entropy = { party: 'server', nonce, value: '骰子 3-5-1' };
  const commitment = entropyCommitment(suite, 'draw-1', entropy);

  test('E_j, R_j, C and S are the tagged hashes of the page', () => {
    const parts = ['DR1/entropy', 'draw-1', 'server'].map((part) => lp(utf8(part)));
    expect(commitment).toEqual(suite.hash(concat(...parts, lp(nonce), lp(utf8(entropy.value)))));
    const opened = reveal(suite, 'draw-1', commitment, entropy);
    expect(opened).toEqual({ ok: true, value: concat(nonce, utf8(entropy.value)) });
    const C = commitmentHash(suite, commitmentText(document));
    expect(C).toEqual(suite.hash(concat(lp(utf8('DR1/commit')), lp(utf8(commitmentText(document))))));
    const S = drawSeed(suite, C, [nonce, ABSENT], ['x']);
    expect(S).toEqual(suite.hash(concat(lp(utf8('DR1/seed')), lp(C), lp(nonce), lp(ABSENT), lp(utf8('x')))));
  });

  test('an absent party changes the seed like any other part, and where it is absent matters', () => {
    const C = fromHex(zero);
    const seeds = [[nonce, ABSENT], [ABSENT, nonce], [nonce, nonce], [nonce]].map((reveals) =>
      toHex(drawSeed(suite, C, reveals, ['x'])),
    );
    expect(new Set(seeds).size).toBe(4);
  });

  test('a reveal fits one draw, one party, one nonce and one value', () => {
    const wrong = { refusal: { code: 'draws.revealWrong' } };
    expect(reveal(suite, 'draw-2', commitment, entropy)).toMatchObject(wrong);
    expect(reveal(suite, 'draw-1', commitment, { ...entropy, party: 'chamber' })).toMatchObject(wrong);
    expect(reveal(suite, 'draw-1', commitment, { ...entropy, value: '骰子 3-5-2' })).toMatchObject(wrong);
    expect(reveal(suite, 'draw-1', commitment, { ...entropy, nonce: nonce.slice(1) })).toMatchObject({
      refusal: { code: 'draws.revealNonce' },
    });
    expect(reveal(suite, 'draw-1', commitment, { ...entropy, value: 'a\u200b' })).toMatchObject({
      refusal: { code: 'draws.textInvisible' },
    });
  });
});
