// Places that were open in the result itself (R7, P1; spec/draw.md section 5, rule 3): what an implementation publishes that found too few inspectors after
// the draw, and what might be hidden behind it. Each attack with the finding that must name it.
import { must } from '../kit/assert.ts';
import type { Attack } from './attacks.ts';
import { joiner } from './attacks-officers.ts';
import type { ResultDocument } from './bundle.ts';
import { amended, bundleOfStand, refilled, stand } from './sample/stand.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';

const ENOUGH: SampleOptions = { beacon: 'demo', sizes: [8, 6], share: [1, 2], inspectors: 9, cap: 8 };
/** Leaders may come to one object each, and there are not enough of them. */
const SHORT: SampleOptions = {
  ...ENOUGH,
  officers: (people) => people.map((one) => (one.roles.includes('leader') ? { ...one, cap: 1 } : one)),
};
const AT = '2023-08-24T02:00:00Z';
const LATER = '2023-08-24T02:05:00Z';

export const shortResult = (): Loose => sample(SHORT).bundle;

/** Two leaders join, and only the open places are drawn. */
export const shortThenAmended = (): Loose =>
  bundleOfStand(SHORT, refilled(amended(stand(SHORT), [joiner('C0101'), joiner('C0102')], AT), SHORT, LATER));

const bent = (
  name: string,
  codes: string[],
  options: SampleOptions,
  result: (document: ResultDocument) => ResultDocument,
): Attack => ({ name, codes, make: () => sample({ ...options, result }).bundle });

export const openAttacks: readonly Attack[] = [
  bent('a place left open though somebody could take it', ['officers.open', 'officers.slots'], ENOUGH, (r) => {
    const [first, ...rest] = r.slots;
    const { object, slot, officer } = must(first, 'a slot');
    return { ...r, slots: rest, open: [{ object, slot }], short: [officer] };
  }),
  bent('a friend given a place that nobody could take', ['officers.open', 'officers.unfit'], SHORT, (r) => {
    const [first, ...rest] = r.open ?? [];
    const row = { ...must(first, 'an open place'), officer: 'C0002', candidates: 1, skipped: [] };
    return { ...r, slots: [...r.slots, row], open: rest };
  }),
  bent('nobody named as short', ['officers.short'], SHORT, (r) => ({ ...r, short: [] })),
];
