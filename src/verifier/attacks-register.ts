// What whoever bends a register just before a draw would do to hide it: each attack with the finding that must name it (spec/evidence-bundle.md
// section 5, step 14). The verifier and the Python reference are held against the same list.
import type { Json } from '../kit/canonical-json.ts';
import type { Attack } from './attacks.ts';
import { type AnchorOptions, CHANGES } from './sample/anchor.ts';
import { type Loose, type SampleOptions, sample } from './sample.ts';

export const anchoredSample = (anchor: AnchorOptions = {}, options: SampleOptions = {}) =>
  sample({ beacon: 'demo', anchor, ...options });

const office = (name: string, codes: string[], anchor: AnchorOptions, options: SampleOptions = {}): Attack => ({
  name,
  codes,
  make: () => anchoredSample(anchor, options).bundle,
});
const handed = (name: string, codes: string[], bundle: (bundle: Loose) => Loose): Attack =>
  office(name, codes, {}, { bundle });

const [moved, added] = CHANGES as readonly [Json, Json];

export const registerAttacks: readonly Attack[] = [
  office('a root that is younger than a week', ['register.root-young'], { facts: { at: '2023-08-16T15:00:01.000Z' } }),
  office('a root that was logged once the draw was over', ['register.root-later'], { afterwards: true }),
  office('another root than the one in the log', ['register.other-root'], { facts: { root: '44'.repeat(32) } }),
  office('the root of another register', ['register.other-register'], { facts: { register: 'registers.carrier' } }),
  office('facts of the root that say more', ['register.root-form'], { facts: { note: 'x' } }),
  office(
    'a root without its changes',
    ['register.half-anchored'],
    {},
    {
      commitment: (c) => ({ ...c, register: { ...c.register, changesRoot: null } }),
    },
  ),
  office(
    'a list taken after the commitment',
    ['register.taken-late'],
    {},
    {
      commitment: (c) => ({ ...c, register: { ...c.register, takenAt: c.t1 } }),
    },
  ),
  office('a unit that changed twice', ['register.changes-order'], { changes: [moved, moved] }),
  office('a change that changes nothing', ['register.change-form'], { changes: [{ from: null, id: 'U1', to: null }] }),
  handed('a change that was left out of the file', ['register.other-changes'], (b) => {
    b.register.changes.pop();
    return b;
  }),
  handed('a change of somebody else', ['register.other-changes'], (b) => {
    b.register.changes[1] = b.register.changes[1].replace((added as { id: string }).id, 'U10000002');
    return b;
  }),
  handed('another entry in place of the root', ['register.root-form'], (b) => {
    const { type: _, ...entry } = b.entries[0];
    b.register.entry = entry;
    return b;
  }),
  handed('a proof for another place', ['register.root-proof'], (b) => {
    b.register.entry.index += 1;
    return b;
  }),
  handed('facts that were exchanged', ['register.root-facts'], (b) => {
    b.register.entry.facts = b.register.entry.facts.replace('"count":103', '"count":104');
    return b;
  }),
  {
    name: 'a root that nobody committed to',
    codes: ['register.uncommitted'],
    make: () => ({ ...sample({ beacon: 'demo' }).bundle, register: anchoredSample().bundle.register }),
  },
];
