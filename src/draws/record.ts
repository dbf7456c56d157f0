// The public record of a published draw (R7, R46), read with the public login and put into the order in which people ask: what, in which
// state, from how many, who, with which chance, left out why, step by step. Names of inspectors leave here masked.
import { must } from '../kit/assert.ts';
import { toHex } from '../kit/bytes.ts';
import { servedHead } from '../log/tiles.ts';
import { listOffices } from '../organisation/store.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import type { Assurance } from './rules/assurance.ts';
import { maskName } from './rules/mask.ts';
import {
  type PublicDraw,
  publicAttempts,
  publicDrawn,
  publicDraws,
  publicExceptions,
  publicList,
  publicOfficers,
  publicParties,
  publicReasons,
  publicSlots,
  publicSteps,
  publicStrata,
} from './store/public.ts';

export type OfficeName = { readonly zh: string; readonly en: string };
export type Member = {
  readonly department: OfficeName;
  readonly role: string;
  readonly name: string;
  readonly certificate: string;
  readonly candidates: number;
  readonly directed: boolean;
};

const iso = (at: Date | null): string | null => (at === null ? null : at.toISOString());
const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : toHex(bytes));

/** Names by office id and by department code. */
async function officeNames(tx: Tx) {
  const offices = await listOffices(tx);
  const nameOf = (row: (typeof offices)[number]): OfficeName => ({ zh: row.short_zh, en: row.name_en });
  const byId = new Map(offices.map((row) => [row.office_id, nameOf(row)]));
  const byDepartment = new Map(
    offices
      .filter((row) => row.kind === 'department' || row.kind === 'stationed')
      .map((row) => [row.department ?? '', nameOf(row)]),
  );
  return {
    office: (id: string): OfficeName => byId.get(id) ?? { zh: id, en: id },
    department: (code: string): OfficeName => byDepartment.get(code) ?? { zh: code, en: code },
  };
}
type Names = Awaited<ReturnType<typeof officeNames>>;

async function teamsOf(tx: Tx, drawId: string, names: Names): Promise<ReadonlyMap<string, readonly Member[]>> {
  const officers = new Map((await publicOfficers(tx, drawId)).map((row) => [row.officer, row]));
  const teams = new Map<string, Member[]>();
  for (const slot of await publicSlots(tx, drawId)) {
    const officer = must(officers.get(slot.officer ?? ''), 'a committed officer');
    const subject = must(slot.subject_id, 'a slot has its object');
    const team = teams.get(subject) ?? [];
    teams.set(subject, team);
    team.push({
      department: names.department(slot.department ?? ''),
      role: slot.role ?? '',
      name: maskName(officer.name ?? ''),
      certificate: officer.certificate ?? '',
      candidates: slot.candidates ?? 0,
      directed: slot.directed === true,
    });
  }
  return teams;
}

const headOfRecord = (draw: PublicDraw, names: Names) => ({
  drawId: must(draw.draw_id, 'a view of draws'),
  seq: draw.seq ?? 1,
  title: draw.title ?? '',
  kind: draw.kind ?? 'staged',
  state: draw.state ?? 'committed',
  office: names.office(draw.lead_office ?? ''),
  assurance: draw.assurance as Assurance | null,
  publishedAt: must(draw.published_at, 'published').toISOString(),
  publishedEntry: draw.published_entry,
  committedAt: iso(draw.committed_at),
  beaconAt: iso(draw.beacon_at),
  resultedAt: iso(draw.resulted_at),
  voidedAt: iso(draw.voided_at),
  voidReason: draw.void_reason,
});

async function listOf(tx: Tx, listId: string) {
  const list = must(await publicList(tx, listId), 'the list of a published draw');
  return {
    directory: list.directory_count ?? 0,
    listed: list.listed_count ?? 0,
    excluded: list.excluded_count ?? 0,
    objectsRoot: hex(list.objects_root),
    excludedRoot: hex(list.excluded_root),
    reasons: (await publicReasons(tx, listId)).map((row) => ({ reason: row.reason ?? '', units: row.units ?? 0 })),
    strata: (await publicStrata(tx, listId)).map((row) => ({
      code: row.code ?? '',
      label: row.label ?? '',
      units: row.units ?? 0,
      wanted: row.wanted ?? 0,
      reserve: row.reserve ?? 0,
      root: hex(row.root),
    })),
  };
}

async function stepsOf(app: App, tx: Tx, drawId: string) {
  const sealed = (await servedHead(app, tx))?.size ?? 0;
  return (await publicSteps(tx, drawId)).map((row) => ({
    n: row.n ?? 0,
    kind: row.kind ?? '',
    at: must(row.at, 'a step').toISOString(),
    party: row.party,
    entryId: must(row.entry_id, 'a step'),
    index: row.index !== null && row.index < sealed ? row.index : null,
  }));
}

async function exceptionsOf(tx: Tx, drawId: string, names: Names) {
  return (await publicExceptions(tx, drawId)).map((row) => ({
    exceptionId: must(row.exception_id, 'an exception'),
    kind: row.kind ?? 'replacement',
    stratum: row.stratum,
    rank: row.rank,
    subjectId: row.subject_id,
    ground: row.ground ?? '',
    state: row.state ?? 'asked',
    office: names.office(row.office_id ?? ''),
    decidedAt: iso(row.decided_at),
    successor: row.replaced_by_rank,
  }));
}

/** Everything the page of one published draw shows. */
export async function publicRecord(app: App, tx: Tx, draw: PublicDraw) {
  const names = await officeNames(tx);
  const head = headOfRecord(draw, names);
  const { drawId } = head;
  const teams = await teamsOf(tx, drawId, names);
  const attempts = await publicAttempts(tx, draw.task_id ?? '');
  return {
    ...head,
    commitHash: hex(draw.commit_hash),
    beacon: draw.beacon,
    seed: hex(draw.seed),
    list: await listOf(tx, must(draw.list_id, 'a draw has its list')),
    parties: (await publicParties(tx, drawId)).map((row) => ({
      party: row.party ?? '',
      label: row.label ?? '',
      state: row.state ?? 'invited',
      value: row.state === 'revealed' ? row.value : null,
    })),
    drawn: (await publicDrawn(tx, drawId)).map((row) => ({
      stratum: row.stratum ?? '',
      rank: row.rank ?? 0,
      position: row.position ?? 0,
      subjectId: row.subject_id ?? '',
      name: row.name ?? '',
      role: row.role ?? 'drawn',
      state: row.state ?? 'standing',
      team: teams.get(row.subject_id ?? '') ?? [],
    })),
    exceptions: await exceptionsOf(tx, drawId, names),
    steps: await stepsOf(app, tx, drawId),
    others: attempts.filter((one) => one.draw_id !== drawId).map((one) => headOfRecord(one, names)),
  };
}
export type PublicRecord = Awaited<ReturnType<typeof publicRecord>>;

/** One page of published draws, newest first, with the key of the next page or null. */
export async function publishedPage(
  tx: Tx,
  asked: { readonly text?: string | undefined; readonly after?: string | undefined },
  size: number,
) {
  const found = await publicDraws(tx, asked, size + 1);
  const names = await officeNames(tx);
  const rows = found.slice(0, size).map((row) => ({
    ...headOfRecord(row, names),
    listed: row.listed_count ?? 0,
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? `${last.publishedAt}|${last.drawId}` : null };
}
export type PublishedPage = Awaited<ReturnType<typeof publishedPage>>;
