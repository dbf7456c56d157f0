// Inspections made (R3, R52, P1): recorded one by one or from a file of published results of any office, withdrawn with a reason. A later
// domain that concludes inspections calls the step `recordVisits` inside its own act.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { listOffices, officePath, officesUnder } from '../../organisation/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { FileProblem, findFile } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import { mappingGaps, suggestMapping } from '../rules/mapping.ts';
import type { Fault } from '../rules/row.ts';
import { VISIT_KINDS, visitData } from '../rules/visit.ts';
import { checkVisit, VISIT_REQUIRED, type VisitContext, type VisitRow } from '../rules/visit-row.ts';
import {
  addVisits,
  knownVisits,
  lockVisit,
  type NewVisit,
  publishVisit,
  subjectsByCode,
  withdrawVisit,
} from '../store/visits.ts';
import { lookAt, openTable } from '../table.ts';
import { visitHeaders, visitWords } from '../texts/visits.ts';

const { hash } = suites['DR1-SHA256'];
const MOST_ROWS = 100_000;
const MOST_FAULTS = 200;

const visitFacts = z.object({ visitId: z.string(), subjectId: z.string(), officeId: z.string(), on: z.string() });
export const visitRecorded = entryType('visit.recorded', visitFacts.extend({ kind: z.enum(VISIT_KINDS) }));
export const visitWithdrawn = entryType('visit.withdrawn', visitFacts);
const count = z.int().min(0);
export const visitsImported = entryType(
  'visits.imported',
  z.object({
    fileSha256: z.string(),
    source: z.string(),
    rows: count,
    added: count,
    published: count,
    known: count,
    refused: count,
    /** RFC 6962 root over the records that are new, in the order of the file. */
    root: z.string(),
  }),
);

/** The step for acts of other domains: what is known by its id stays as it is. */
export const recordVisits = (
  tx: Tx,
  visits: readonly NewVisit[],
  within: { readonly at: Date; readonly entryId: string },
): Promise<number> => addVisits(tx, visits, within);

async function contextOf(tx: Tx, app: App, actor: Actor, permission: string): Promise<VisitContext> {
  const offices = new Map<string, string>();
  for (const { office_id, name_zh, short_zh } of await listOffices(tx))
    for (const name of [office_id, name_zh, short_zh]) offices.set(name, office_id);
  return {
    offices,
    mine: new Set(await officesUnder(tx, actor, permission)),
    own: actor.officeId,
    words: visitWords,
    today: dayOf(app.clock.now()),
  };
}

const newVisit = ({ subjectCode: _, ...row }: VisitRow, subjectId: string, source: string): NewVisit => ({
  ...row,
  subjectId,
  source,
  taskId: null,
});

const ownTarget = async (tx: Tx, actor: Actor, thing: string) =>
  ok({ officePath: await officePath(tx, actor.officeId), thing, officeId: actor.officeId });

const cellText = z.string().max(200);

/** Refuses what a row of a file would be refused for, an unknown subject, and a number that is taken. */
export const recordVisit = act(visitRecorded, {
  input: z.strictObject({
    number: cellText,
    subjectCode: cellText,
    office: cellText,
    on: cellText,
    kind: cellText,
    solicited: cellText,
    joint: cellText,
    publishedOn: cellText,
    source: z.string().trim().min(1).max(200),
  }),
  target: (tx, _, actor) => ownTarget(tx, actor, 'visit:new'),
  async run(tx, { source, ...cells }, { app, actor, at, entryId }) {
    const { row, faults } = checkVisit((field) => cells[field], await contextOf(tx, app, actor, visitRecorded.type));
    const [fault] = faults;
    if (row === null) return refuse(fault?.code ?? 'registers.visit-number', 'unmet', fault?.fill);
    const subjectId = (await subjectsByCode(tx, [row.subjectCode])).get(row.subjectCode);
    if (subjectId === undefined) return refuse('registers.subject-missing', 'missing', { code: row.subjectCode });
    if ((await addVisits(tx, [newVisit(row, subjectId, source)], { at, entryId })) === 0)
      return refuse('registers.visit-known', 'conflict', { visit: row.visitId });
    const { visitId, officeId, on, kind } = row;
    return ok({
      facts: { visitId, subjectId, officeId, on, kind },
      answer: { visitId, subjectId },
      thing: `visit:${visitId}`,
    });
  },
});

export type ImportFault = Fault & { readonly line: number };
type Tally = { rows: number; added: number; published: number; known: number; refused: number; faults: ImportFault[] };
/** Numbers that the file has used. */
type Seen = Set<string>;

/** Good rows are recorded, bad ones are reported; a result that is known and has become public since is marked so. */
export const importVisits = act(visitsImported, {
  input: z.strictObject({ fileId: z.uuid(), source: z.string().trim().min(1).max(100) }),
  target: (tx, _, actor) => ownTarget(tx, actor, 'visits:import'),
  async run(tx, { fileId, source }, { app, actor, at, entryId }) {
    const file = await findFile(tx, actor.userId, fileId);
    if (file === null) return refuse('registers.file-missing', 'missing');
    const table = await lookAt(app, actor, file, (cells) => Object.keys(suggestMapping(cells, visitHeaders)).length);
    if (!table.ok) return table;
    const mapping = suggestMapping(table.value.columns, visitHeaders);
    const gaps = mappingGaps(mapping, VISIT_REQUIRED, table.value.columns.length);
    if (gaps.length > 0) return refuse('registers.visits-columns', 'unmet', { columns: gaps.join(', ') });
    const context = await contextOf(tx, app, actor, visitsImported.type);
    const tally: Tally = { rows: 0, added: 0, published: 0, known: 0, refused: 0, faults: [] };
    const seen: Seen = new Set();
    const tree = incrementalTree(hash);
    try {
      const { batches } = await openTable(app, actor, { ...table.value, ...file });
      for await (const batch of batches) {
        tally.rows += batch.length;
        if (tally.rows > MOST_ROWS) return refuse('registers.visits-many', 'unmet', { most: MOST_ROWS });
        const rows = batch.map(({ line, cells, broken }) => ({
          line,
          ...(broken
            ? { row: null, faults: [{ field: 'row', value: '', code: 'registers.row-quotes', fill: {} }] }
            : checkVisit((field) => cells[mapping[field] ?? -1] ?? '', context)),
        }));
        for (const visit of await takeRows(tx, rows, source, { tally, seen }, { at, entryId }))
          tree.push(
            leafNodeHash(
              hash,
              visitData({ id: visit.visitId, object: visit.subjectId, office: visit.officeId, on: visit.on }),
            ),
          );
      }
    } catch (error) {
      if (error instanceof FileProblem) return refuse(error.code, 'unmet', error.fill);
      throw error;
    }
    if (tally.refused > 0 && tally.refused === tally.rows) return noneGood(tally);
    const { faults, ...counts } = tally;
    return ok({
      facts: { fileSha256: file.sha256.toString('hex'), source, ...counts, root: toHex(tree.root()) },
      answer: { ...counts, faults },
    });
  },
});

const noneGood = ({ rows, faults }: Tally): Result<never> => {
  const [first] = faults;
  return refuse('registers.visits-none', 'unmet', { rows, line: first?.line ?? 0, value: first?.value ?? '' });
};

type Read = { readonly line: number; readonly row: VisitRow | null; readonly faults: readonly Fault[] };

/** Records a batch; returns what was new. */
async function takeRows(
  tx: Tx,
  read: readonly Read[],
  source: string,
  { tally, seen }: { readonly tally: Tally; readonly seen: Seen },
  within: { readonly at: Date; readonly entryId: string },
): Promise<readonly NewVisit[]> {
  const bad = (line: number, faults: readonly Fault[]) => {
    tally.refused += 1;
    for (const fault of faults) if (tally.faults.length < MOST_FAULTS) tally.faults.push({ line, ...fault });
  };
  const rows = read.flatMap(({ row }) => (row === null ? [] : [row]));
  const subjects = await subjectsByCode(tx, [...new Set(rows.map(({ subjectCode }) => subjectCode))]);
  const known = await knownVisits(
    tx,
    rows.map(({ visitId }) => visitId),
  );
  const fresh = new Map<string, NewVisit>();
  for (const { line, row, faults } of read) {
    if (row === null) {
      bad(line, faults);
      continue;
    }
    const subjectId = subjects.get(row.subjectCode);
    const before = known.get(row.visitId);
    const twin = seen.has(row.visitId);
    seen.add(row.visitId);
    const fault = (field: string, value: string, code: string) => bad(line, [{ field, value, code, fill: {} }]);
    if (subjectId === undefined) fault('subjectCode', row.subjectCode, 'registers.visit-subject-unknown');
    else if (twin) fault('number', row.visitId, 'registers.visit-twice');
    else if (before === undefined) fresh.set(row.visitId, newVisit(row, subjectId, source));
    else if (before.subject_id !== subjectId || before.on_day !== row.on || before.kind !== row.kind)
      fault('number', row.visitId, 'registers.visit-differs');
    else if (before.published_on === null && row.publishedOn !== null) {
      await publishVisit(tx, row.visitId, row.publishedOn);
      tally.published += 1;
    } else tally.known += 1;
  }
  tally.added += await addVisits(tx, [...fresh.values()], within);
  return [...fresh.values()];
}

/** A record that was wrong: it stays to be seen and counts no more. By the office that inspected. */
export const withdraw = act(visitWithdrawn, {
  input: z.strictObject({ visitId: z.string().min(1).max(120), reason: z.string().trim().min(1).max(1000) }),
  async target(tx, { visitId }) {
    const visit = await lockVisit(tx, visitId);
    if (!visit) return refuse('registers.visit-missing', 'missing', { visit: visitId });
    return ok({ officePath: await officePath(tx, visit.office_id), thing: `visit:${visitId}`, visit });
  },
  async run(tx, { visitId, reason }, { at, target: { visit } }) {
    if (visit.withdrawn_at !== null) return refuse('registers.visit-withdrawn', 'conflict');
    await withdrawVisit(tx, visitId, at);
    const { subject_id: subjectId, office_id: officeId, on_day: on } = visit;
    return ok({
      facts: { visitId, subjectId, officeId, on },
      document: { reason },
      answer: { state: 'withdrawn' as const },
    });
  },
});
