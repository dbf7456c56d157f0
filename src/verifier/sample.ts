// Makes whole evidence bundles for tests and vectors: an honest draw over invented units with fixed keys, made by the rules
// alone. Each stage can be bent, so that an attack is written as the one thing that a dishonest office would do.
import { ed25519 } from '@noble/curves/ed25519.js';
import { assign } from '../draws/rules/assign/assign.ts';
import type { Officer } from '../plans/rules/demand/pool.ts';
import { type Commitment, commitmentText, quotaOf } from '../draws/rules/commitment.ts';
import {
  excludedData,
  excludedRoot,
  leafData as unitData,
  type ListRecord,
  objectsRoot,
  type OfficerRecord,
  officersRoot,
  openListOf,
  recusalRoot,
} from '../draws/rules/list.ts';
import { commitmentHash, drawSeed, entropyCommitment, reveal } from '../draws/rules/seed.ts';
import { inclusionProbability, largestRatio, notRandom, selectStratum } from '../draws/rules/select.ts';
import { assert, must } from '../kit/assert.ts';
import { type Bytes, compareText, concat, fromHex, toHex, u32, u64, utf8 } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { Suite, SuiteName } from '../kit/hash.ts';
import type { Result } from '../kit/result.ts';
import { documentHash, leafData } from '../log/rules/leaf.ts';
import {
  consistencyProof,
  inclusionProof,
  inclusionRanges,
  leafNodeHash,
  type NodeReader,
  nodeHash,
  rangeRoot,
  rootOf,
} from '../log/rules/merkle.ts';
import { checkpointText, signatureLine, signNote, verifierKey, verifierKeyText } from '../log/rules/note.ts';
import type { EntryType, ResultDocument } from './bundle.ts';
import { suites } from './suite.ts';

/** One entry before it is logged. */
export type Draft = { readonly type: EntryType; readonly facts: { readonly [name: string]: Json }; readonly c?: string };

/** Plain JSON of a bundle, free to be bent. */
// biome-ignore lint/suspicious/noExplicitAny: attacks write whatever they like.
export type Loose = any;

export type SampleOptions = {
  readonly suite?: SuiteName;
  readonly beacon?: 'drand' | 'demo' | 'staged';
  readonly seq?: number;
  /** Units per stratum, two strata by default. */
  readonly sizes?: readonly number[];
  readonly share?: readonly [number, number];
  /** 12 by default. */
  readonly inspectors?: number;
  readonly recusals?: readonly { object: string; officer: string; reason: string }[];
  readonly earlier?: readonly Sample[];
  /** Seconds since 1970 at which a witness saw the log as it was before the beacon. */
  readonly witnessed?: number;
  /** Stages at which a dishonest office could step in. */
  readonly units?: (units: ListRecord[]) => ListRecord[];
  readonly officers?: (officers: OfficerRecord[]) => OfficerRecord[];
  readonly commitment?: (document: Commitment) => Commitment;
  readonly result?: (document: ResultDocument) => ResultDocument;
  readonly entries?: (drafts: Draft[], result: ResultDocument) => Draft[];
  readonly bundle?: (bundle: Loose) => Loose;
};

export type Sample = {
  readonly bundle: Loose;
  readonly commitment: Commitment;
  readonly result: ResultDocument;
  readonly drafts: readonly Draft[];
};

const KEY = fromHex('5a'.repeat(32));
export const ORIGIN = 'log.example.org/sunlot';
const verifier = verifierKey(ORIGIN, ed25519.getPublicKey(KEY) as Bytes);
export const SAMPLE_KEY = verifierKeyText(verifier);

/** Round 1000 of quicknet, as its operators published it, was due at 2023-08-23T15:59:24Z. */
const DRAND = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  round: 1000,
  signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
};
const T = {
  t0: '2023-08-23T15:30:00Z',
  t1: '2023-08-23T15:50:00Z',
  t2: '2023-08-23T15:59:24Z',
  after: '2023-08-23T16:00:00Z',
};

const value = <V>(result: Result<V>): V => {
  assert(result.ok, result.ok ? '' : `sample: ${result.refusal.code}`);
  return result.value;
};

const parties = [
  { party: 'office', head: 'H1', value: 'dice 4 2 6 1' },
  { party: 'witness', head: 'H2', value: 'dice 3 3 5 2' },
  { party: 'server', head: 'H3', value: 'server' },
];

const unitsOf = (sizes: readonly number[]): ListRecord[] =>
  sizes.flatMap((size, s) =>
    Array.from({ length: size }, (_, i) => ({
      id: `U${s + 1}${String(i).padStart(7, '0')}`,
      stratum: `2111${String(s + 2).padStart(2, '0')}`,
      weight: 1,
      burden: 0,
    })),
  );

const officersOf = (count: number, cap: number): OfficerRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    area: i % 4 === 3 ? ['211102', '211103'] : null,
    cap,
    category: i % 2 === 0 ? 'civil_servant' : 'qualified_staff',
    department: i < (count * 2) / 3 ? 'market' : 'fire',
    id: `C${String(i + 1).padStart(4, '0')}`,
    roles: i % 3 === 0 ? ['leader', 'member'] : ['member'],
    specialties: i % 4 === 0 ? ['food'] : [],
  }));

function commit(options: SampleOptions, suite: Suite, units: readonly ListRecord[], officers: OfficerRecord[]): Commitment {
  const seq = options.seq ?? 1;
  const drawId = `D-2023-${seq}`;
  const sums = value(openListOf(suite, units));
  const rates = sums.map(({ code }) => ({
    stratum: code,
    numerator: options.share?.[0] ?? 1,
    denominator: options.share?.[1] ?? 10,
  }));
  const quota = { kind: 'share', rates } as const;
  const sizes = value(quotaOf(quota, sums));
  const strata = sums.map(({ code, size, weight, root }, i) => ({ code, size, weight, root, n: sizes[i] ?? 0, reserve: 3 }));
  const kinds = {
    drand: [{ kind: 'drand', chain: DRAND.chain, round: DRAND.round }],
    demo: [{ kind: 'demo', name: 'sunlot-demo', round: 7, at: T.t2 }],
    staged: [],
  } as const;
  return {
    protocol: 'DR1',
    suite: suite.name,
    drawId,
    planItem: 'TASK-1',
    seq,
    list: 'open',
    strata: strata.map((stratum) => ({
      ...stratum,
      area: stratum.code,
      weight: String(stratum.weight),
      root: toHex(stratum.root),
      method: { kind: 'index' },
    })),
    objectsRoot: toHex(objectsRoot(suite, strata)),
    excluded: { count: excludedUnits.length, root: toHex(value(excludedRoot(suite, excludedUnits))) },
    officersRoot: toHex(value(officersRoot(suite, officers))),
    recusalRoot: toHex(value(recusalRoot(suite, options.recusals ?? []))),
    demand: [
      { department: 'market', role: 'leader', specialty: null },
      { department: 'market', role: 'member', specialty: null },
      { department: 'fire', role: 'member', specialty: null },
    ],
    quota,
    burden: { kind: 'none' },
    extensionLimit: 0,
    replacement: { kind: 'nextReserve' },
    entropy: parties.map(({ party, head, value: text }) => ({
      party,
      head,
      commitment: toHex(entropyCommitment(suite, drawId, { party, nonce: nonceOf(suite, drawId, party), value: text })),
    })),
    beacons: kinds[options.beacon ?? 'drand'],
    t0: T.t0,
    t1: T.t1,
    t2: T.t2,
    openBy: null,
    software: { version: '0.1.0', hash: '00'.repeat(32) },
    register: {
      takenAt: '2023-08-23T15:00:00Z',
      source: 'sample',
      count: units.length + excludedUnits.length,
      queryHash: '11'.repeat(32),
      registerRoot: null,
      changesRoot: null,
    },
  };
}

const nonceOf = (suite: Suite, draw: string, party: string): Bytes => suite.hash(utf8(`nonce of ${party} in ${draw}`));

const excludedUnits = [
  { id: 'X10000001', reason: 'deregistered', evidenceHash: new Uint8Array(32).fill(7) },
  { id: 'X10000002', reason: 'frequency-cap', evidenceHash: new Uint8Array(32).fill(8) },
];

const asOfficer = ({ area, ...officer }: OfficerRecord): Officer => ({ ...officer, ...(area !== null && { areas: area }) });

/** The one result that the rules give. */
export function resultOf(
  suite: Suite,
  document: Commitment,
  seed: Uint8Array,
  units: readonly ListRecord[],
  officers: readonly OfficerRecord[],
  recusals: NonNullable<SampleOptions['recusals']>,
): ResultDocument {
  const strata = document.strata.map((stratum) => {
    const { drawn, reserves } = value(selectStratum(suite, seed, stratum));
    const members = units.filter((unit) => unit.stratum === stratum.code).sort((a, b) => compareText(a.id, b.id));
    const chance = must(inclusionProbability(stratum), 'no empty strata in the sample');
    return {
      code: stratum.code,
      probability: [Number(chance.numerator), Number(chance.denominator)],
      notRandom: notRandom(stratum),
      units: [...drawn, ...reserves].map((position) => ({ leaf: toHex(unitData(must(members[position], 'unit'))), position })),
      drawn: drawn.map((position) => ({ id: must(members[position], 'unit').id, area: stratum.area })),
    };
  });
  const assigned = assign({
    suite,
    seed,
    objects: strata.flatMap(({ drawn }) => drawn.map(({ id, area }) => (area === null ? { id } : { id, area }))),
    demand: document.demand.map(({ department, role, specialty }) => ({ department, role, ...(specialty !== null && { specialty }) })),
    officers: officers.map(asOfficer),
    recusals: recusals.map(({ object, officer }) => [object, officer] as const),
  });
  assert(assigned.kind === 'assigned', 'the sample has inspectors enough');
  const ratio = largestRatio(document.strata);
  return {
    draw: document.drawId,
    seed: toHex(seed),
    strata: strata.map(({ drawn: _, ...stratum }) => stratum),
    ratio: ratio === null ? null : [String(ratio.numerator), String(ratio.denominator)],
    slots: assigned.slots.map(({ object, slot, officer, candidates, skipped }) => ({
      object,
      slot,
      officer,
      candidates,
      skipped: 'ids' in skipped ? skipped.ids : { count: skipped.count, digest: toHex(skipped.digest) },
    })),
  };
}

function beaconText(options: SampleOptions, suite: Suite): string | null {
  const kind = options.beacon ?? 'drand';
  if (kind === 'drand') return `drand/${DRAND.chain}/${DRAND.round}/${DRAND.signature}`;
  return kind === 'demo' ? `demo/sunlot-demo/7/${toHex(suite.hash(utf8('demo beacon')))}` : null;
}

function draftsOf(suite: Suite, document: Commitment, c: string, beacon: string | null, seed: string, result: string): Draft[] {
  const draw = document.drawId;
  return [
    { type: 'draw.committed', c, facts: { at: T.t0, c, draw, item: document.planItem, seq: document.seq } },
    ...parties.map(({ party, value: text }) => ({
      type: 'draw.revealed' as const,
      facts: { at: '2023-08-23T15:35:00.250Z', draw, nonce: toHex(nonceOf(suite, draw, party)), party, value: text },
    })),
    ...(beacon === null
      ? []
      : [{ type: 'draw.beaconed' as const, facts: { at: T.after, beacon: 0, draw, previous: '', sources: [], text: beacon } }]),
    { type: 'draw.seeded', facts: { at: T.after, c, draw, seed } },
    { type: 'draw.resulted', facts: { at: T.after, draw, result: toHex(suite.hash(utf8(result))), seed } },
  ];
}

/** Longer lists are proven by the drawn units alone. */
const LISTED = 20_000;

/** An honest draw, bent at the stages that the options name. */
export function sample(options: SampleOptions = {}): Sample {
  const suite = suites[options.suite ?? 'DR1-SHA256'];
  const honest = unitsOf(options.sizes ?? [60, 41]);
  const units = options.units?.([...honest]) ?? honest;
  const people = officersOf(options.inspectors ?? 12, Math.max(12, units.length));
  const officers = options.officers?.(people) ?? people;
  const recusals = options.recusals ?? [];
  const plain = commit(options, suite, units, officers);
  const document = options.commitment?.(plain) ?? plain;
  const text = commitmentText(document);
  const c = commitmentHash(suite, text);
  const parts = document.entropy.map(({ party, commitment }) => {
    const { value: said } = must(parties.find((known) => known.party === party), 'party');
    const nonce = nonceOf(suite, document.drawId, party);
    return value(reveal(suite, document.drawId, fromHex(commitment), { party, nonce, value: said }));
  });
  const beacon = beaconText(options, suite);
  const seed = drawSeed(suite, c, parts, beacon === null ? [] : [beacon]);
  const fair = resultOf(suite, document, seed, units, officers, recusals);
  const result = options.result?.(structuredClone(fair)) ?? fair;
  const resultText = canonicalJson(result as unknown as Json);
  const honestDrafts = draftsOf(suite, document, toHex(c), beacon, toHex(seed), resultText);
  const drafts = options.entries?.(honestDrafts, result) ?? honestDrafts;
  const history = (options.earlier ?? []).map((earlier) => earlier.drafts);
  const log = logOf([...history, drafts], options.witnessed ?? null);
  const listOf = (code: string) => units.filter(({ stratum }) => stratum === code).sort((a, b) => compareText(a.id, b.id));
  const bundle = {
    format: 'sunlot-evidence/1',
    log: log.head,
    commitment: text,
    entries: log.entries.at(-1),
    earlier: (options.earlier ?? []).map((earlier, i) => ({
      commitment: earlier.bundle.commitment,
      entries: log.entries[i],
      result: earlier.bundle.result,
    })),
    result: resultText,
    proofs: proofsOf(suite, result, listOf),
    officers,
    recusals: [...recusals],
    excluded: {
      reasons: { deregistered: 1, 'frequency-cap': 1 },
      leaves: excludedUnits.map((unit) => toHex(excludedData(unit))),
    },
    list: units.length > LISTED ? null : Object.fromEntries(document.strata.map(({ code }) => [code, listOf(code).map((unit) => toHex(unitData(unit)))])),
    names: { [units[0]?.id ?? 'U']: 'Sample unit' },
  };
  const loose = structuredClone(bundle) as Loose;
  return { bundle: options.bundle?.(loose) ?? loose, commitment: document, result, drafts };
}

function proofsOf(suite: Suite, result: ResultDocument, listOf: (code: string) => ListRecord[]): Record<string, string[][]> {
  const proofs: Record<string, string[][]> = {};
  for (const { code, units } of result.strata) {
    const hashes = listOf(code).map((unit) => leafNodeHash(suite.hash, unitData(unit)));
    const node = wholeTree(suite, hashes);
    proofs[code] = units.map(({ position }) =>
      position < hashes.length
        ? inclusionRanges(position, hashes.length).map((range) => toHex(rangeRoot(suite.hash, range, node)))
        : [],
    );
  }
  return proofs;
}

/** All complete nodes, hashed once: a list of a million gives a thousand proofs. */
function wholeTree(suite: Suite, hashes: readonly Bytes[]): NodeReader {
  const levels: (readonly Uint8Array[])[] = [hashes];
  for (let below = levels[0]; below !== undefined && below.length > 1; below = levels.at(-1)) {
    const nodes = below;
    levels.push(
      Array.from({ length: Math.floor(nodes.length / 2) }, (_, i) =>
        nodeHash(suite.hash, must(nodes[2 * i], 'left'), must(nodes[2 * i + 1], 'right')),
      ),
    );
  }
  return (level, index) => must(levels[level]?.[index], 'node');
}

const WITNESS = fromHex('7b'.repeat(32));
const witness = verifierKey('witness.example.org', ed25519.getPublicKey(WITNESS) as Bytes, 'cosignature');
export const WITNESS_KEY = verifierKeyText(witness);

/** C2SP tlog-cosignature: time and text are signed together. */
const cosign = (text: string, seconds: number): string =>
  signatureLine(text, witness, () =>
    concat(u64(seconds), ed25519.sign(utf8(`cosignature/v1\ntime ${seconds}\n${text}`), WITNESS)),
  );

/** A log with opaque neighbours before, between and after; returns the opened entries of each draw. */
function logOf(draws: readonly (readonly Draft[])[], witnessed: number | null) {
  const { hash } = suites['DR1-SHA256'];
  const leaves: Bytes[] = [];
  const opaque = (n: number) =>
    leaves.push(leafData({ type: 'registers.imported', factsHash: hash(u32(n)), privateHash: hash(u32(n + 1)) }));
  opaque(1);
  opaque(2);
  const placed = draws.map((drafts) => {
    const entries = drafts.map(({ type, facts, c }) => {
      const salt = hash(utf8(`salt ${leaves.length}`));
      const factsHash = documentHash(hash, salt, facts);
      const data = leafData({ type, factsHash, privateHash: null, ...(c !== undefined && { c }) });
      const index = leaves.push(data) - 1;
      return { type, index, leaf: new TextDecoder().decode(data), facts: canonicalJson(facts), salt: toHex(salt) };
    });
    opaque(leaves.length * 10);
    return entries;
  });
  const hashes = leaves.map((data) => leafNodeHash(hash, data));
  const noteAt = (size: number) =>
    signNote(checkpointText({ origin: ORIGIN, size, root: rootOf(hash, hashes.slice(0, size)) }), verifier, (message) =>
      ed25519.sign(message, KEY),
    );
  const entries = placed.map((drafts) =>
    drafts.map((draft) => ({ ...draft, proof: inclusionProof(hash, draft.index, hashes).map(toHex) })),
  );
  const beacon = placed.at(-1)?.find(({ type }) => type === 'draw.beaconed')?.index ?? hashes.length;
  const before = noteAt(beacon);
  const head = {
    origin: ORIGIN,
    keys: [SAMPLE_KEY],
    checkpoint: noteAt(hashes.length),
    earlier: [
      { checkpoint: noteAt(3), proof: consistencyProof(hash, 3, hashes).map(toHex) },
      {
        checkpoint: witnessed === null ? before : before + cosign(before.slice(0, before.indexOf('\n\n') + 1), witnessed),
        proof: consistencyProof(hash, beacon, hashes).map(toHex),
      },
    ],
  };
  return { head, entries };
}
