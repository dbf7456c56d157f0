// What could bend which objects are drawn: the order of the list, fields searched for a better seed, a commitment written late, voids until it
// pleases, a pool mended after the seed, an extension for one target, strata and ghosts; each attack with the finding that must name it
// (spec/draw.md sections 2 to 4; spec/evidence-bundle.md section 5). The verifier and the Python reference are held against the same list.
import type { Commitment } from '../draws/rules/commitment.ts';
import { objectsRoot, leafData as unitData } from '../draws/rules/list.ts';
import { must } from '../kit/assert.ts';
import { fromHex, toHex } from '../kit/bytes.ts';
import { leafNodeHash, rootOf } from '../log/rules/merkle.ts';
import { type Attack, secondDraw, voidDraft } from './attacks.ts';
import type { ResultDocument, ResultStratum } from './bundle.ts';
import { unitsOf } from './sample/commitment.ts';
import { type Draft, type Loose, type SampleOptions, sample } from './sample.ts';
import { suites } from './suite.ts';

const suite = suites['DR1-SHA256'];
const SIZES = [12, 6];
const small = { beacon: 'demo', sizes: SIZES } as const;

const office = (name: string, codes: string[], options: SampleOptions): Attack => ({
  name,
  codes,
  make: () => sample({ ...small, ...options }).bundle,
});
const handed = (name: string, codes: string[], bundle: (bundle: Loose) => Loose, options: SampleOptions = {}): Attack =>
  office(name, codes, { ...options, bundle });

/** Other strata than the rules made, under the header root that belongs to them. */
function withStrata(document: Commitment, strata: Commitment['strata']): Commitment {
  const headers = strata.map((stratum) => ({
    ...stratum,
    weight: BigInt(stratum.weight),
    root: fromHex(stratum.root),
  }));
  return { ...document, strata, objectsRoot: toHex(objectsRoot(suite, headers)) };
}

const first = (result: ResultDocument): ResultStratum => must(result.strata[0], 'a stratum');
const withFirst = (result: ResultDocument, change: Partial<ResultStratum>): ResultDocument => ({
  ...result,
  strata: result.strata.map((stratum, i) => (i === 0 ? { ...stratum, ...change } : stratum)),
});
const changed = (drafts: Draft[], type: Draft['type'], change: (draft: Draft) => Draft): Draft[] =>
  drafts.map((draft) => (draft.type === type ? change(draft) : draft));

const reversedRoot = (): string => {
  const leaves = unitsOf(SIZES).filter(({ stratum }) => stratum === '211102');
  return toHex(rootOf(suite.hash, leaves.map((unit) => leafNodeHash(suite.hash, unitData(unit))).reverse()));
};

const lists: Attack[] = [
  office('a list in an order of one’s own, committed as such', ['proofs.list-order', 'proofs.not-in-list'], {
    commitment: (document) =>
      withStrata(
        document,
        document.strata.map((stratum, i) => (i === 0 ? { ...stratum, root: reversedRoot() } : stratum)),
      ),
    bundle: (bundle) => ({
      ...bundle,
      list: { ...bundle.list, '211102': [...bundle.list['211102']].reverse() },
    }),
  }),
  office('a ghost that no register counts, to thin out the chances', ['commitment.rule'], {
    units: (units) => [...units, { id: 'U19999999', stratum: '211102', weight: 1, burden: 0 }],
    commitment: (document) => ({
      ...document,
      register: { ...document.register, count: document.register.count - 1 },
    }),
  }),
  handed(
    'a friend moved into a larger stratum after the commitment',
    ['proofs.list-size', 'proofs.list-root', 'proofs.list-form'],
    (bundle) => ({
      ...bundle,
      list: {
        '211102': [...bundle.list['211102'], bundle.list['211103'][0]],
        '211103': bundle.list['211103'].slice(1),
      },
    }),
  ),
  handed(
    'an enemy made heavier after the commitment',
    ['proofs.list-root', 'proofs.list-weight'],
    (bundle) => ({
      ...bundle,
      list: {
        ...bundle.list,
        '211102': bundle.list['211102'].map((leaf: string, i: number) =>
          i === 0 ? toHex(unitData({ id: 'U10000000', stratum: '211102', weight: 50, burden: 0 })) : leaf,
        ),
      },
    }),
    { method: { kind: 'pps' } },
  ),
];

/** The log holds the C of one document; what is drawn and shown is another, chosen when the beacon was known. */
const searched = (name: string, codes: string[], commitment: (document: Commitment) => Commitment): Attack => ({
  name,
  codes,
  make: () => {
    const c = must(sample(small).drafts[0]?.c, 'the commitment that was logged');
    return sample({
      ...small,
      commitment,
      entries: (drafts) =>
        changed(drafts, 'draw.committed', (draft) => ({ ...draft, c, facts: { ...draft.facts, c } })),
    }).bundle;
  },
});

const searches: Attack[] = [
  searched('a description searched for a better seed once the beacon was known', ['commitment.hash'], (document) => ({
    ...document,
    register: { ...document.register, source: 'sample, second edition' },
  })),
  searched('another software than the committed one', ['commitment.hash'], (document) => ({
    ...document,
    software: { ...document.software, hash: 'ab'.repeat(32) },
  })),
  searched('another method than the committed one', ['commitment.hash'], (document) =>
    withStrata(
      document,
      document.strata.map((stratum) => ({ ...stratum, method: { kind: 'ticket' } })),
    ),
  ),
  office('a commitment entered after the beacon', ['inclusion.step-order'], {
    entries: ([committed, ...rest]) => {
      const at = rest.findIndex(({ type }) => type === 'draw.beaconed') + 1;
      return [...rest.slice(0, at), must(committed, 'the commitment'), ...rest.slice(at)];
    },
  }),
  office('a commitment entered late, said to be early', ['inclusion.commit-late'], {
    entries: (drafts) =>
      changed(drafts, 'draw.committed', (draft) => ({
        ...draft,
        facts: { ...draft.facts, at: '2023-08-23T15:55:00Z' },
      })),
  }),
  office('a commitment that leaves no minute before the beacon', ['commitment.rule'], {
    commitment: (document) => ({ ...document, t1: '2023-08-23T15:59:00Z' }),
  }),
  office('only parties of one head', ['commitment.rule'], {
    commitment: (document) => ({ ...document, entropy: document.entropy.map((party) => ({ ...party, head: 'H1' })) }),
  }),
];

const shopping: Attack[] = [
  {
    name: 'void shopping: a beacon said to be absent that was there',
    codes: ['sequence.beacon-was-there'],
    make: () => secondDraw((result, hash) => voidDraft(result, hash, { reason: 'beacon-absent' }), small),
  },
  {
    name: 'void shopping: another result than the one that was killed',
    codes: ['sequence.void-other-result'],
    make: () => secondDraw((result) => voidDraft(result, '44'.repeat(32)), small),
  },
  {
    name: 'void shopping: number and dice of the void draw used again',
    codes: ['sequence.draw-id-reused', 'sequence.entropy-reused'],
    make: () => secondDraw((result, hash) => voidDraft(result, hash), { ...small, draw: 'D-2023-1' }),
  },
  {
    name: 'void shopping: a result under another number of the series',
    codes: ['sequence.gap'],
    make: () => secondDraw((result, hash) => voidDraft(result, hash), { ...small, seq: 3 }),
  },
];

const recusals = [{ object: 'U10000000', officer: 'C0001', reason: 'family' }];

const pools: Attack[] = [
  handed('a friend added to the inspectors after the seed', ['officers.root'], (bundle) => ({
    ...bundle,
    officers: [...bundle.officers, { ...bundle.officers[0], id: 'C0099' }],
  })),
  handed('a recusal dropped after the seed', ['officers.recusal-root'], (bundle) => ({ ...bundle, recusals: [] }), {
    recusals,
  }),
  handed('a recusal planted after the seed', ['officers.recusal-root'], (bundle) => ({ ...bundle, recusals })),
];

const all = (document: Commitment): Commitment =>
  withStrata(
    document,
    document.strata.map((stratum) => ({ ...stratum, reserve: 0, method: { kind: 'all', batches: 2 } })),
  );

const results: Attack[] = [
  office('extended until the target falls', ['objects.count'], {
    result: (result) => withFirst(result, { units: [...first(result).units, must(first(result).units[0], 'a unit')] }),
  }),
  office('one more drawn, taken from the reserve', ['objects.size'], {
    result: (result) => withFirst(result, { drawn: first(result).drawn + 1 }),
  }),
  office('a friend put into the last batch, where all are visited', ['objects.position'], {
    share: [1, 1],
    commitment: all,
    result: (result) => withFirst(result, { units: [...first(result).units].reverse() }),
  }),
  office('a stratum of four, in which everybody can guess, passed off as random', ['probabilities.mark'], {
    sizes: [4, 6],
    share: [1, 2],
    result: (result) => withFirst(result, { notRandom: null }),
  }),
  office('a rate of its own for the stratum of an enemy', ['commitment.rule'], {
    commitment: (document) =>
      withStrata(
        document,
        document.strata.map((stratum, i) => (i === 1 ? { ...stratum, n: stratum.n + 2 } : stratum)),
      ),
  }),
  office('a firm just inspected is spared: nobody of the floor', ['objects.position'], {
    method: { kind: 'layered', cap: 4, floor: { numerator: 1, denominator: 2 } },
    share: [1, 3],
    result: (result) => {
      const { units, drawn } = first(result);
      return withFirst(result, { units: [...units.slice(drawn), ...units.slice(0, drawn)] });
    },
  }),
];

export const selectionAttacks: readonly Attack[] = [...lists, ...searches, ...shopping, ...pools, ...results];
