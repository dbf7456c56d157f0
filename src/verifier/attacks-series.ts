// What would let a friend slip out of a series by being replaced, or put an enemy where everybody is drawn: each attack with the finding that must
// name it (spec/evidence-bundle.md section 5, steps 4 and 12). The verifier and the Python reference are held against the same list.
import { must } from '../kit/assert.ts';
import { type Attack, honestReplacement } from './attacks.ts';
import { type Loose, type Sample, type SampleOptions, sample } from './sample.ts';

const first = ({ method }: SampleOptions) =>
  sample({ beacon: 'demo', draw: 'D-2022-1', entries: honestReplacement, ...(method && { method }) });

const replacedIn = ({ drafts }: Sample): string =>
  String(
    must(
      drafts.find(({ type }) => type === 'draw.replaced'),
      'a replacement',
    ).facts.object,
  );

/** Who was replaced in the draw before. */
export const replacedBefore = (): string => replacedIn(first({}));

/** A draw that follows one in which somebody was replaced; `owed`: who is drawn for certain, given who was replaced. */
export function following(
  options: SampleOptions = {},
  owed: (replaced: string) => readonly string[] = (replaced) => [replaced],
): Sample {
  const follows = first(options);
  return sample({ beacon: 'demo', ...options, follows, owed: owed(replacedIn(follows)) });
}

/** Honest ones, for the golden vectors. */
export const seriesBundles = () =>
  [
    ['honest, who was replaced before is drawn for certain', following().bundle],
    [
      'honest, replaced before, by burden',
      following({ method: { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 } } }).bundle,
    ],
  ] as const;

const office = (name: string, codes: string[], make: () => Loose): Attack => ({ name, codes, make });
const handed = (name: string, codes: string[], bundle: (bundle: Loose) => Loose): Attack =>
  office(name, codes, () => following({ bundle }).bundle);

const ENEMY = 'U10000003';

export const seriesAttacks: readonly Attack[] = [
  office(
    'a friend who was replaced is drawn from like everybody',
    ['exceptions.owed-missing'],
    () => following({}, () => []).bundle,
  ),
  office(
    'an enemy who was never replaced is drawn for certain',
    ['exceptions.owed-not-replaced'],
    () => following({}, (replaced) => [replaced, ENEMY]).bundle,
  ),
  office(
    'those replaced before are drawn in part only',
    ['commitment.rule'],
    () =>
      following({
        commitment: (document) => ({
          ...document,
          strata: document.strata.map((stratum) =>
            document.series?.certain.includes(stratum.code) ? { ...stratum, n: 0 } : stratum,
          ),
        }),
      }).bundle,
  ),
  office(
    'a draw that follows itself',
    ['commitment.rule'],
    () =>
      following({
        commitment: (document) => ({
          ...document,
          series: { follows: document.drawId, certain: document.series?.certain ?? [] },
        }),
      }).bundle,
  ),
  handed('the draw before without its replacement', ['exceptions.owed-not-replaced'], (b) => ({
    ...b,
    donor: { ...b.donor, entries: b.donor.entries.filter(({ type }: Loose) => type !== 'draw.replaced') },
  })),
  handed('another draw as the one before', ['exceptions.before-other'], (b) => ({
    ...b,
    donor: { ...b.donor, commitment: b.commitment },
  })),
  handed('the draw before without its seed in the log', ['exceptions.before-not-logged'], (b) => ({
    ...b,
    donor: { ...b.donor, entries: b.donor.entries.slice(0, 1) },
  })),
];
