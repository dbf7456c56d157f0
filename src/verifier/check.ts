// The rules without the government: takes an evidence bundle, believes nothing in it, and answers fourteen findings in the
// order of the protocol (spec/evidence-bundle.md section 5). No network, no clock; runs in a browser and on a command line.
import { drawnStrata } from '../draws/rules/quota.ts';
import { readBundle } from './bundle.ts';
import { checkBurden } from './burden.ts';
import { type Case, type Checked, ofType, type VerifyOptions } from './case.ts';
import { checkExceptions } from './exceptions.ts';
import { ownUnits, withExtensions } from './extensions.ts';
import { listOfBundle, listReader, type ReadList } from './list.ts';
import { checkCheckpoint, checkInclusion } from './log.ts';
import { checkObjects, checkProbabilities, checkProofs } from './objects.ts';
import { checkOfficers } from './officers.ts';
import { changesOf, checkRegister } from './register.ts';
import { countsOf, type DrawFacts, exitCodeOf, notes, type Report, STEPS, type Step, verdictOf } from './report.ts';
import { withOpenings } from './sealed.ts';
import { checkBeacon, checkCommitment, checkEntropy, checkSeed, readCommitted } from './seed.ts';
import { checkSequence } from './sequence.ts';
import { visitsOf } from './visits.ts';

export type { LastSeen, VerifyOptions } from './case.ts';

/** Checks one parsed JSON value. Hostile input never throws: every problem is a finding. */
export async function verify(value: unknown, options: VerifyOptions): Promise<Report> {
  const read = readBundle(value);
  if (!read.ok) return unreadable(String(read.refusal.with?.field ?? ''));
  const steps: Step[] = [];
  const take = async <T>({ step, value: answer }: Checked<T>): Promise<T> => {
    steps.push(step);
    await options.onProgress?.(step);
    return answer;
  };
  const bundle = read.value;
  const { committed, refusal } = readCommitted(bundle.commitment, options.suites);
  const tree = await take(checkCheckpoint(bundle, options));
  const opened = await take(checkInclusion(bundle, options, tree, committed));
  const none = { seed: null, result: null, strata: [], list: null, visits: null, changes: null };
  let of: Case = { bundle, options, tree, opened, committed, ...none };
  await take(checkSequence(of));
  await take(checkCommitment(of, refusal));
  const parts = await take(checkEntropy(of));
  const beacons = await take(checkBeacon(of));
  of = { ...of, seed: await take(checkSeed(of, parts, beacons)) };
  of = { ...of, strata: strataOf(of), list: await listOf(of), visits: await visitsOf(of, committed) };
  of = { ...of, changes: await changesOf(of, committed) };
  of = { ...of, result: grown(await take(checkObjects(of)), of) };
  await take(checkProofs(of));
  await take(checkProbabilities(of));
  await take(checkOfficers(of));
  await take(checkExceptions(of));
  await take(checkBurden(of));
  await take(checkRegister(of));
  return { ...summary(steps), draw: drawFacts(of), checkpoint: tree, names: Object.fromEntries(bundle.names ?? []) };
}

const strataOf = ({ committed, seed }: Case): Case['strata'] => {
  if (committed === null) return [];
  return seed === null ? committed.document.strata : drawnStrata(committed.suite, committed.document, seed);
};

/** The result with what was added to it later, opened as far as anything is. */
function grown(result: Case['result'], { bundle, committed, opened }: Case): Case['result'] {
  if (result === null || committed === null) return result;
  return withOpenings(
    withExtensions(
      result,
      ofType(opened, 'draw.extended').map(({ facts }) => facts),
    ),
    committed.suite,
    bundle,
    opened,
  );
}

/** Read once a suite is known to hash it with; a file beside the bundle counts where the bundle holds no list. */
async function listOf({ bundle, committed, options }: Case): Promise<ReadList | null> {
  if (committed === null) return null;
  const sealed = committed.document.list === 'sealed';
  if (bundle.list !== null) return listOfBundle(committed.suite, sealed, bundle.list);
  if (options.leaves === undefined) return null;
  const reader = listReader(committed.suite, sealed);
  for (const { code } of committed.document.strata) reader.stratum(code);
  for await (const leaves of options.leaves) for (const leaf of leaves) reader.push(leaf, null);
  return reader.done();
}

function summary(steps: readonly Step[]): Pick<Report, 'format' | 'verdict' | 'exitCode' | 'counts' | 'steps'> {
  const counts = countsOf(steps);
  const verdict = verdictOf(counts);
  return { format: 'sunlot-report/1', verdict, exitCode: exitCodeOf(verdict), counts, steps };
}

/** Not a bundle at all: the first step says where it fails, the others were not done. */
export function unreadable(field: string): Report {
  const steps = STEPS.map((name, i) => {
    const note = notes(name);
    if (i === 0) note.wrong('bundle-form', { field });
    else note.undone('no-bundle');
    return note.step();
  });
  return { ...summary(steps), draw: null, checkpoint: null, names: {} };
}

function drawFacts({ committed, opened, result, strata }: Case): DrawFacts | null {
  if (committed === null) return null;
  const { document, c } = committed;
  const drawn = strata.reduce((sum, { n }) => sum + n, 0);
  const units = result?.strata.reduce((sum, stratum) => sum + ownUnits(stratum).length, 0) ?? drawn;
  const count = (type: string): number => opened.filter((entry) => entry.type === type).length;
  const [first] = document.beacons;
  return {
    draw: document.drawId,
    item: document.planItem,
    seq: document.seq,
    suite: document.suite,
    commitHash: c,
    randomness: first === undefined ? 'staged' : first.kind === 'demo' ? 'demo' : 'public',
    voided: count('draw.voided') > 0,
    drawn,
    reserve: units - drawn,
    slots: result?.slots.length ?? 0,
    replacements: count('draw.replaced'),
    directed: count('draw.directed'),
    sealed: document.list === 'sealed' ? document.openTo : null,
  };
}
