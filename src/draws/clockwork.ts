// Moves committed draws on when their time comes (spec/draw.md section 3): the server reveals, silence becomes absence, the beacon is
// taken, seed and result follow. It only performs acts that anybody entitled could perform, each at most once by the draw's state:
// it may be killed at any point, and may run in every server.
import { must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import { type Act, perform } from '../log/act.ts';
import { systemActor, type Target } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { repeatedly } from '../platform/background.ts';
import { read } from '../platform/db/database.ts';
import { demoBeaconText, takeBeacon } from './actions/beacon.ts';
import { SERVER_PARTY, SERVER_VALUE } from './actions/prepare.ts';
import { commitmentOf, markAbsent, revealEntropy, stepsSealed, takeSeed } from './actions/protocol.ts';
import { refillPlaces } from './actions/refill.ts';
import { takeResult } from './actions/resolve.ts';
import { fetchRound } from './drand-client.ts';
import { drawAbsent, drawBeaconed, drawRefilled, drawResulted, drawRevealed, drawSeeded } from './entries.ts';
import { beaconTime, type CommittedBeacon } from './rules/beacon.ts';
import { issueNamed } from './rules/lottery.ts';
import { openNonce } from './server-entropy.ts';
import { standingOfIssue, takenBeacons } from './store/beacon.ts';
import { type DrawRow, findDraw, type PartyRow, partiesOf, unresolved } from './store/draw.ts';
import { refillsDue } from './store/refill.ts';

const clockwork = systemActor(
  'draws',
  [drawRevealed, drawAbsent, drawBeaconed, drawSeeded, drawResulted, drawRefilled].map((entry) => entry.type),
);
const EVERY_MS = 400;
/** The server reveals last but in time: so many milliseconds before t1 at the latest. */
const SERVER_MARGIN = 8_000;

/** Performs the next step of one draw that is due; true when something moved. */
export async function advance(app: App, drawId: string): Promise<boolean> {
  const seen = await read(app.db, clockwork, async (tx) => {
    const draw = await findDraw(tx, drawId);
    if (!draw || !(await stepsSealed(app, tx, drawId))) return null;
    const taken = new Set((await takenBeacons(tx, drawId)).map(({ n }) => n));
    return { draw, parties: await partiesOf(tx, drawId), taken };
  });
  if (!seen) return false;
  const { draw, parties, taken } = seen;
  const now = app.clock.now();
  if (draw.state === 'committed') return advanceReveals(app, draw, parties, now);
  if (draw.state === 'revealed' && draw.kind !== 'staged') return advanceBeacons(app, draw, taken, now);
  if (now < must(draw.beacon_at, 'committed')) return false;
  if (draw.state === 'revealed' || draw.state === 'beaconed') return moved(app, takeSeed, { drawId });
  return draw.state === 'seeded' && moved(app, takeResult, { drawId });
}

async function moved<I, F, A, T extends Target>(app: App, what: Act<I, F, A, T>, input: I): Promise<boolean> {
  return (await perform(app, what, clockwork, input)).ok;
}

async function advanceReveals(app: App, draw: DrawRow, parties: readonly PartyRow[], now: Date): Promise<boolean> {
  const revealBy = must(draw.reveal_by, 'committed');
  const silent = parties.filter((party) => party.state === 'committed');
  const server = silent.find((party) => party.party === SERVER_PARTY);
  const last = silent.length === 1 || revealBy.getTime() - now.getTime() < SERVER_MARGIN;
  if (server && last && now <= revealBy) {
    const nonce = openNonce(app, draw.draw_id, must(server.sealed, 'the server seals its nonce'));
    if (nonce) {
      const input = { drawId: draw.draw_id, party: SERVER_PARTY, nonce: toHex(nonce), value: SERVER_VALUE };
      return moved(app, revealEntropy, input);
    }
  }
  const [absent] = now > revealBy ? silent : [];
  return absent !== undefined && moved(app, markAbsent, { drawId: draw.draw_id, party: absent.party });
}

/** Each beacon on its own, once its time has come; a late one is waited for. */
async function advanceBeacons(app: App, draw: DrawRow, taken: ReadonlySet<number>, now: Date): Promise<boolean> {
  for (const [n, beacon] of commitmentOf(draw).beacons.entries()) {
    const due = must(beaconTime(beacon), 'a commitment keeps its own rules');
    if (taken.has(n) || now.getTime() / 1000 < due) continue;
    const found = await publicValue(app, beacon);
    if (found !== null && (await moved(app, takeBeacon, { drawId: draw.draw_id, ...found }))) return true;
  }
  return false;
}

async function publicValue(app: App, beacon: CommittedBeacon): Promise<{ text: string; previous: string } | null> {
  if (beacon.kind === 'demo') return { text: demoBeaconText(beacon.name, beacon.round), previous: '' };
  if (beacon.kind === 'drand') return fetchRound(app, beacon.chain, beacon.round);
  const { text } = await read(app.db, clockwork, (tx) => standingOfIssue(tx, beacon.game, beacon.issue));
  return text === null ? null : { text, previous: '' };
}

/** Open places whose value is there (spec/draw.md section 5, rule 9); `named` is empty in a staged draw. */
async function drawAgain(app: App, entryId: string, named: string): Promise<boolean> {
  const [kind, name = '', round = ''] = named.split('/');
  if (kind === 'drand') {
    const fetched = await fetchRound(app, name, Number(round));
    return fetched !== null && moved(app, refillPlaces, { entryId, ...fetched });
  }
  const issue = issueNamed(named);
  if (issue !== null) {
    const told = await read(app.db, clockwork, (tx) => standingOfIssue(tx, issue.game, issue.issue));
    return told.text !== null && moved(app, refillPlaces, { entryId, text: told.text, previous: '' });
  }
  const text = kind === 'demo' ? demoBeaconText(name, Number(round)) : '';
  return moved(app, refillPlaces, { entryId, text, previous: '' });
}

/** Moves every draw as far as it goes now: for seeds and tests, with the log sealed between the steps by the caller. */
export async function advanceAll(app: App): Promise<number> {
  const draws = await read(app.db, clockwork, unresolved);
  let moved = 0;
  for (const { draw_id } of draws) if (await advance(app, draw_id)) moved += 1;
  const refills = await read(app.db, clockwork, (tx) => refillsDue(tx, app.clock.now()));
  for (const { entry_id, beacon } of refills) if (await drawAgain(app, entry_id, beacon)) moved += 1;
  return moved;
}

export async function startClockwork(app: App): Promise<() => Promise<void>> {
  let reported = '';
  return repeatedly(EVERY_MS, async () => {
    const moved = await advanceAll(app).catch((error: unknown) => {
      if (String(error) !== reported) app.log.error({ err: error }, 'a draw could not be moved on');
      reported = String(error);
      return 0;
    });
    return moved > 0;
  });
}
