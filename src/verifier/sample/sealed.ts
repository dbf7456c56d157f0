// Sealed draws for tests and vectors: the sample of ../sample.ts over a list that is opened as far as the options say. Each stage can be bent.
import { type Commitment, commitmentText, type OpenTo } from '../../draws/rules/commitment.ts';
import { readLeaf } from '../../draws/rules/leaf.ts';
import type { ListRecord } from '../../draws/rules/list.ts';
import { type DrawnStratum, resultOf, selectPositions } from '../../draws/rules/result.ts';
import {
  challengePositions,
  listKeyCommitment,
  type SealedLeaf,
  type SealedStratum,
  saltsOf,
  sealedExcluded,
  sealedListOf,
  slotsSalt,
} from '../../draws/rules/sealed.ts';
import { commitmentHash, drawSeed, reveal } from '../../draws/rules/seed.ts';
import { unitTable } from '../../draws/rules/units.ts';
import { must } from '../../kit/assert.ts';
import { type Bytes, fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { inclusionRanges, leafNodeHash, rangeRoot, rootOf } from '../../log/rules/merkle.ts';
import {
  beaconsOf,
  type Draft,
  draftsOf,
  type Loose,
  type SampleBeacon,
  type SampleOptions,
  textsOf,
  wholeTree,
} from '../sample.ts';
import { suites } from '../suite.ts';
import { commit, excludedUnits, nonceOf, officersOf, parties, unitsOf, value } from './commitment.ts';
import { logOf } from './log.ts';

export const LIST_KEY = fromHex('6b'.repeat(32));
export const OPEN_BY = '2023-09-30T16:00:00Z';
const VISITED = '2023-08-25T08:00:00Z';

export type SealedOptions = Pick<
  SampleOptions,
  'suite' | 'sizes' | 'share' | 'recusals' | 'method' | 'teams' | 'inspectors'
> & {
  readonly openTo?: OpenTo;
  /** nothing: before any visit; visited: every drawn unit; whole: the list as well. */
  readonly opened?: 'nothing' | 'first' | 'visited' | 'whole';
  readonly records?: (records: ListRecord[]) => ListRecord[];
  /** The strata as the list is to be committed. */
  readonly strata?: (strata: readonly SealedStratum[], suite: Suite) => readonly SealedStratum[];
  readonly commitment?: (document: Commitment) => Commitment;
  readonly entries?: (drafts: Draft[], held: Held) => Draft[];
  readonly bundle?: (bundle: Loose, held: Held) => Loose;
};

/** What the office holds, and a second head with it. */
export type Held = {
  readonly suite: Suite;
  readonly strata: readonly SealedStratum[];
  /** Leaves by stratum and rank: the first n are drawn. */
  readonly drawn: ReadonlyMap<string, readonly { readonly leaf: SealedLeaf; readonly position: number }[]>;
  readonly opening: (stratum: string, position: number) => Loose;
  readonly draw: string;
  readonly slots: { readonly salt: string; readonly text: string };
  readonly excluded: readonly string[];
};

/** A stratum of exactly these leaves, in their order. */
export const stratumOf = (suite: Suite, stratum: SealedStratum, leaves: readonly SealedLeaf[]): SealedStratum => ({
  ...stratum,
  size: leaves.length,
  weight: BigInt(leaves.length),
  leaves,
  root: rootOf(
    suite.hash,
    leaves.map(({ hash }) => hash),
  ),
});

export const leafOf = (suite: Suite, id: string, data: Bytes): SealedLeaf => ({
  id,
  data,
  hash: leafNodeHash(suite.hash, data),
});

const proofIn = (suite: Suite, stratum: SealedStratum) => {
  const node = wholeTree(
    suite,
    stratum.leaves.map(({ hash }) => hash),
  );
  return (position: number): string[] =>
    inclusionRanges(position, stratum.size).map((range) => toHex(rangeRoot(suite.hash, range, node)));
};

const drawOptions = ({ suite, sizes, share, recusals, method, teams }: SealedOptions): SampleOptions => ({
  ...(suite === undefined ? {} : { suite }),
  ...(sizes === undefined ? {} : { sizes }),
  ...(share === undefined ? {} : { share }),
  ...(recusals === undefined ? {} : { recusals }),
  ...(method === undefined ? {} : { method }),
  ...(teams === undefined ? {} : { teams }),
});

function sealedCommitment(
  options: SealedOptions,
  suite: Suite,
  strata: readonly SealedStratum[],
  records: ListRecord[],
) {
  const officers = officersOf(options.inspectors ?? 12, Math.max(12, records.length));
  const open = commit({ ...drawOptions(options), beacon: 'demo' }, suite, records, officers, strata);
  const excluded = value(sealedExcluded(suite, LIST_KEY, excludedUnits));
  const root = rootOf(
    suite.hash,
    excluded.map(({ hash }) => hash),
  );
  const plain: Commitment = {
    ...open,
    list: 'sealed',
    listKey: toHex(listKeyCommitment(suite, LIST_KEY)),
    openTo: options.openTo ?? 'everyone',
    openBy: OPEN_BY,
    excluded: { count: excluded.length, root: toHex(root) },
  };
  return { document: options.commitment?.(plain) ?? plain, officers, excluded };
}

function seedOf(suite: Suite, document: Commitment, c: Bytes, beacons: readonly SampleBeacon[]): Bytes {
  const parts = document.entropy.map(({ party, commitment }) => {
    const { value: said } = must(
      parties.find((known) => known.party === party),
      'party',
    );
    return value(
      reveal(suite, document.drawId, fromHex(commitment), {
        party,
        nonce: nonceOf(suite, document.drawId, party),
        value: said,
      }),
    );
  });
  return drawSeed(suite, c, parts, textsOf(beacons));
}

/** What is opened when: each drawn unit after its visit, then the whole list. */
function openingDrafts(options: SealedOptions, document: Commitment, held: Held): Draft[] {
  const { opened = 'nothing', openTo = 'everyone' } = options;
  const all = document.strata.flatMap(({ code, n }) =>
    (held.drawn.get(code) ?? []).slice(0, n).map(({ leaf }, rank) => ({
      type: 'draw.opened' as const,
      facts: { at: VISITED, draw: document.drawId, stratum: code, rank, leaf: toHex(leaf.data) },
    })),
  );
  const end = {
    type: 'draw.unsealed' as const,
    facts: { at: '2023-09-20T08:00:00Z', draw: document.drawId, key: openTo === 'units' ? null : toHex(LIST_KEY) },
  };
  const units = openTo === 'units' ? [] : opened === 'first' ? all.slice(0, 1) : opened === 'nothing' ? [] : all;
  return [...units, ...(opened === 'whole' ? [end] : [])];
}

const sealedPart = (suite: Suite, seed: Bytes, strata: readonly SealedStratum[]) => ({
  challenges: Object.fromEntries(
    strata.map((stratum) => {
      const prove = proofIn(suite, stratum);
      const pairs = challengePositions(suite, seed, stratum.code, stratum.size).map((position) => ({
        position,
        leaves: [position, position + 1].map((at) => toHex(must(stratum.leaves[at], 'a leaf').hash)),
        proofs: [prove(position), prove(position + 1)],
      }));
      return [stratum.code, pairs];
    }),
  ),
});

const tableOf = (leaves: readonly SealedLeaf[]) => {
  const table = unitTable();
  for (const { data, hash } of leaves) {
    const leaf = readLeaf(data);
    table.push(hash, leaf?.weight ?? 1n, leaf?.burden ?? 0);
  }
  return table.units();
};

type Selected = Omit<DrawnStratum, 'units'> & {
  readonly rows: readonly { readonly leaf: SealedLeaf; readonly position: number }[];
};

const unitsIn = (strata: readonly Selected[]): readonly DrawnStratum[] =>
  strata.map(({ rows, ...stratum }) => ({
    ...stratum,
    units: rows.map(({ leaf, position }) => {
      const { weight, burden } = readLeaf(leaf.data) ?? { weight: 1n, burden: 0 };
      return { id: leaf.id, leaf: leaf.data, position, weight, burden };
    }),
  }));

function selectIn(
  suite: Suite,
  document: Commitment,
  seed: Bytes,
  strata: ReadonlyMap<string, SealedStratum>,
): readonly Selected[] {
  const tables = new Map([...strata].map(([code, { leaves }]) => [code, tableOf(leaves)]));
  return selectPositions(suite, document, seed, tables).map(({ positions, ...stratum }) => ({
    ...stratum,
    rows: positions.map((position) => ({
      position,
      leaf: must(strata.get(stratum.code)?.leaves[position], 'a leaf'),
    })),
  }));
}

/** An honest sealed draw, bent at the stages that the options name. */
export function sealedSample(options: SealedOptions = {}): { readonly bundle: Loose; readonly held: Held } {
  const suite = suites[options.suite ?? 'DR1-SHA256'];
  const plain = unitsOf(options.sizes ?? [60, 41], options.method !== undefined);
  const records = options.records?.([...plain]) ?? plain;
  const honest = value(sealedListOf(suite, LIST_KEY, records));
  const strata = options.strata?.(honest, suite) ?? honest;
  const { document, officers, excluded } = sealedCommitment(options, suite, strata, records);
  const text = commitmentText(document);
  const c = commitmentHash(suite, text);
  const beacons = beaconsOf({ beacon: 'demo' }, suite);
  const seed = seedOf(suite, document, c, beacons);
  const inStratum = new Map(strata.map((stratum) => [stratum.code, stratum]));
  const selected = selectIn(suite, document, seed, inStratum);
  const drawn = new Map(selected.map(({ code, rows }) => [code, rows]));
  const salt = slotsSalt(suite, LIST_KEY);
  const result = resultOf(suite, document, seed, unitsIn(selected), officers, options.recusals ?? [], salt);
  const opening = (code: string, position: number) => {
    const stratum = must(inStratum.get(code), 'a stratum');
    const leaf = must(stratum.leaves[position], 'a leaf');
    return { stratum: code, position, leaf: toHex(leaf.data), proof: proofIn(suite, stratum)(position) };
  };
  const slots = { salt: toHex(salt), text: result.slotsText };
  const held: Held = {
    suite,
    strata,
    drawn,
    opening,
    draw: document.drawId,
    slots,
    excluded: excluded.map(({ data }) => toHex(data)),
  };
  const protocol = draftsOf(suite, document, toHex(c), beacons, toHex(seed), result.text);
  const honestDrafts = [...protocol, ...openingDrafts(options, document, held)];
  const log = logOf([options.entries?.(honestDrafts, held) ?? honestDrafts], null);
  const whole = options.opened === 'whole' && options.openTo !== 'units';
  const visited = options.opened === 'visited' && options.openTo !== 'units';
  const bundle = {
    format: 'sunlot-evidence/1',
    log: log.head,
    commitment: text,
    entries: log.entries.at(-1),
    earlier: [],
    result: result.text,
    proofs: Object.fromEntries(
      [...drawn].map(([code, rows]) => [
        code,
        rows.map(({ position }) => proofIn(suite, must(inStratum.get(code), 'a stratum'))(position)),
      ]),
    ),
    officers,
    recusals: [...(options.recusals ?? [])],
    excluded: {
      reasons: { deregistered: 1, 'frequency-cap': 1 },
      ...(whole ? { leaves: held.excluded } : {}),
    },
    ...(whole ? { list: wholeList(strata) } : {}),
    sealed: {
      ...sealedPart(suite, seed, strata),
      ...(whole || visited ? { slots } : {}),
    },
  };
  const loose = structuredClone(bundle) as Loose;
  return { bundle: options.bundle?.(loose, held) ?? loose, held };
}

export const wholeList = (strata: readonly SealedStratum[]) =>
  Object.fromEntries(strata.map(({ code, leaves }) => [code, leaves.map(({ data }) => toHex(data))]));

/** What a second head or an auditor holds of a draw, whoever else it is opened to: the bundle with key, list and slots. */
export const wholeCopy = (options: SealedOptions = {}): Loose =>
  sealedSample({
    ...options,
    bundle: (bundle, held) => ({
      ...bundle,
      list: wholeList(held.strata),
      excluded: { ...bundle.excluded, leaves: held.excluded },
      sealed: { ...bundle.sealed, key: toHex(LIST_KEY), slots: held.slots },
    }),
  }).bundle;

/** A unit with a salt of one's own choosing: what a repeated unit would need to stand apart from itself. */
export const otherSalt = (suite: Suite, data: (salt: Bytes) => Bytes, id: string): SealedLeaf =>
  leafOf(suite, id, data(saltsOf(suite, suite.hash(utf8('another key')))(id)));
