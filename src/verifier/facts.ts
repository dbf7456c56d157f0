// The facts of a draw's entries in their closed shapes (spec/evidence-bundle.md section 3).
import { DIRECT_GROUNDS, OMISSION_REASONS, REPLACEMENT_REASONS, VOID_REASONS } from '../draws/rules/reasons.ts';
import { hash32, id, integer, list, literal, nullable, object, type Shape, text } from '../draws/rules/shape.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import { type Result, refuse } from '../kit/result.ts';
import { type EntryType, stamp } from './bundle.ts';
import { hex } from './shapes.ts';
import { amendedFacts, extendedFacts, refilledFacts, withdrawnFacts } from './slots.ts';

const count = integer(0);

type Person = { readonly by: string; readonly head: string };
const person: Shape<Person> = object({ by: text, head: text });

const common = { at: stamp, draw: id };

const factShapes = {
  'draw.committed': object({ ...common, c: hash32, item: id, seq: integer(1) }),
  'draw.revealed': object({ ...common, nonce: hash32, party: text, value: text }),
  'draw.absent': object({ ...common, cause: literal('missing', 'wrong'), party: text }),
  'draw.beaconed': object({ ...common, beacon: count, previous: hex, sources: list(text), text }),
  'draw.seeded': object({ ...common, c: hash32, seed: hash32 }),
  'draw.resulted': object({ ...common, result: hash32, seed: hash32 }),
  'draw.voided': object({
    ...common,
    difference: nullable(hash32),
    evidence: nullable(hash32),
    item: id,
    reason: literal(...VOID_REASONS),
    result: nullable(hash32),
    seq: integer(1),
  }),
  'draw.replaced': object({
    ...common,
    approved: person,
    asked: person,
    evidence: hash32,
    object: id,
    rank: count,
    reason: literal(...REPLACEMENT_REASONS),
    stratum: id,
    successor: id,
    successorRank: count,
  }),
  'draw.omitted': object({
    ...common,
    approved: person,
    asked: person,
    evidence: hash32,
    object: id,
    rank: count,
    reason: literal(...OMISSION_REASONS),
    stratum: id,
  }),
  'draw.directed': object({
    ...common,
    approved: person,
    asked: person,
    ground: literal(...DIRECT_GROUNDS),
    instead: nullable(id),
    object: id,
    officer: id,
    slot: count,
  }),
  'draw.withdrawn': object({ ...common, approved: person, asked: person, evidence: hash32, ...withdrawnFacts }),
  'draw.amended': object({ ...common, approved: person, asked: person, evidence: hash32, ...amendedFacts }),
  'draw.extended': object({ ...common, approved: person, asked: person, evidence: hash32, ...extendedFacts }),
  'draw.refilled': object({ ...common, ...refilledFacts }),
  'draw.opened': object({ ...common, stratum: id, rank: count, leaf: hex }),
  'draw.unsealed': object({ ...common, key: nullable(hash32) }),
} as const;

type ShapeOf<S> = S extends Shape<infer T> ? T : never;
export type FactsOf<K extends EntryType> = ShapeOf<(typeof factShapes)[K]>;

/** The opened facts of an entry. Refuses with draws.documentNotCanonical or draws.documentField. */
export function readFacts<K extends EntryType>(type: K, document: string): Result<FactsOf<K>> {
  const parsed = parseCanonical(document);
  if (parsed === null) return refuse('draws.documentNotCanonical', 'unmet');
  return factShapes[type](parsed, type) as Result<FactsOf<K>>;
}
