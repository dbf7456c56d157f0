// The part of the task form that says what the draw is for (spec/draw.md section 4): what is typed, and the method it stands for.
import { CREDIT_CLASSES, type CreditClass } from '../../registers/rules/mark.ts';
import { type ClassWeight, floorHolds, type Method } from '../rules/task.ts';
import type { SealedDraft } from './sealed-draft.ts';

export type WeightDraft = { readonly key: number; readonly section: string; readonly weight: string };

export type MethodDraft = {
  readonly method: Method['kind'];
  readonly batches: string;
  readonly layeredCap: string;
  readonly layeredMonths: string;
  readonly floorNumerator: string;
  readonly floorDenominator: string;
  readonly weights: readonly WeightDraft[];
  readonly weightOther: string;
  /** By industry, or by credit class: then the list is sealed (P8). */
  readonly weightBy: 'section' | 'class';
  readonly classWeights: Readonly<Record<CreditClass, string>>;
};

/** Reads numbers and holds to rules, each under the path of its field. */
type Reader = {
  readonly number: (path: string, text: string, least: number, most: number) => number;
  readonly must: (holds: boolean, path: string, key: string) => void;
};

/** No share has more parts. */
const MOST = 1_000_000;

const classDraft = (classes: readonly ClassWeight[]): MethodDraft['classWeights'] => {
  const of = (one: CreditClass) => String(classes.find((known) => known.class === one)?.weight ?? '');
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
};

/** What each method asks for, with a sensible start for those that are not chosen. */
export const methodDraft = (method: Method): Omit<MethodDraft, 'method'> => ({
  batches: method.kind === 'all' ? String(method.batches) : '12',
  layeredCap: method.kind === 'layered' ? String(method.cap) : '2',
  layeredMonths: method.kind === 'layered' ? String(method.months) : '12',
  floorNumerator: method.kind === 'layered' ? String(method.floor.numerator) : '1',
  floorDenominator: method.kind === 'layered' ? String(method.floor.denominator) : '5',
  weights:
    method.kind === 'pps' && method.classes === undefined
      ? method.weights.map(({ section, weight }, place) => ({ key: place + 1, section, weight: String(weight) }))
      : [{ key: 1, section: '', weight: '3' }],
  weightOther: method.kind === 'pps' ? String(method.other) : '1',
  weightBy: method.kind === 'pps' && method.classes !== undefined ? 'class' : 'section',
  classWeights: classDraft(method.kind === 'pps' ? (method.classes ?? []) : []),
});

export function methodOf(draft: MethodDraft & Pick<SealedDraft, 'sealed'>, reader: Reader): Method {
  const number = (text: string, least: number, most: number) => reader.number('terms.method', text, least, most);
  if (draft.method === 'all') return { kind: 'all', batches: number(draft.batches, 1, 366) };
  if (draft.method === 'layered') {
    const floor = {
      numerator: number(draft.floorNumerator, 1, MOST),
      denominator: number(draft.floorDenominator, 1, MOST),
    };
    reader.must(floorHolds(floor), 'terms.method', 'plans.floor');
    return {
      kind: 'layered',
      cap: number(draft.layeredCap, 1, 1000),
      floor,
      months: number(draft.layeredMonths, 1, 120),
    };
  }
  if (draft.method !== 'pps') return { kind: draft.method };
  if (draft.weightBy === 'class') {
    const classes = CREDIT_CLASSES.map((one) => ({ class: one, weight: number(draft.classWeights[one], 1, 1000) }));
    reader.must(draft.sealed === 'classes' || draft.sealed === 'both', 'terms.sealed', 'plans.class-sealed');
    return { kind: 'pps', weights: [], other: number(draft.weightOther, 1, 1000), classes };
  }
  const weights = draft.weights.map(({ section, weight }) => ({ section, weight: number(weight, 1, 1000) }));
  reader.must(
    weights.every(({ section }) => section !== ''),
    'terms.method',
    'plans.form.no-section',
  );
  reader.must(
    new Set(weights.map(({ section }) => section)).size === weights.length,
    'terms.method',
    'plans.form.section-twice',
  );
  return { kind: 'pps', weights, other: number(draft.weightOther, 1, 1000) };
}
