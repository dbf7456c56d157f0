// What would spare a friend, or meet an enemy, in a draw by burden: each attack with the finding that must name it
// (spec/evidence-bundle.md section 5, step 13). The verifier and the Python reference are held against the same list.
import { excludedData, type ListRecord } from '../draws/rules/list.ts';
import { toHex } from '../kit/bytes.ts';
import type { Attack } from './attacks.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';

const method = { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } } as const;
const layered = { method, beacon: 'demo', sizes: [30, 20] } as const;

/** The draw before did not know the last two units of its first stratum. */
export const series = (options: SampleOptions = {}) => {
  const follows = sample({ ...layered, sizes: [28, 20], draw: 'D-2022-1' });
  return sample({ ...layered, follows, ...options });
};

const office = (name: string, codes: string[], options: SampleOptions): Attack => ({
  name,
  codes,
  make: () => sample({ ...layered, ...options }).bundle,
});
const after = (name: string, codes: string[], bundle: (bundle: Loose) => Loose): Attack => ({
  name,
  codes,
  make: () => series({ bundle }).bundle,
});

const burdened = (units: ListRecord[], id: string, burden: number) =>
  units.map((unit) => (unit.id === id ? { ...unit, burden } : unit));

const NEW = 'U10000028';

export const burdenAttacks: readonly Attack[] = [
  office('a friend spared by a burden that nobody brought', ['burden.unit-differs'], {
    units: (units) => burdened(units, 'U10000000', 2),
  }),
  office('an enemy met because his inspections do not count', ['burden.unit-differs'], {
    units: (units) => burdened(units, 'U10000002', 0),
  }),
  office('visits invented after the commitment', ['burden.visits-count', 'burden.visits-root', 'burden.unit-differs'], {
    bundle: (b) => ({
      ...b,
      visits: [{ id: 'O0/1', object: 'U10000000', office: 'O0', on: '2023-01-02' }, ...b.visits],
    }),
  }),
  office('visits dropped after the commitment', ['burden.visits-count', 'burden.visits-root', 'burden.unit-differs'], {
    bundle: (b) => ({ ...b, visits: b.visits.slice(1) }),
  }),
  office('visits moved to another firm', ['burden.visits-root', 'burden.unit-differs'], {
    bundle: (b) => ({
      ...b,
      visits: b.visits.map((v: Loose, i: number) => (i === 0 ? { ...v, object: 'U10000000' } : v)),
    }),
  }),
  office('one visit listed twice', ['burden.visits-order', 'burden.visits-count', 'burden.visits-root'], {
    bundle: (b) => ({ ...b, visits: [b.visits[0], ...b.visits] }),
  }),
  office('visits of another year', ['burden.visit-outside', 'burden.visits-root'], {
    bundle: (b) => ({
      ...b,
      visits: b.visits.map((v: Loose, i: number) => (i === 0 ? { ...v, on: '2019-01-02' } : v)),
    }),
  }),
  office('visits where none were committed', ['burden.visits-uncommitted'], {
    method: { kind: 'index' },
    bundle: (b) => ({ ...b, visits: [] }),
  }),
  {
    name: 'donor by chosen id: a new firm that inherits what it likes',
    codes: ['burden.unit-differs'],
    make: () =>
      series({
        units: (units) => units.map((u) => (u.id === NEW ? { ...u, burden: u.burden === 0 ? 2 : 0 } : u)),
      }).bundle,
  },
  {
    name: 'an old firm declared new, to inherit',
    codes: ['burden.unit-differs'],
    make: () => series({ units: (units) => burdened(units, 'U10000004', 2) }).bundle,
  },
  after('another draw as the one before', ['burden.donor-other'], (b) => ({
    ...b,
    donor: { ...b.donor, commitment: b.commitment },
  })),
  after('the draw before without its seed in the log', ['burden.donor-not-logged'], (b) => ({
    ...b,
    donor: { ...b.donor, entries: b.donor.entries.slice(0, 1) },
  })),
  after('the list before with a unit taken out', ['burden.donor-list'], (b) => {
    const [[code, leaves]] = Object.entries(b.donor.list) as [[string, string[]]];
    return { ...b, donor: { ...b.donor, list: { ...b.donor.list, [code]: leaves.slice(1) } } };
  }),
  after('a new firm smuggled among those left out before', ['burden.donor-excluded'], (b) => {
    const leaf = toHex(excludedData({ id: NEW, reason: 'deregistered', evidenceHash: new Uint8Array(32) }));
    return { ...b, donor: { ...b.donor, excluded: [leaf, ...b.donor.excluded] } };
  }),
];
