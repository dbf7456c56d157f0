// BEACON (spec/draw.md section 3): the public values that the commitment names, each exactly its round or issue, not before its time, under its own
// rule. A lottery counts once two stored sources say the same; late means waiting, and never another one.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import { assuranceOf, datedBy } from '../assurance.ts';
import { drawBeaconed } from '../entries.ts';
import {
  answersBeacon,
  type Beacon,
  beaconTime,
  type CommittedBeacon,
  drandChain,
  parseBeacon,
} from '../rules/beacon.ts';
import { verifyDrand } from '../rules/drand.ts';
import { instantOf } from '../rules/shape.ts';
import { addBeacon, standingOfIssue, takenBeacons } from '../store/beacon.ts';
import { partiesOf, setDraw } from '../store/draw.ts';
import { drawTarget } from './prepare.ts';
import { canMove, commitmentOf, recordStep, stepsSealed } from './protocol.ts';

const SUITE = suites['DR1-SHA256'];

export const takeBeacon = act(drawBeaconed, {
  input: z.strictObject({ drawId: z.string(), text: z.string().max(600), previous: z.string().max(400).default('') }),
  target: (tx, { drawId }) => drawTarget(tx, drawId),
  async run(tx, { drawId, text, previous }, { at, entryId, app, target }) {
    const { draw } = target;
    const move = canMove(draw, 'beaconed');
    if (!move.ok) return move;
    const document = commitmentOf(draw);
    if (document.beacons.length === 0) return refuse('draws.staged-no-beacon', 'conflict');
    const beacon = parseBeacon(text);
    if (!beacon.ok) return beacon;
    const n = document.beacons.findIndex((committed) => answersBeacon(committed, beacon.value));
    if (n < 0) return refuse('draws.beacon-other', 'unmet');
    const before = await takenBeacons(tx, drawId);
    if (before.some((one) => one.n === n)) return refuse('draws.beacon-taken', 'conflict');
    const due = dueTime(must(document.beacons[n], 'found'), at);
    if (!due.ok) return due;
    const sources = await vouched(tx, beacon.value, text, previous);
    if (!sources.ok) return sources;
    if (!(await stepsSealed(app, tx, drawId))) return refuse('draws.being-sealed', 'conflict');
    await addBeacon(tx, { drawId, n, text, previous, sources: sources.value, at, entryId });
    const texts = new Map([...before, { n, text }].map((one) => [one.n, one.text]));
    if (texts.size === document.beacons.length) {
      const parties = await partiesOf(tx, drawId);
      await setDraw(tx, drawId, {
        state: 'beaconed',
        beacon: document.beacons.map((_, i) => must(texts.get(i), 'taken')).join('\n'),
        beaconed_at: at,
        assurance: JSON.stringify(assuranceOf(document, parties, await datedBy(app, tx, drawId, document.t2))),
      });
    }
    await recordStep(tx, draw, { kind: 'beacon', entryId, at });
    return ok({
      facts: { at: at.toISOString(), draw: drawId, beacon: n, text, previous, sources: [...sources.value] },
      answer: { state: 'beaconed' as const, missing: document.beacons.length - texts.size },
    });
  },
});

function dueTime(committed: CommittedBeacon, at: Date): Result<null> {
  const due = must(beaconTime(committed), 'a commitment keeps its own rules');
  return at.getTime() / 1000 < due ? refuse('draws.beacon-early', 'conflict', { t2: instantOf(due) }) : ok(null);
}

/** Who vouches for the value: the signature of its network, or stored sources; never whoever typed it. Answers the sources. */
export async function vouched(
  tx: Tx,
  beacon: Beacon,
  text: string,
  previous: string,
): Promise<Result<readonly string[]>> {
  if (beacon.kind === 'demo') return ok([]);
  if (beacon.kind === 'drand') {
    const chain = must(drandChain(beacon.chain), 'the parser knows pinned chains only');
    const { round, signature } = beacon;
    return verifyDrand(chain, round, signature, previous) ? ok([]) : refuse('draws.beacon-false', 'unmet', { round });
  }
  const { game, issue } = beacon;
  const standing = await standingOfIssue(tx, game, issue);
  if (standing.state === 'conflict') return refuse('draws.lottery-conflict', 'conflict', { game, issue });
  if (standing.state !== 'agreed')
    return refuse('draws.lottery-waiting', 'conflict', { game, issue, n: standing.sources.length });
  return standing.text === text ? ok(standing.sources) : refuse('draws.lottery-differs', 'unmet', { game, issue });
}

/** The demonstration's beacon: plainly computable by everybody beforehand, and named so. */
export const demoBeaconText = (name: string, round: number): string =>
  `demo/${name}/${round}/${toHex(SUITE.hash(utf8(`${name}/${round}`)))}`;
