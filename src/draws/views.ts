// What pages show of a draw, put together once: for officers (any draw) and for everybody (published ones) from the same shapes.

import { must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import { namesOf } from '../organisation/store.ts';
import { termsOf } from '../plans/actions.ts';
import { labelOf, placeLabel } from '../plans/preview.ts';
import { groupAnswer, maySeeClasses } from '../plans/routes.ts';
import { groupChances } from '../plans/rules/chances.ts';
import { looksAtClasses } from '../plans/rules/task.ts';
import { findTask } from '../plans/store.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { suiteOf } from '../platform/suite.ts';
import { codeNames } from '../registers/store/scope.ts';
import { commitmentOf, stepsSealedTo } from './actions/protocol.ts';
import { committedMethod } from './commitment.ts';
import type { Assurance } from './rules/assurance.ts';
import { beaconTime, type CommittedBeacon, drandChain, publicCentibits } from './rules/beacon.ts';
import { isUnlike } from './rules/chances.ts';
import type { CommittedStratum } from './rules/commitment.ts';
import type { Standing } from './rules/lottery.ts';
import type { OMISSION_REASONS } from './rules/reasons.ts';
import { cappedOf } from './shapes.ts';
import { standingOfIssue, takenBeacons } from './store/beacon.ts';
import { type DrawRow, type PartyRow, partiesOf, planOf, stepsOf } from './store/draw.ts';
import { capsOfList, findList, groupsOfRow, reasonsOf, type Snapshot, strataOf } from './store/list.ts';
import { parallelOf, runningBeside } from './store/parallel.ts';
import { joinedParties } from './store/party-device.ts';
import { everybodyOf, type officersOf } from './store/pool.ts';
import { type Filled, type Place, type RefillRow, refillsOf } from './store/refill.ts';
import { type DrawnRow, drawnOf, type ExceptionRow, exceptionsOf, slotsOfDraw } from './store/result.ts';
import { copiesOf } from './store/sealed.ts';
import { type OutcomeRow, outcomesOf } from './store/unexecuted.ts';
import { closedTo, drawnTeams } from './teams.ts';
import { visitPlaces } from './visit-order.ts';

type SlotRow = Awaited<ReturnType<typeof slotsOfDraw>>[number];
type Officer = Awaited<ReturnType<typeof officersOf>>[number];

export const hexOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : toHex(bytes));

export const drawSummary = (draw: DrawRow) => ({
  drawId: draw.draw_id,
  taskId: draw.task_id,
  seq: draw.seq,
  kind: draw.kind,
  state: draw.state,
  title: draw.title,
  leadOffice: draw.lead_office,
  preparedAt: draw.prepared_at,
  committedAt: draw.committed_at,
  revealBy: draw.reveal_by,
  beaconAt: draw.beacon_at,
  resultedAt: draw.resulted_at,
  voidedAt: draw.voided_at,
  voidReason: draw.void_reason,
  assurance: draw.assurance as Assurance | null,
  demo: draw.demo,
});

function groupsView(method: CommittedStratum['method'], { groups, wanted }: { groups: unknown; wanted: number }) {
  const counted = groupsOfRow(groups);
  return counted === null || !isUnlike(method) ? null : groupChances(method, counted, wanted).map(groupAnswer);
}

/** Labels and groups that tell classes are shown to whoever may see those (P8). */
export async function listView(tx: Tx, actor: Actor, listId: string) {
  const list = await findList(tx, listId);
  if (!list) return null;
  const strata = await strataOf(tx, listId);
  const terms = termsOf(must(await findTask(tx, list.task_id), 'a list has its task'));
  const closed = looksAtClasses(terms) && !maySeeClasses(actor);
  const english = await codeNames(tx, 'en');
  return {
    listId,
    state: list.state,
    jobId: list.job_id,
    failure: list.failure,
    suite: suiteOf(list).name,
    directory: list.directory_count,
    listed: list.listed_count,
    excluded: list.excluded_count,
    objectsRoot: hexOf(list.objects_root),
    excludedRoot: hexOf(list.excluded_root),
    snapshot: list.snapshot as Snapshot,
    finishedAt: list.finished_at,
    extensionLimit: terms.extensionLimit ?? 0,
    sealed:
      list.sealed === null
        ? null
        : { openTo: list.sealed, embargo: list.embargo, holder: list.holder, openBy: list.open_by },
    strata: strata.map((stratum) => ({
      code: stratum.code,
      label: placeLabel(stratum.label, closed && stratum.percent !== null),
      labelEn: labelOf(stratum.code, english),
      units: stratum.units,
      wanted: stratum.wanted,
      groups: closed ? null : groupsView(committedMethod(terms.method, stratum.units), stratum),
      reserve: stratum.reserve,
      root: toHex(stratum.root),
    })),
    caps: (await capsOfList(tx, listId)).map(({ document, units }) => ({ ...cappedOf(document), units })),
    reasons: (await reasonsOf(tx, listId)).map((row) => ({ reason: row.reason, units: row.units })),
  };
}

const partyView = (party: PartyRow, joined: boolean) => ({
  party: party.party,
  label: party.label,
  head: party.head,
  userId: party.user_id,
  state: party.state,
  commitment: hexOf(party.commitment),
  nonce: party.state === 'revealed' ? hexOf(party.nonce) : null,
  value: party.state === 'revealed' ? party.value : null,
  revealedAt: party.revealed_at,
  wrong: party.wrong,
  lateAt: party.late_at,
  joined,
});

/** Whether a drawn object holds its place now: those standing, and reserves that were called. */
const holds = ({ state }: DrawnRow): boolean => state === 'standing' || state === 'called';

const drawnView = (row: DrawnRow, places: ReadonlyMap<string, number>, outcome: OutcomeRow | undefined) => ({
  stratum: row.stratum,
  rank: row.rank,
  position: row.position,
  subjectId: row.subject_id,
  name: row.name,
  role: row.role,
  state: row.state,
  leafHash: hexOf(row.leaf_hash),
  visitedOn: row.visited_on,
  openedAt: row.opened_at,
  visit: places.get(row.subject_id) ?? null,
  inspectedOn: outcome?.inspected_on ?? null,
  omitted: (outcome?.omitted ?? null) as (typeof OMISSION_REASONS)[number] | null,
});

const slotView = (row: SlotRow, officers: ReadonlyMap<string, Officer>) => ({
  subjectId: row.subject_id,
  n: row.n,
  department: row.department,
  role: row.role,
  officer: row.officer ?? '',
  name: officers.get(row.officer ?? '')?.name ?? row.officer ?? '',
  certificate: officers.get(row.officer ?? '')?.certificate ?? '',
  candidates: row.candidates,
  directed: row.directed,
  team: row.team,
  substitute: row.substitute,
  open: row.opened_by !== null,
  refilled: row.refilled,
});

const officerView = ({ id, name, department, roles, specialties, cap }: Officer) => ({
  id,
  name,
  department,
  roles: [...roles],
  specialties: [...specialties],
  cap,
});

/** `people`: names by account; an account that is gone stands under its own id. */
const exceptionView = (row: ExceptionRow, people: ReadonlyMap<string, string>) => ({
  exceptionId: row.exception_id,
  kind: row.kind,
  stratum: row.stratum,
  rank: row.rank,
  subjectId: row.subject_id,
  slot: row.slot,
  officer: row.officer,
  ground: row.ground,
  reason: row.reason,
  evidence: row.evidence,
  officeId: row.office_id,
  askedBy: people.get(row.asked_by) ?? row.asked_by,
  askedAt: row.asked_at,
  state: row.state,
  decidedBy: row.decided_by === null ? null : (people.get(row.decided_by) ?? row.decided_by),
  decidedAt: row.decided_at,
  replacedByRank: row.replaced_by_rank,
  offices: [...(row.offices ?? [])],
  units: row.units,
});

/** `exceptions`: where the offices of a wider pool stand. */
const refillView = (row: RefillRow, exceptions: readonly ExceptionRow[]) => ({
  entryId: row.entry_id,
  kind: row.kind,
  officer: row.officer,
  subjectId: row.subject_id,
  ground: row.ground,
  offices: [...(exceptions.find((one) => one.entry_id === row.entry_id)?.offices ?? [])],
  beacon: row.beacon,
  due: row.due,
  at: row.at,
  state: row.state,
  places: (row.places as unknown as readonly Place[]).length,
  filled: ((row.filled ?? []) as unknown as readonly Filled[]).map(({ object, slot, officer }) => ({
    ...{ object, slot, officer },
  })),
  open: ((row.open ?? []) as unknown as readonly Place[]).map(({ object, slot }) => ({ object, slot })),
  short: [...((row.short ?? []) as unknown as readonly string[])],
});

/** The beacons that a draw waits for or has taken, in the order of its commitment. */
async function beaconsView(tx: Tx, draw: DrawRow, now: Date) {
  const beacons = draw.commitment === null ? (planOf(draw) ?? []) : commitmentOf(draw).beacons;
  const taken = new Map((await takenBeacons(tx, draw.draw_id)).map((row) => [row.n, row]));
  const rows = [];
  for (const [n, beacon] of beacons.entries()) {
    const at = new Date(must(beaconTime(beacon), 'a beacon that keeps its rules') * 1000);
    const row = taken.get(n);
    const lottery = beacon.kind === 'lottery' ? await standingOfIssue(tx, beacon.game, beacon.issue) : null;
    rows.push({
      n,
      kind: beacon.kind,
      name: titleOf(beacon),
      number: beacon.kind === 'lottery' ? beacon.issue : String(beacon.round),
      at,
      centibits: publicCentibits(beacon),
      state: row ? ('taken' as const) : now < at ? ('waiting' as const) : openState(lottery?.state),
      text: row?.text ?? null,
      sources: ((row?.sources ?? lottery?.sources ?? []) as readonly string[]).map((name) => {
        const [source = '', evidence = ''] = name.split('/');
        return { source, evidence };
      }),
    });
  }
  return rows;
}

const openState = (standing: Standing['state'] | undefined) =>
  standing === 'single' || standing === 'conflict' ? standing : ('due' as const);

function titleOf(beacon: CommittedBeacon): string {
  if (beacon.kind === 'drand') return drandChain(beacon.chain)?.name ?? beacon.chain;
  return beacon.kind === 'lottery' ? beacon.game : beacon.name;
}

/** Everything about one draw: list, parties, steps with their place in the log, drawn units, team slots, departures. */
export async function drawView(app: App, tx: Tx, actor: Actor, draw: DrawRow) {
  const steps = await stepsOf(tx, draw.draw_id);
  const joined = new Set((await joinedParties(tx, draw.draw_id)).map(({ party }) => party));
  const sealed = await stepsSealedTo(app, tx, steps);
  const pool = await everybodyOf(tx, draw.draw_id);
  const officers = new Map(pool.map((officer) => [officer.id, officer]));
  const exceptions = await exceptionsOf(tx, draw.draw_id);
  const drawn = await drawnOf(tx, draw.draw_id);
  const places = visitPlaces(draw, drawn.filter(holds));
  const outcomes = new Map((await outcomesOf(tx, draw.draw_id)).map((row) => [`${row.stratum}/${row.rank}`, row]));
  const people = await namesOf(tx, [
    ...exceptions.flatMap((row) => [row.asked_by, row.decided_by ?? row.asked_by]),
    ...(await copiesOf(tx, draw.draw_id)).map((row) => row.user_id),
  ]);
  const slots = await slotsOfDraw(tx, draw.draw_id);
  const texts = { result: draw.result, slots_text: closedTo(draw.slots_text, slots.length) };
  return {
    ...drawSummary(draw),
    commitment: draw.commitment,
    commitHash: hexOf(draw.commit_hash),
    beacon: draw.beacon,
    beacons: await beaconsView(tx, draw, app.clock.now()),
    seed: hexOf(draw.seed),
    resultHash: hexOf(draw.result_hash),
    list: await listView(tx, actor, draw.list_id),
    unsealedAt: draw.unsealed_at,
    running: (draw.state === 'prepared' ? await runningBeside(tx, draw) : []).map(({ draw_id, title }) => ({
      ...{ drawId: draw_id, title },
    })),
    copies: (await copiesOf(tx, draw.draw_id)).map(({ kind, at, user_id }) => ({
      kind,
      at,
      by: people.get(user_id) ?? user_id,
    })),
    parties: (await partiesOf(tx, draw.draw_id)).map((party) => partyView(party, joined.has(party.party))),
    steps: steps.map((step) => ({
      n: step.n,
      kind: step.kind,
      at: step.at,
      party: step.party,
      entryId: step.entry_id,
      index: sealed.get(step.entry_id) ?? null,
    })),
    drawn: drawn.map((row) => drawnView(row, places, outcomes.get(`${row.stratum}/${row.rank}`))),
    slots: slots.map((row) => slotView(row, officers)),
    teams: drawnTeams(texts, draw.commitment === null ? [] : commitmentOf(draw).demand, officers).map((team) => ({
      ...team,
      members: [...team.members],
    })),
    officers: [...officers.values()].map(officerView),
    exceptions: exceptions.map((row) => exceptionView(row, people)),
    refills: (await refillsOf(tx, draw.draw_id)).map((row) => refillView(row, exceptions)),
    parallel: (await parallelOf(tx, draw.draw_id)).map(({ draw_id, title, shared, entry_id }) => ({
      ...{ drawId: draw_id, title, shared, entryId: entry_id },
    })),
  };
}
