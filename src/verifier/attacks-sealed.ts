// What can be tried with a sealed list, by the office that holds its key or by whoever hands the file on, each with the finding that must
// name it (spec/draw.md section 2; spec/evidence-bundle.md section 5). The verifier and the Python reference are held against the same list.
import { leafData } from '../draws/rules/list.ts';
import { must } from '../kit/assert.ts';
import { compareBytes, toHex, utf8 } from '../kit/bytes.ts';
import {
  LIST_KEY,
  leafOf,
  otherSalt,
  type SealedOptions,
  sealedSample,
  stratumOf,
  wholeCopy,
} from './sample/sealed.ts';
import type { Loose } from './sample.ts';

export type SealedAttack = { readonly name: string; readonly codes: readonly string[]; readonly make: () => Loose };

const SIZES = [20, 6];

const office = (name: string, codes: string[], options: SealedOptions): SealedAttack => ({
  name,
  codes,
  make: () => sealedSample({ sizes: SIZES, ...options }).bundle,
});

const change = <T>(items: readonly T[], at: number, to: (item: T) => T): T[] =>
  items.map((item, i) => (i === at ? to(item) : item));

const byHash = (a: { hash: Uint8Array }, b: { hash: Uint8Array }) => compareBytes(a.hash, b.hash);

/** The first stratum with one leaf more, or another one. */
const withLeaves =
  (
    change: (
      leaves: Parameters<typeof stratumOf>[2],
      suite: Parameters<typeof stratumOf>[0],
    ) => Parameters<typeof stratumOf>[2],
  ) =>
  (strata: readonly Parameters<typeof stratumOf>[1][], suite: Parameters<typeof stratumOf>[0]) =>
    strata.map((stratum, i) => (i === 0 ? stratumOf(suite, stratum, change(stratum.leaves, suite)) : stratum));

const unit = (id: string) => (salt: Uint8Array) => leafData({ id, stratum: '211102', weight: 1, burden: 0 }, salt);

const lists: SealedAttack[] = [
  office('a ghost: a leaf that is no unit, to thin out the draw', ['proofs.ghost', 'proofs.list-form'], {
    opened: 'whole',
    strata: withLeaves((leaves, suite) =>
      [...leaves.slice(1), leafOf(suite, 'U10000000', utf8('nobody at all'))].sort(byHash),
    ),
  }),
  office('a unit twice, side by side with itself', ['proofs.list-order', 'proofs.twice'], {
    opened: 'whole',
    strata: withLeaves((leaves) => [...leaves.slice(0, 19), must(leaves[18], 'a leaf')].sort(byHash)),
  }),
  office('a unit twice, the second time with a salt of one’s own', ['proofs.wrong-salt', 'proofs.twice'], {
    opened: 'whole',
    strata: withLeaves((leaves, suite) =>
      [...leaves.slice(1), otherSalt(suite, unit(must(leaves[5], 'a leaf').id), must(leaves[5], 'a leaf').id)].sort(
        byHash,
      ),
    ),
  }),
  office('leaves in an order of one’s own choosing', ['proofs.not-ascending'], {
    strata: withLeaves((leaves) => [...leaves].reverse()),
  }),
  office('another order, seen when all is opened', ['proofs.list-order'], {
    opened: 'whole',
    strata: withLeaves((leaves) => [...leaves].reverse()),
  }),
];

const keys: SealedAttack[] = [
  office('another key than the committed one is opened', ['proofs.wrong-key'], {
    opened: 'whole',
    entries: (drafts) =>
      drafts.map((draft) =>
        draft.type === 'draw.unsealed' ? { ...draft, facts: { ...draft.facts, key: '77'.repeat(32) } } : draft,
      ),
  }),
  {
    name: 'another key in the copy of a second head',
    codes: ['proofs.wrong-key'],
    make: () => {
      const copy = wholeCopy({ sizes: SIZES });
      return { ...copy, sealed: { ...copy.sealed, key: '77'.repeat(32) } };
    },
  },
  office('the list is opened without its key', ['proofs.key-missing'], {
    opened: 'whole',
    entries: (drafts) =>
      drafts.map((draft) =>
        draft.type === 'draw.unsealed' ? { ...draft, facts: { ...draft.facts, key: null } } : draft,
      ),
  }),
];

const openings: SealedAttack[] = [
  office('another unit is opened at a drawn rank', ['proofs.opening-mismatch'], {
    opened: 'first',
    entries: (drafts, held) => {
      const other = must(held.drawn.get('211102')?.[1], 'the second drawn').leaf.data;
      return drafts.map((draft) =>
        draft.type === 'draw.opened' ? { ...draft, facts: { ...draft.facts, leaf: toHex(other) } } : draft,
      );
    },
  }),
  office('an invented unit is opened', ['proofs.opening-mismatch', 'proofs.wrong-salt'], {
    opened: 'first',
    entries: (drafts) =>
      drafts.map((draft) =>
        draft.type === 'draw.opened'
          ? { ...draft, facts: { ...draft.facts, leaf: toHex(unit('U10000077')(new Uint8Array(0))) } }
          : draft,
      ),
  }),
  office('a firm shows the opening of another position', ['proofs.opening-mismatch'], {
    bundle: (bundle, held) => ({
      ...bundle,
      sealed: { ...bundle.sealed, openings: [{ ...held.opening('211102', 3), position: 4 }] },
    }),
  }),
  office('a reserve is opened before it is called', ['exceptions.reserve-early'], {
    opened: 'visited',
    entries: (drafts, held) => {
      const rows = must(held.drawn.get('211102'), 'a stratum');
      const rank = rows.length - 3;
      const facts = { stratum: '211102', rank, leaf: toHex(must(rows[rank], 'a reserve').leaf.data) };
      const at = '2023-08-25T08:00:00Z';
      return [...drafts, { type: 'draw.opened', facts: { at, draw: held.draw, ...facts } }];
    },
  }),
  office('the whole list is opened after its day', ['proofs.opened-late'], {
    opened: 'whole',
    entries: (drafts) =>
      drafts.map((draft) =>
        draft.type === 'draw.unsealed' ? { ...draft, facts: { ...draft.facts, at: '2023-10-01T08:00:00Z' } } : draft,
      ),
  }),
];

const pairs: SealedAttack[] = [
  office('neighbours of one’s own choosing are shown', ['proofs.challenge'], {
    bundle: (bundle) => ({
      ...bundle,
      sealed: {
        ...bundle.sealed,
        challenges: { ...bundle.sealed.challenges, '211102': bundle.sealed.challenges['211102'].slice(1) },
      },
    }),
  }),
  office('a neighbour’s hash is invented', ['proofs.challenge-proof'], {
    bundle: (bundle) => ({
      ...bundle,
      sealed: {
        ...bundle.sealed,
        challenges: {
          ...bundle.sealed.challenges,
          '211102': change(bundle.sealed.challenges['211102'], 0, (pair: Loose) => ({
            ...pair,
            leaves: [pair.leaves[0], 'ff'.repeat(32)],
          })),
        },
      },
    }),
  }),
];

const results: SealedAttack[] = [
  office('the slots are not those of the result', ['officers.slots-hash'], {
    opened: 'visited',
    bundle: (bundle) => ({
      ...bundle,
      sealed: {
        ...bundle.sealed,
        slots: { ...bundle.sealed.slots, text: bundle.sealed.slots.text.replace('C0001', 'C0004') },
      },
    }),
  }),
  office('a class is told: a unit of a secret stratum is opened to all', ['proofs.opened-to-all'], {
    openTo: 'units',
    entries: (drafts, held) => {
      const leaf = toHex(must(held.drawn.get('211102')?.[0], 'the first drawn').leaf.data);
      const facts = { at: '2023-08-25T08:00:00Z', draw: held.draw, stratum: '211102', rank: 0, leaf };
      return [...drafts, { type: 'draw.opened', facts }];
    },
  }),
  office('a class is told: the key of secret strata is opened to all', ['proofs.opened-to-all'], {
    openTo: 'units',
    opened: 'whole',
    entries: (drafts) =>
      drafts.map((draft) =>
        draft.type === 'draw.unsealed' ? { ...draft, facts: { ...draft.facts, key: toHex(LIST_KEY) } } : draft,
      ),
  }),
  office('the sealed part is left out', ['proofs.sealed-part'], { bundle: (bundle) => ({ ...bundle, sealed: null }) }),
  office('the list is opened before the day of the draw', ['commitment.rule'], {
    commitment: (document) => ({ ...document, openBy: '2023-08-23T15:59:24Z' }) as typeof document,
  }),
];

export const sealedAttacks: readonly SealedAttack[] = [...lists, ...keys, ...openings, ...pairs, ...results];
