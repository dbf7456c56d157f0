// The neighbours of a sealed list that the seed chose, as a bundle holds them (spec/evidence-bundle.md section 6).
import { toHex } from '../kit/bytes.ts';
import type { Json } from '../kit/canonical-json.ts';
import { unpackProof } from './frozen.ts';
import type { ChallengeRow } from './store/sealed.ts';

/** Every stratum has its list, an empty one where there are no neighbours. */
export function challengePart(codes: readonly string[], rows: readonly ChallengeRow[]): Json {
  const byStratum = Map.groupBy(rows, ({ stratum }) => stratum);
  return Object.fromEntries(
    codes.map((code) => [
      code,
      (byStratum.get(code) ?? []).map((row) => ({
        position: row.position,
        leaves: [toHex(row.left_hash), toHex(row.right_hash)],
        proofs: [unpackProof(row.left_proof).map(toHex), unpackProof(row.right_proof).map(toHex)],
      })),
    ]),
  );
}
