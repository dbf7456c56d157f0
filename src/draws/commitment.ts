// Composes the commitment of a draw from its frozen list, its task and its parties (spec/draw.md section 3), and holds it to its own rules
// before anybody signs it. Feasibility in the worst case is checked here for the last time: after COMMIT nothing could be mended.
import { must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { findOffice } from '../organisation/store.ts';
import { termsOf } from '../plans/actions.ts';
import { type DrawableInspector, drawableInspectors, mostOf, staffLack } from '../plans/preview.ts';
import { slotsOf, type TaskTerms } from '../plans/rules/task.ts';
import { findTask } from '../plans/store.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { softwareHash, VERSION } from '../platform/software.ts';
import { suiteOf } from '../platform/suite.ts';
import { areaOf } from '../registers/rules/scope.ts';
import { recusalsOf } from '../registers/store/scope.ts';
import { rootsOfAnchor } from './anchor.ts';
import { findSealedUnit, findUnit } from './frozen.ts';
import { beaconTime, type CommittedBeacon, drandChains, roundAt, roundTime } from './rules/beacon.ts';
import {
  type BurdenRule,
  type Commitment,
  type CommittedStratum,
  commitmentText,
  type ListForm,
  parseCommitment,
  SECONDS_BEFORE_BEACON,
} from './rules/commitment.ts';
import { officersRoot, type Recusal, recusalRoot } from './rules/list.ts';
import { type Series, sharing } from './rules/series.ts';
import { instantOf } from './rules/shape.ts';
import type { DrawKind } from './rules/states.ts';
import { anchorOfRow } from './store/anchor.ts';
import { type DrawRow, drawsOfTask, lockDraw, type PartyRow, planOf } from './store/draw.ts';
import { findList, type ListRow, type Snapshot, strataOf } from './store/list.ts';
import { type CommittedOfficer, recusalsOf as committedRecusals, officersOf } from './store/pool.ts';
import { keyForDraw } from './store/sealed.ts';
import { replacedIn } from './store/series.ts';

export const DEMO_BEACON = 'sunlot-demo';

export type Composed = {
  readonly document: Commitment;
  readonly text: string;
  readonly officers: readonly CommittedOfficer[];
  readonly recusals: readonly Recusal[];
};

/** t0 is the second of the commitment, t1 the end of the reveals, t2 the time of the public value: at least a minute after t1. */
export function scheduleOf(kind: DrawKind, at: Date, revealSeconds: number, plan: readonly CommittedBeacon[] = []) {
  const t0 = Math.floor(at.getTime() / 1000);
  const t1 = t0 + revealSeconds;
  const earliest = t1 + SECONDS_BEFORE_BEACON;
  const beacons: CommittedBeacon[] = [];
  let t2 = earliest;
  if (kind === 'drand') {
    const chain = must(drandChains[0], 'a pinned chain');
    const round = roundAt(chain, earliest);
    t2 = roundTime(chain, round);
    beacons.push({ kind: 'drand', chain: chain.hash, round });
  } else if (kind === 'public') {
    beacons.push(...plan);
    t2 = Math.max(...plan.map((beacon) => must(beaconTime(beacon), 'a beacon that was planned')));
  } else if (kind === 'demo') beacons.push({ kind: 'demo', name: DEMO_BEACON, round: t2, at: instantOf(t2) });
  return { t0: instantOf(t0), t1: instantOf(t1), t2: instantOf(t2), beacons };
}

export async function composeCommitment(
  app: App,
  tx: Tx,
  draw: DrawRow,
  parties: readonly PartyRow[],
  at: Date,
  revealSeconds: number,
): Promise<Result<Composed>> {
  const terms = termsOf(must(await findTask(tx, draw.task_id), 'a draw has its task'));
  const list = must(await findList(tx, draw.list_id), 'a draw has its list');
  const lead = must(await findOffice(tx, draw.lead_office), 'a draw has its office');
  const suite = suiteOf(list);
  const series = list.series as StoredSeries | null;
  const moved = series === null ? null : await movedSince(tx, series);
  if (moved) return moved;
  const strata = await committedStrata(tx, terms, list);
  const pool = await poolOf(tx, draw, terms, at);
  const key = list.sealed === null ? null : await keyForDraw(app, tx, list, draw.lead_office);
  const stands = key === null ? openStands(tx, list, strata) : sealedStands(tx, list, strata, key);
  const short = await shortage(terms, strata, pool, lead.department ?? '', stands);
  if (short) return short;
  const officers = officersRoot(suite, pool.officers);
  if (!officers.ok) return officers;
  const recusals = recusalRoot(suite, pool.recusals);
  if (!recusals.ok) return recusals;
  const snapshot = list.snapshot as Snapshot;
  const document: Commitment = {
    protocol: 'DR1',
    suite: suite.name,
    drawId: draw.draw_id,
    planItem: draw.task_id,
    seq: draw.seq,
    ...formOf(list),
    strata,
    objectsRoot: toHex(must(list.objects_root, 'a finished list')),
    excluded: { count: list.excluded_count, root: toHex(must(list.excluded_root, 'a finished list')) },
    officersRoot: toHex(officers.value),
    recusalRoot: toHex(recusals.value),
    demand: slotsOf(terms.demand, lead.department ?? ''),
    teams: terms.teams ? { ...terms.teams, teamCap: terms.cap } : null,
    quota: await quotaRule(tx, terms, sharing(strata, series ?? undefined), list),
    // As it was counted when the list was frozen; the shape is checked with the whole document.
    burden: (list.burden as BurdenRule | null) ?? { kind: 'none' },
    ...(series === null ? {} : { series: { follows: series.follows, certain: series.certain } }),
    extensionLimit: terms.extensionLimit ?? 0,
    replacement: { kind: 'nextReserve' },
    entropy: parties.map(({ party, head, commitment }) => ({
      party,
      head,
      commitment: toHex(must(commitment, 'committed')),
    })),
    ...scheduleOf(draw.kind, at, revealSeconds, planOf(draw) ?? []),
    software: { version: VERSION, hash: softwareHash() },
    register: { ...snapshot, ...rootsOfAnchor(anchorOfRow(list.anchor)) },
  };
  const text = commitmentText(document);
  const parsed = parseCommitment(text);
  return parsed.ok ? ok({ document, text, ...pool }) : parsed;
}

type StoredSeries = Series & { readonly replaced: number };

/** Refuses draws.series-moved: what was replaced in the draw before since this list was frozen would stand in no draw for certain. */
async function movedSince(tx: Tx, { follows, replaced }: StoredSeries) {
  // Whoever replaces something there waits until this commitment stands, and comes after it in the log.
  await lockDraw(tx, follows);
  return (await replacedIn(tx, follows)).size > replaced
    ? refuse('draws.series-moved', 'conflict', { draw: follows })
    : null;
}

/** What the document says of an open or a sealed list. */
const formOf = (list: ListRow): ListForm =>
  list.sealed === null
    ? { list: 'open', openBy: null }
    : {
        list: 'sealed',
        listKey: toHex(must(list.key_commit, 'a sealed list has its key commitment')),
        openTo: list.sealed,
        openBy: instantOf(Math.floor(must(list.open_by, 'a sealed list has its day').getTime() / 1000)),
      };

/** In which stratum of the list a subject stands, if in any. */
type StandsIn = (subjectId: string) => Promise<string | null>;

const openStands =
  (tx: Tx, list: ListRow, strata: readonly CommittedStratum[]): StandsIn =>
  async (id) =>
    (
      await findUnit(
        tx,
        list.list_id,
        strata.map(({ code }) => code),
        id,
      )
    )?.stratum ?? null;

const sealedStands =
  (tx: Tx, list: ListRow, strata: readonly CommittedStratum[], key: Uint8Array): StandsIn =>
  async (id) =>
    (
      await findSealedUnit(
        tx,
        list,
        strata.map(({ code }) => code),
        key,
        id,
      )
    )?.stratum ?? null;

async function committedStrata(tx: Tx, terms: TaskTerms, list: ListRow): Promise<readonly CommittedStratum[]> {
  const certain = new Set((list.series as StoredSeries | null)?.certain);
  const strata = await strataOf(tx, list.list_id);
  return strata.map((stratum) => ({
    code: stratum.code,
    area: list.sealed === null ? areaOf(stratum.code, terms.stratifyBy) : stratum.area,
    size: stratum.units,
    weight: String(stratum.weight),
    root: toHex(stratum.root),
    n: stratum.wanted,
    reserve: stratum.reserve,
    method: certain.has(stratum.code) ? { kind: 'index' } : committedMethod(terms.method, stratum.units),
  }));
}

/** What decides the drawing; how weights and burdens came about stands in the list itself. */
export function committedMethod(method: TaskTerms['method'], units: number): CommittedStratum['method'] {
  if (method.kind === 'all') return { kind: 'all', batches: Math.min(method.batches, Math.max(1, units)) };
  if (method.kind === 'layered') return { kind: 'layered', cap: method.cap, floor: method.floor };
  return { kind: method.kind };
}

/** Rates by class are rates of strata under codes that tell no class (P8): which is whose was noted when the list was frozen. */
async function quotaRule(
  tx: Tx,
  { quota }: TaskTerms,
  strata: readonly CommittedStratum[],
  list: ListRow,
): Promise<Commitment['quota']> {
  if (quota.kind === 'total' || quota.kind === 'unbiased') return quota;
  const percents = new Map((await strataOf(tx, list.list_id)).map(({ code, percent }) => [code, percent]));
  const rateOf = (code: string) =>
    quota.kind === 'share'
      ? { numerator: quota.numerator, denominator: quota.denominator }
      : { numerator: must(percents.get(code), 'a stratum of a class has its rate'), denominator: 100 };
  return { kind: 'share', rates: strata.map(({ code }) => ({ stratum: code, ...rateOf(code) })) };
}

type Pool = { readonly officers: readonly CommittedOfficer[]; readonly recusals: readonly Recusal[] };

/** A later seq keeps the pool of the draw that was voided (unless that VOID logged a difference): nobody may be added to find a friend. */
async function poolOf(tx: Tx, draw: DrawRow, terms: TaskTerms, at: Date): Promise<Pool> {
  const before = (await drawsOfTask(tx, draw.task_id)).find(({ seq }) => seq === draw.seq - 1);
  if (before?.commitment && before.void_difference === null) {
    return { officers: await officersOf(tx, before.draw_id), recusals: await committedRecusals(tx, before.draw_id) };
  }
  const inspectors = await drawableInspectors(tx, terms, at, draw.task_id);
  const recusals = await recusalsOf(
    tx,
    inspectors.map(({ id }) => id),
  );
  return {
    officers: inspectors.map(committedOfficer),
    recusals: onePerPair(
      recusals.map(({ subjectId, inspectorId, relation }) => ({
        object: subjectId,
        officer: inspectorId,
        reason: relation,
      })),
    ),
  };
}

/** An inspector as the documents of a draw name him, with what pages show beside that. */
export const committedOfficer = (inspector: DrawableInspector): CommittedOfficer => ({
  id: inspector.id,
  department: inspector.department,
  area: inspector.area,
  category: inspector.category,
  cap: inspector.cap,
  roles: inspector.roles,
  specialties: inspector.specialties,
  name: inspector.name,
  officeId: inspector.officeId,
  certificate: inspector.certificate,
});

function onePerPair(recusals: readonly Recusal[]): readonly Recusal[] {
  const pairs = new Map(recusals.map((recusal) => [`${recusal.object}\n${recusal.officer}`, recusal]));
  return [...pairs.values()];
}

/** The worst case over the frozen strata; a recused object that stands in none of them binds nobody. */
async function shortage(
  terms: TaskTerms,
  strata: readonly CommittedStratum[],
  pool: Pool,
  lead: string,
  standsIn: StandsIn,
) {
  const stands = new Map<string, string | null>();
  for (const { object } of pool.recusals) {
    if (!stands.has(object)) stands.set(object, await standsIn(object));
  }
  const lack = staffLack(terms, {
    strata: strata.map(({ code, area, size, n }) => ({
      ...(area === null ? {} : { area }),
      n: mostOf({ size, n }, terms.quota),
      recusals: pool.recusals
        .filter(({ object }) => stands.get(object) === code)
        .map(({ object, officer }) => [object, officer] as const),
    })),
    demand: slotsOf(terms.demand, lead).map(({ department, role, specialty }) => ({
      department,
      role,
      ...(specialty === null ? {} : { specialty }),
    })),
    officers: pool.officers.map(({ area, ...officer }) => ({ ...officer, ...(area === null ? {} : { areas: area }) })),
  });
  return lack === null ? null : { ok: false as const, refusal: lack.refusal };
}
