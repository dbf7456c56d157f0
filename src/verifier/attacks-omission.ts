// What an office would do to draw a firm and not to come: objects left out after the draw, each attack with the finding that must name it
// (spec/draw.md section 4; spec/evidence-bundle.md section 5, step 12). The verifier and the Python reference are held against the same list.
import type { Json } from '../kit/canonical-json.ts';
import { type Attack, person, replacement } from './attacks.ts';
import type { ResultDocument } from './bundle.ts';
import { type Draft, sample } from './sample.ts';

/** The first object of the first stratum is not inspected. */
function omission(result: ResultDocument, more: { readonly [name: string]: Json } = {}): Draft {
  const { at, draw, stratum, object, rank, evidence, asked, approved } = replacement(result).facts as {
    readonly [name: string]: Json;
  } & { readonly at: Json };
  return {
    type: 'draw.omitted',
    facts: {
      ...{ at, draw: draw ?? '', stratum: stratum ?? '', object: object ?? '', rank: rank ?? 0, reason: 'suspended' },
      ...{ evidence: evidence ?? '', asked: asked ?? null, approved: approved ?? null },
      ...more,
    },
  };
}

const small = { sizes: [12, 6], beacon: 'demo' } as const;
const made = (later: (result: ResultDocument) => readonly Draft[]) =>
  sample({ ...small, entries: (drafts, result) => [...drafts, ...later(result)] }).bundle;

export const honestOmission = () => made((result) => [omission(result)]);

const office = (name: string, code: string, later: (result: ResultDocument) => readonly Draft[]): Attack => ({
  name,
  codes: [code],
  make: () => made(later),
});

export const omissionAttacks: readonly Attack[] = [
  office('a reserve that was never called is said to be left out', 'exceptions.omitted-not-drawn', (result) => [
    omission(result, { rank: (result.strata[0]?.units.length ?? 1) - 1 }),
  ]),
  office('another firm under the rank of the one that is left out', 'exceptions.omitted-not-drawn', (result) => [
    omission(result, { object: 'U10009999' }),
  ]),
  office('left out twice', 'exceptions.omitted-twice', (result) => [omission(result), omission(result)]),
  office('left out, then replaced', 'exceptions.omitted-replaced', (result) => [omission(result), replacement(result)]),
  office('left out by one person alone', 'exceptions.same-person', (result) => [
    omission(result, { approved: person(1) }),
  ]),
  office('left out under one head', 'exceptions.same-head', (result) => [omission(result, { approved: person(2, 1) })]),
];
