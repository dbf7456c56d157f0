// The drawn list as it is read out: rows in true order, stratum by stratum and rank by rank, at the positions that this browser computed.
// Whoever saw the result come sees it read; whoever opens the page afterwards sees all of it at once (a reload replays nothing).
import { useEffect, useRef, useState } from 'react';
import type { Recomputed } from '../recompute.ts';
import type { DrawView } from '../view.ts';

/** `name` is null until the server has read it from the list; `agrees` whether its row stands at the computed position. A reserve that was
 *  called says in whose place it stands (`insteadOf`, a rank). */
export type ReadRow = {
  readonly stratum: string;
  readonly rank: number;
  readonly position: number;
  readonly subjectId: string | null;
  readonly name: string | null;
  readonly agrees: boolean;
  readonly state: 'drawn' | 'replaced' | 'called';
  readonly insteadOf: number | null;
};

/** Drawn ranks, and after those of each stratum the reserves that were called, in the order of the commitment's strata. */
export function rowsOf(
  draw: Pick<DrawView, 'drawn' | 'exceptions'>,
  found: Pick<Recomputed, 'strata'>,
): readonly ReadRow[] {
  const said = new Map(draw.drawn.map((row) => [`${row.stratum}\n${row.rank}`, row]));
  const replacedBy = new Map(
    draw.exceptions
      .filter(({ state, replacedByRank }) => state === 'granted' && replacedByRank !== null)
      .map((one) => [`${one.stratum}\n${one.replacedByRank}`, one.rank]),
  );
  return found.strata.flatMap(({ code, n, positions }) =>
    positions.flatMap((position, rank): readonly ReadRow[] => {
      const key = `${code}\n${rank}`;
      const row = said.get(key);
      const called = row?.state === 'called';
      if (rank >= n && !called) return [];
      return [
        {
          stratum: code,
          rank,
          position,
          subjectId: row?.subjectId ?? null,
          name: row?.name ?? null,
          agrees: row === undefined || row.position === position,
          state: called ? 'called' : row?.state === 'replaced' ? 'replaced' : 'drawn',
          insteadOf: called ? (replacedBy.get(key) ?? null) : null,
        },
      ];
    }),
  );
}

const LONGEST_MS = 24_000;
const SLOWEST_MS = 400;
const QUICKEST_MS = 40;

/** Ms between two rows: a list of any length is read within half a minute. */
export const paceOf = (rows: number): number =>
  Math.max(QUICKEST_MS, Math.min(SLOWEST_MS, Math.floor(LONGEST_MS / Math.max(1, rows))));

const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How many of `total` rows are read so far. `ready` once their names are known. */
export function useReading(total: number, ready: boolean): number {
  const [shown, setShown] = useState(0);
  // Ready at the first sight: nothing came while we watched, so nothing is replayed.
  const late = useRef(ready);
  useEffect(() => {
    if (!ready || late.current || still()) return;
    const timer = setInterval(() => setShown((n) => Math.min(total, n + 1)), paceOf(total));
    return () => clearInterval(timer);
  }, [ready, total]);
  if (!ready) return 0;
  return late.current || still() ? total : Math.min(shown, total);
}
