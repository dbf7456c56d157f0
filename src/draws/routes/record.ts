// The public record of a draw as data: everything its page shows, read with the public login from published views only. Names of
// inspectors are masked here, so that no page can forget it.

import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { indexOf } from '../../log/store.ts';
import { type OfficesThen, officesThen } from '../../organisation/store/reorganisation.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suiteOf } from '../../platform/suite.ts';
import type { Assurance } from '../rules/assurance.ts';
import { parseBeacon } from '../rules/beacon.ts';
import { isUnlike } from '../rules/chances.ts';
import { type Commitment, parseCommitment } from '../rules/commitment.ts';
import { maskName } from '../rules/mask.ts';
import { notRandom } from '../rules/select.ts';
import { cappedOf } from '../shapes.ts';
import { publicParallel } from '../store/parallel.ts';
import * as store from '../store/public.ts';
import { publicUnexecuted, publicUnexecutedReport, stateOf } from '../store/unexecuted.ts';
import { strataIn } from '../strata.ts';
import { drawnTeams } from '../teams.ts';
import { taskRecord } from './task.ts';

export const PLACES_PER_PAGE = 20;

type Name = { readonly zh: string; readonly en: string };
/** As the office was called then; `now` where it bears another name since, or another office took over. */
export type OfficeName = Name & { readonly now?: Name | null };
export type Offices = OfficesThen;

export const officesOf = officesThen;

const nameOf = (offices: Offices, id: string, at: Date): OfficeName => offices(id, at);
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export type Member = {
  readonly slot: number;
  readonly name: string;
  readonly certificate: string;
  readonly office: OfficeName | null;
  readonly role: string;
  readonly directed: boolean;
  readonly substitute: boolean;
  /** Nobody stands here now; the name is that of who withdrew, and empty where nobody stood here yet. */
  readonly open: boolean;
  readonly refilled: boolean;
  readonly candidates: number;
};

export type Place = {
  readonly stratum: string;
  readonly label: string;
  readonly rank: number;
  readonly position: number;
  /** Null while a unit of a sealed list is closed; its leaf hash then stands for it. */
  readonly code: string | null;
  readonly name: string | null;
  readonly leafHash: string | null;
  readonly state: 'standing' | 'waiting' | 'replaced' | 'called' | 'extended';
  /** Of a draw that drew teams first. */
  readonly teamCode: string | null;
  readonly team: readonly Member[];
};

/** Rows with their stratum's label and their team, masked. */
export async function placesOf(
  tx: Tx,
  drawId: string,
  rows: readonly store.PublicPlace[],
  labels: ReadonlyMap<string, string>,
  offices: Offices,
  at: Date,
): Promise<readonly Place[]> {
  const teams = Map.groupBy(
    await store.publicTeams(
      tx,
      drawId,
      rows.map((row) => row.subject_id).filter((id) => id !== null),
    ),
    (slot) => slot.subject_id,
  );
  return rows.map((row) => ({
    stratum: row.stratum,
    label: labels.get(row.stratum) ?? row.stratum,
    rank: row.rank,
    position: row.position,
    code: row.subject_id,
    name: row.name,
    leafHash: row.leaf_hash === null ? null : toHex(row.leaf_hash),
    state: row.role === 'extended' && row.state === 'standing' ? 'extended' : row.state,
    teamCode: teams.get(row.subject_id ?? '')?.[0]?.team ?? null,
    team: (teams.get(row.subject_id ?? '') ?? []).map(
      ({ n, name, certificate, office_id, role, directed, substitute, candidates, open, refilled }) => ({
        slot: n,
        name: name === null ? '' : maskName(name),
        certificate: certificate ?? '',
        office: office_id === null ? null : nameOf(offices, office_id, at),
        role,
        directed,
        substitute,
        open: open ?? false,
        refilled: refilled ?? false,
        candidates,
      }),
    ),
  }));
}

/** The protocol's facts of a step that a reader wants to see: what was said, and the hash that stands for it. */
function saidIn(facts: Json): { readonly value: string | null; readonly hash: string | null } {
  const of = (facts ?? {}) as { readonly [name: string]: Json };
  const text = (name: string): string | null => (typeof of[name] === 'string' ? of[name] : null);
  const beacon = text('text');
  if (beacon !== null) {
    const parsed = parseBeacon(beacon);
    return {
      value: parsed.ok
        ? parsed.value.kind === 'lottery'
          ? `${parsed.value.game} ${parsed.value.issue}`
          : String(parsed.value.round)
        : beacon,
      hash: beacon.split('/').at(-1) ?? null,
    };
  }
  return {
    value: text('value') ?? text('reason') ?? text('ground') ?? text('cause'),
    hash: text('nonce') ?? text('result') ?? text('seed') ?? text('c') ?? text('evidence'),
  };
}

async function stepsOf(tx: Tx, draw: store.PublicDraw, offices: Offices, parties: ReadonlyMap<string, string>) {
  const departures = new Map(
    (await store.publicExceptions(tx, draw.draw_id)).map((one) => [one.entry_id, one.office_id]),
  );
  return (await store.publicSteps(tx, draw.draw_id)).map((step) => ({
    kind: step.kind,
    at: step.at.toISOString(),
    entryId: step.entry_id,
    index: step.index,
    ...saidIn(step.facts as Json),
    party: step.party === null ? null : (parties.get(step.party) ?? step.party),
    office: nameOf(offices, departures.get(step.entry_id) ?? draw.lead_office, step.at),
  }));
}

async function exceptionsOf(tx: Tx, drawId: string, offices: Offices, labels: ReadonlyMap<string, string>) {
  const people = new Map(
    (await store.publicOfficers(tx, drawId, true)).map(({ officer, certificate }) => [officer, certificate]),
  );
  return (await store.publicExceptions(tx, drawId)).map((row) => ({
    kind: row.kind,
    stratum: row.stratum === null ? null : (labels.get(row.stratum) ?? row.stratum),
    rank: row.rank,
    code: row.subject_id,
    slot: row.slot,
    /** Of the inspector who is directed here, or withdraws. */
    certificate: row.officer === null ? null : (people.get(row.officer) ?? row.officer),
    ground: row.ground,
    state: row.state,
    office: nameOf(offices, row.office_id, row.decided_at ?? row.asked_at),
    askedAt: row.asked_at.toISOString(),
    decidedAt: iso(row.decided_at),
    replacedByRank: row.replaced_by_rank,
    units: row.units,
    entryId: row.entry_id,
  }));
}

/** What the result says of its strata: numbers as the seed rounded them, chances, and those of each weight or burden. */
const resultStrata = z.object({
  strata: z.array(
    z.object({
      code: z.string(),
      drawn: z.number(),
      probability: z.tuple([z.number(), z.number()]),
      groups: z
        .array(
          z.object({
            value: z.string(),
            units: z.number(),
            drawn: z.number(),
            probability: z.tuple([z.string(), z.string()]),
          }),
        )
        .nullable(),
    }),
  ),
});

/** Whether a result's strata say more than was committed: rounded by the seed, or chances by weight or burden. Else its length need not be read. */
const saysMore = (document: Commitment | null): boolean =>
  document?.quota.kind === 'unbiased' || (document?.strata.some(({ method }) => isUnlike(method)) ?? false);

function strataOf(
  rows: Awaited<ReturnType<typeof strataIn>>,
  document: Commitment | null,
  result: z.infer<typeof resultStrata> | null,
) {
  return rows.map(({ code, label, units, wanted, reserve, root }) => {
    const committed = document?.strata.find((one) => one.code === code);
    const resulted = result?.strata.find((one) => one.code === code);
    const plan = committed ? { code, size: units, n: wanted, reserve, method: committed.method } : null;
    return {
      code,
      label,
      units,
      wanted: resulted?.drawn ?? wanted,
      chance: resulted?.probability ?? [wanted, units],
      groups: resulted?.groups ?? null,
      method: committed?.method.kind ?? null,
      reserve,
      root: toHex(root),
      notRandom: plan === null ? null : notRandom(plan),
    };
  });
}

/** The teams as built, masked; empty where each object has a team of its own. */
async function teamsOf(tx: Tx, draw: store.PublicDraw, document: Commitment | null, offices: Offices) {
  if (!document?.teams) return [];
  const people = new Map(
    (await store.publicOfficers(tx, draw.draw_id)).map((row) => [
      row.officer,
      { name: maskName(row.name), certificate: row.certificate, officeId: row.office_id },
    ]),
  );
  return drawnTeams(draw, document.demand, people).map(({ members, ...team }) => ({
    ...team,
    members: members.map(({ officeId, ...member }) => ({
      ...member,
      office: nameOf(offices, officeId, draw.resulted_at ?? draw.published_at),
    })),
  }));
}

const rootsOf = (document: Commitment) => ({
  objects: document.objectsRoot,
  excluded: document.excluded.root,
  officers: document.officersRoot,
  recusals: document.recusalRoot,
  register: document.register.registerRoot,
  changes: document.register.changesRoot,
});

export const headOf = (draw: store.PublicDraw, offices: Offices) => ({
  drawId: draw.draw_id,
  taskId: draw.task_id,
  seq: draw.seq,
  title: draw.title,
  kind: draw.kind,
  state: draw.state,
  office: nameOf(offices, draw.lead_office, draw.committed_at ?? draw.published_at),
  committedAt: iso(draw.committed_at),
  resultedAt: iso(draw.resulted_at),
  voidedAt: iso(draw.voided_at),
  voidReason: draw.void_reason,
  publishedAt: draw.published_at.toISOString(),
  assurance: draw.assurance as Assurance | null,
});

/** How far a sealed list is opened, and who was drawn where strata are secret; null for an open list. */
async function sealedOf(
  tx: Tx,
  draw: store.PublicDraw,
  list: NonNullable<Awaited<ReturnType<typeof store.publicList>>>,
) {
  if (list.sealed === null) return null;
  const merged = await store.publicMerged(tx, draw.draw_id);
  return {
    openTo: list.sealed,
    openBy: must(list.open_by, 'a sealed list has its day').toISOString(),
    unsealedAt: iso(draw.unsealed_at),
    merged: merged.map((row) => ({ code: row.subject_id, name: row.name })),
  };
}

/** How many the newest flip report found, and its entry; null: none was made yet. */
async function flipsOf(tx: Tx, drawId: string) {
  const row = await store.publicFlips(tx, drawId);
  return row ? { final: row.final, subjects: row.subjects, officers: row.officers, entryId: row.entry_id } : null;
}

const MOST_UNEXECUTED = 200;

/** What was open when the period was over, and what became of it since; null while nothing is told. */
async function unexecutedOf(tx: Tx, drawId: string, labels: ReadonlyMap<string, string>) {
  const row = await publicUnexecutedReport(tx, drawId);
  if (!row) return null;
  const rows = await publicUnexecuted(tx, drawId, MOST_UNEXECUTED);
  return {
    until: must(row.period_until, 'told after its period'),
    units: row.units ?? 0,
    inspected: row.inspected ?? 0,
    omitted: row.omitted ?? 0,
    open: row.open ?? 0,
    entryId: must(row.entry_id, 'told by an entry'),
    rows: rows.map((one, i) => ({
      key: `${one.stratum ?? ''}/${one.rank ?? i}`,
      stratum: one.stratum === null ? null : (labels.get(one.stratum) ?? one.stratum),
      rank: one.rank,
      code: one.subject_id,
      name: one.name,
      inspectedOn: one.inspected_on,
      omitted: one.omitted,
      state: stateOf({ ...one, period_until: must(one.period_until, 'told after its period') }),
    })),
  };
}

/** Pages of drawn places and of waiting reserves; each counts from 1, 0 shows all. */
export type Pages = { readonly page: number; readonly reserve: number };

/** Called reserves and added units are places beside those that were drawn; in secret strata neither is shown, and no stratum is named. */
const besides = (granted: readonly { kind: string; stratum: string | null; units: number | null }[]): number =>
  granted
    .filter(({ stratum }) => stratum !== null)
    .reduce((sum, { kind, units }) => sum + (kind === 'replacement' ? 1 : (units ?? 0)), 0);

const sliceOf = (page: number) =>
  page === 0 ? null : { limit: PLACES_PER_PAGE, offset: (page - 1) * PLACES_PER_PAGE };

export async function drawRecord(tx: Tx, draw: store.PublicDraw, { page, reserve }: Pages, lang: 'zh' | 'en') {
  const id = draw.draw_id;
  const offices = await officesOf(tx);
  const drawnAt = draw.resulted_at ?? draw.published_at;
  const parsed = parseCommitment(must(draw.commitment, 'a published draw is committed'));
  const document = parsed.ok ? parsed.value : null;
  const list = must(await store.publicList(tx, draw.list_id), 'the list of a published draw');
  const strata = strataOf(
    await strataIn(tx, draw.list_id, lang),
    document,
    draw.result !== null && saysMore(document) ? resultStrata.parse(JSON.parse(draw.result)) : null,
  );
  const labels = new Map(strata.map((stratum) => [stratum.code, stratum.label]));
  const parties = await store.publicParties(tx, id);
  const exceptions = await exceptionsOf(tx, id, offices, labels);
  const granted = exceptions.filter(({ state }) => state === 'granted');
  const sealed = await sealedOf(tx, draw, list);
  const wanted = strata.reduce((sum, stratum) => sum + Math.min(stratum.wanted, stratum.units), 0);
  const places = await placesOf(tx, id, await store.publicPlaces(tx, id, sliceOf(page)), labels, offices, drawnAt);
  return {
    ...headOf(draw, offices),
    list: { directory: list.directory_count, excluded: list.excluded_count, listed: list.listed_count },
    strata,
    sealed,
    reasons: await store.publicReasons(tx, draw.list_id),
    caps: (await store.publicListCaps(tx, draw.list_id)).map(({ document, units }) => ({
      ...cappedOf(document),
      units,
    })),
    wanted,
    task: await taskRecord(tx, draw.task_id),
    page,
    places,
    placeCount: draw.result === null ? 0 : wanted + besides(granted),
    reservePage: reserve,
    reserve: await placesOf(tx, id, await store.publicReserve(tx, id, sliceOf(reserve)), labels, offices, drawnAt),
    reserveCount: await store.countReserve(tx, id),
    parties: parties.map(({ label, state, value, head, wrong, late_at }) => ({
      label,
      state,
      value,
      wrong,
      late: late_at !== null,
      head: nameOf(offices, head, drawnAt),
    })),
    steps: await stepsOf(tx, draw, offices, new Map(parties.map(({ party, label }) => [party, label]))),
    teams: await teamsOf(tx, draw, document, offices),
    exceptions,
    attempts: (await store.publicAttempts(tx, draw.task_id)).map((one) => headOf(one, offices)),
    flips: await flipsOf(tx, id),
    unexecuted: await unexecutedOf(tx, id, labels),
    parallel: (await publicParallel(tx, id)).map(({ other_id, title, shared, entry_id }) => ({
      ...{ drawId: must(other_id, 'a pair'), title: title ?? '', shared: shared ?? 0, entryId: must(entry_id, 'told') },
    })),
    suite: suiteOf(list).name,
    openList: document?.list === 'open',
    burden: document?.burden.kind === 'visits' ? document.burden : null,
    follows: document?.series?.follows ?? null,
    followedBy: await store.publicFollower(tx, id),
    demand: document?.demand ?? [],
    roots: document === null ? null : rootsOf(document),
    commitHash: draw.commit_hash === null ? null : toHex(draw.commit_hash),
    seed: draw.seed === null ? null : toHex(draw.seed),
    publishedEntry: draw.published_entry,
    publishedIndex: draw.published_entry === null ? null : await indexOf(tx, draw.published_entry),
  };
}
export type DrawRecord = Awaited<ReturnType<typeof drawRecord>>;
export type DrawHead = ReturnType<typeof headOf>;
