// Shapes of a bundle's values beside those of the commitment (spec/evidence-bundle.md section 1).
import type { Shape } from '../draws/rules/shape.ts';
import { isHex } from '../kit/bytes.ts';
import type { Json } from '../kit/canonical-json.ts';
import { ok, refuse } from '../kit/result.ts';

export const test =
  <T extends Json>(holds: (value: Json | undefined) => boolean): Shape<T> =>
  (value, path) =>
    holds(value) ? ok(value as T) : refuse('draws.documentField', 'unmet', { field: path });

/** Any well-formed text, the empty one too: notes and documents are judged by their own rules. */
export const raw = test<string>((value) => typeof value === 'string' && value.isWellFormed());
export const hex = test<string>((value) => typeof value === 'string' && isHex(value));

export const day = test<string>((value) => typeof value === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value));
