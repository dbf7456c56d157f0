// What whoever bends a register for one draw would do to its flip report: each attack with the finding that must name it (spec/evidence-bundle.md
// section 5, step 14). The verifier and the Python reference are held against the same list.
import type { Attack } from './attacks.ts';
import { FLIPS, type FlipOptions } from './sample/flips.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';

export const reportedSample = (flips: FlipOptions = {}, options: SampleOptions = {}) =>
  sample({ beacon: 'demo', sizes: [12, 6], flips, ...options });

const office = (name: string, code: string, flips: FlipOptions): Attack => ({
  name,
  codes: [code],
  make: () => reportedSample(flips).bundle,
});
const handed = (name: string, code: string, bundle: (bundle: Loose) => Loose): Attack => ({
  name,
  codes: [code],
  make: () => reportedSample({}, { bundle }).bundle,
});

const changed = (i: number, change: object): FlipOptions => ({
  found: (flips) => flips.map((flip, at) => (at === i ? { ...flip, ...change } : flip)),
});

export const flipAttacks: readonly Attack[] = [
  office('a flip that was left out of the file', 'register.flips-root', { texts: (texts) => texts.slice(1) }),
  office('a flip that was altered in the file', 'register.flips-root', {
    texts: (texts) => texts.map((text) => text.replace('U10000000', 'U10000005')),
  }),
  office('fewer flips than were found', 'register.flips-count', { facts: { subjects: 0 } }),
  office('a report of another draw', 'register.flips-other-draw', { facts: { draw: 'D0' } }),
  office('a final report before its last day', 'register.flips-early', { facts: { at: '2023-10-22T01:00:00.500Z' } }),
  office('a report that looks at a week alone', 'register.flips-window', { facts: { daysAfter: 7 } }),
  office('a report that was logged before the commitment', 'register.flips-before-commitment', { beforehand: true }),
  office('facts of a report that say more', 'register.flips-form', { facts: { note: 'x' } }),
  office(
    'a flip of other days',
    'register.flip-outside',
    changed(0, { changedAt: Date.parse('2023-07-01T00:00:00Z') }),
  ),
  office(
    'a flip that came back too late',
    'register.flip-outside',
    changed(2, { revertedAt: Date.parse('2023-11-22T00:00:00Z') }),
  ),
  office('a flip that changed nothing', 'register.flip-outside', changed(2, { taken: '211103/1' })),
  office('a flip that is named twice', 'register.flips-order', {
    found: (flips) => [...flips, FLIPS[2] ?? flips[0]].filter((one) => one !== undefined),
  }),
  office('a flip of an unknown kind', 'register.flip-form', changed(2, { kind: 'whim' })),
  handed('facts of a report that were exchanged', 'register.flips-facts', (b) => {
    b.flips.entry.facts = b.flips.entry.facts.replace('"subjects":2', '"subjects":3');
    return b;
  }),
  handed('a report from another place', 'register.flips-proof', (b) => {
    b.flips.entry.index += 1;
    return b;
  }),
  handed('a step of the draw in place of the report', 'register.flips-form', (b) => {
    const { type: _, ...entry } = b.entries[0];
    b.flips.entry = entry;
    return b;
  }),
];
