// When the lotteries that may serve as beacons draw (spec/draw.md section 3): data with source and validity, pinned as the drand networks are,
// since whoever could move an issue's day could name one that is already known. A year that is not here is announced in the system and logged; the
// verifier then says that the calendar is not built in.
import type { Game } from './beacon.ts';

export type Pause = { readonly from: string; readonly until: string };

/** One year's days without a draw, first and last included, in Beijing. `source`: a name of texts, or as it was announced here. */
export type LotteryYear = { readonly year: number; readonly pauses: readonly Pause[]; readonly source: string };

export type DrawTime = {
  readonly game: Game;
  /** Minutes after midnight in Beijing, every day but those of a pause. */
  readonly minute: number;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
};

/** Both games draw once a day; issues are numbered from 001 in each year. */
export const drawTimes: readonly DrawTime[] = [
  {
    game: 'KL8',
    minute: 21 * 60 + 30,
    from: '2021-01-01',
    until: null,
    source: 'draws.pinned.cwl',
  },
  {
    game: 'FC3D',
    minute: 21 * 60 + 15,
    from: '2021-01-01',
    until: null,
    source: 'draws.pinned.cwl',
  },
];

export const lotteryYears: readonly LotteryYear[] = [
  {
    year: 2023,
    pauses: [
      { from: '2023-01-19', until: '2023-01-28' },
      { from: '2023-10-01', until: '2023-10-04' },
    ],
    source: 'draws.pinned.mof-2022-39',
  },
  {
    year: 2025,
    pauses: [
      { from: '2025-01-27', until: '2025-02-05' },
      { from: '2025-10-01', until: '2025-10-04' },
    ],
    source: 'draws.pinned.mof-2024-19',
  },
];
