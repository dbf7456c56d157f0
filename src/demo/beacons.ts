// Public chance in the demo (R7): a draw by two lotteries with their two sources, one that waits for a coming issue and a coming round, and a ceremony in
// which an outside witness has joined by phone. Results and pauses are invented, as everything here is; the acts are the real ones.
import { orderList } from '../draws/actions/freeze.ts';
import { announceYear, tellLottery } from '../draws/actions/lottery.ts';
import { inviteParty, joinDraw, partyActor } from '../draws/actions/party-device.ts';
import { commitEntropy, prepareDraw } from '../draws/actions/prepare.ts';
import { commitDraw, revealEntropy } from '../draws/actions/protocol.ts';
import { advanceAll } from '../draws/clockwork.ts';
import { drandChains, type Game, games, roundAt } from '../draws/rules/beacon.ts';
import { issuesAfter } from '../draws/rules/lottery.ts';
import { outsideId } from '../draws/rules/outside.ts';
import type { ChosenBeacon } from '../draws/rules/schedule.ts';
import { entropyCommitment } from '../draws/rules/seed.ts';
import { yearsKnown } from '../draws/store/beacon.ts';
import { partiesOf } from '../draws/store/draw.ts';
import { must } from '../kit/assert.ts';
import { fromHex, toHex, utf8 } from '../kit/bytes.ts';
import type { SuiteName } from '../kit/hash.ts';
import { perform } from '../log/act.ts';
import { sequenceAll } from '../log/sequencer.ts';
import { actorOf } from '../organisation/store.ts';
import { read } from '../platform/db/database.ts';
import { nobody } from '../platform/http/session.ts';
import { finishJob } from '../platform/jobs.ts';
import { suites } from '../platform/suite.ts';
import { act, DAY, MINUTE, type Stage, value } from './stage.ts';
import * as texts from './texts.ts';

const SUITE = suites['DR1-SHA256'];
const SECOND = 1000;
const proof = (name: string): string => toHex(SUITE.hash(utf8(`demo ${name}`)));

const seconds = (stage: Stage): number => stage.app.clock.now().getTime() / SECOND;

/** The years that the demo touches have no pauses but National Day, unless this version knows them. */
export async function announceYears(stage: Stage): Promise<void> {
  const known = await read(stage.app.db, nobody, yearsKnown);
  const years = new Set([-40, 0, 10].map((days) => new Date(Date.now() + days * DAY).getUTCFullYear()));
  for (const year of years) {
    if (known.some((one) => one.year === year)) continue;
    const pauses = [{ from: `${year}-10-01`, until: `${year}-10-04` }];
    await act(stage, announceYear, 'planner', { year, pauses, source: 'DEMO', evidence: proof(`pauses ${year}`) });
  }
}

/** The next issue of each game that leaves time to commit and reveal. */
export async function nextIssues(stage: Stage, afterMinutes: number) {
  const years = await read(stage.app.db, nobody, yearsKnown);
  return games.map((game) =>
    must(issuesAfter(game, seconds(stage) + afterMinutes * 60, 1, years)[0], 'a year that is known has issues'),
  );
}

/** Numbers that no machine threw: a hash of game and issue, so that every demo says the same. */
function numbersOf(game: Game, issue: string): string {
  const hash = SUITE.hash(utf8(`demo ${game} ${issue}`));
  if (game === 'FC3D') return [...hash.subarray(0, 3)].map((byte) => byte % 10).join(' ');
  const rest = Array.from({ length: 80 }, (_, i) => i + 1);
  return Array.from({ length: 20 }, (_, i) => rest.splice((hash[i] ?? 0) % rest.length, 1)[0]).join(' ');
}

/** Once the issues are out, two people under two heads read them in two sources. */
export async function tellIssues(stage: Stage, issues: Awaited<ReturnType<typeof nextIssues>>): Promise<void> {
  const last = Math.max(...issues.map(({ at }) => at));
  if (seconds(stage) < last) stage.clock.set(new Date((last + 300) * SECOND).toISOString());
  for (const { game, issue } of issues)
    for (const [account, source] of [
      ['planner', 'cwl'],
      ['witness', 'broadcast'],
    ] as const) {
      const rows = [{ issue, numbers: numbersOf(game, issue) }];
      await act(stage, tellLottery, account, { game, source, evidence: proof(`${source} ${issue}`), rows });
    }
}

/** What somebody throws: the same in every demo. */
export const dice = (seed: string): string =>
  Array.from(SUITE.hash(utf8(seed)).subarray(0, 8), (byte) => (byte % 6) + 1).join('-');

/** What one party brings to a draw: its secret, and E_j. */
export const secretOf = (stage: Stage, drawId: string, party: string, said: string, suite: SuiteName = SUITE.name) => {
  const nonce = toHex(stage.app.random(32));
  const commitment = toHex(entropyCommitment(suites[suite], drawId, { party, nonce: fromHex(nonce), value: said }));
  return { nonce, commitment, value: said };
};

/** Committed and revealed, and now everybody waits for tonight's issue and the round of the same minute. */
export async function waitingDraw(stage: Stage, taskId: string, planner: string): Promise<void> {
  const { jobId } = await act(stage, orderList, planner, { taskId });
  await finishJob(stage.app, jobId, actorOf);
  const [kl8] = await nextIssues(stage, 180);
  const chain = must(drandChains[0], 'a pinned network');
  const due = must(kl8, 'KL8').at;
  const beacons: ChosenBeacon[] = [
    { kind: 'lottery', game: 'KL8', issue: must(kl8, 'KL8').issue },
    { kind: 'drand', chain: chain.hash, round: roundAt(chain, due) },
  ];
  const people = [planner, 'witness'];
  const { drawId } = await act(stage, prepareDraw, planner, {
    taskId,
    kind: 'public',
    beacons,
    parties: people.map((account, i) => ({
      userId: `demo-${account}`,
      label: i === 0 ? texts.officer : texts.witness,
    })),
  });
  const slips = people.map((account, i) => ({
    account,
    party: `party-${i + 1}`,
    ...secretOf(stage, drawId, `party-${i + 1}`, i === 0 ? '3-1-6-4-2-2-5-6' : '5-5-1-2-6-3-4-1'),
  }));
  for (const { account, party, commitment } of slips)
    await act(stage, commitEntropy, account, { drawId, party, commitment });
  await act(stage, commitDraw, planner, { drawId, revealSeconds: 3600 });
  await sequenceAll(stage.app);
  for (const { account, party, nonce, value: said } of slips)
    await act(stage, revealEntropy, account, { drawId, party, nonce, value: said });
  // The server reveals last.
  await sequenceAll(stage.app);
  await advanceAll(stage.app);
  await sequenceAll(stage.app);
}

/** Prepared: a notary has scanned his code and committed from his phone, a chamber's witness is still to come. */
export async function ceremony(stage: Stage, taskId: string, planner: string): Promise<void> {
  const { app } = stage;
  const { jobId } = await act(stage, orderList, planner, { taskId });
  await finishJob(app, jobId, actorOf);
  const { drawId } = await act(stage, prepareDraw, planner, {
    taskId,
    kind: 'demo',
    parties: [
      { userId: `demo-${planner}`, label: texts.officer },
      { userId: outsideId('notary'), label: texts.notary },
      { userId: outsideId('chamber'), label: texts.chamber },
    ],
  });
  const [party, tokenHash] = ['party-2', proof(`code ${drawId}`)];
  await act(stage, inviteParty, planner, { drawId, party, tokenHash });
  const row = (await read(app.db, nobody, (tx) => partiesOf(tx, drawId))).find((one) => one.party === party);
  const notary = partyActor(must(row, 'a party that was invited'));
  stage.clock.pass(MINUTE);
  const device = toHex(app.random(32));
  value(await perform(app, joinDraw, notary, { drawId, party, tokenHash, deviceHash: device }));
  const { commitment } = secretOf(stage, drawId, party, '2-6-4-1-1-3-5-6');
  value(await perform(app, commitEntropy, notary, { drawId, party, commitment }));
}
