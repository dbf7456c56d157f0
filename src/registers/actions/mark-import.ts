// Credit classes from a file (P8): good rows are recorded at once and take the place of the class before, bad ones are reported. The facts count and
// bind the rows by a root; no class stands in them, nor in the report.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { officePath } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { entryType } from '../../platform/domain.ts';
import { FileProblem, findFile } from '../../platform/files.ts';
import { suites } from '../../platform/suite.ts';
import { mappingGaps, suggestMapping } from '../rules/mapping.ts';
import { checkMarkRow, MARK_REQUIRED, type MarkContext, type MarkRow } from '../rules/mark-row.ts';
import type { Fault } from '../rules/row.ts';
import { addMarks, endClasses, markKind, type NewMark } from '../store/marks.ts';
import { subjectsByCode } from '../store/visits.ts';
import { lookAt, openTable } from '../table.ts';
import { markHeaders, markWords } from '../texts/marks.ts';

const { hash } = suites['DR1-SHA256'];
const MOST_ROWS = 200_000;
const MOST_FAULTS = 200;

const count = z.int().min(0);
export const marksImported = entryType(
  'marks.imported',
  z.object({
    fileSha256: z.string(),
    source: z.string(),
    rows: count,
    added: count,
    refused: count,
    /** RFC 6962 root over the salted documents of the new marks, in the order of the file. */
    root: z.string(),
  }),
);

type LineFault = Fault & { readonly line: number };
type Read = { readonly line: number; readonly row: MarkRow | null; readonly faults: readonly Fault[] };

/** Rows that can be recorded, with their subjects; the others' faults are added to the report. */
function sorted(
  read: readonly Read[],
  subjects: ReadonlyMap<string, string>,
  seen: Set<string>,
  bad: (line: number, faults: readonly Fault[]) => void,
) {
  return read.flatMap(({ line, row, faults }) => {
    if (row === null) {
      bad(line, faults);
      return [];
    }
    const subjectId = subjects.get(row.subjectCode);
    const fault = (code: string) => bad(line, [{ field: 'subjectCode', value: row.subjectCode, code, fill: {} }]);
    if (subjectId === undefined) fault('registers.visit-subject-unknown');
    else if (seen.has(subjectId)) fault('registers.mark-twice');
    else {
      seen.add(subjectId);
      return [{ row, subjectId }];
    }
    return [];
  });
}

export const importMarks = act(marksImported, {
  input: z.strictObject({ fileId: z.uuid(), source: z.string().trim().min(1).max(100) }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'marks:import', officeId: actor.officeId }),
  async run(tx, { fileId, source }, { app, actor, at, entryId, target }) {
    const file = await findFile(tx, actor.userId, fileId);
    if (file === null) return refuse('registers.file-missing', 'missing');
    const table = await lookAt(app, actor, file, (cells) => Object.keys(suggestMapping(cells, markHeaders)).length);
    if (!table.ok) return table;
    const mapping = suggestMapping(table.value.columns, markHeaders);
    const gaps = mappingGaps(mapping, MARK_REQUIRED, table.value.columns.length);
    if (gaps.length > 0) return refuse('registers.visits-columns', 'unmet', { columns: gaps.join(', ') });
    const rule = await markKind(tx, 'class');
    const context: MarkContext = { words: markWords, today: dayOf(at), longestDays: rule?.longest_days ?? 0 };
    const tally = { rows: 0, added: 0, refused: 0 };
    const faults: LineFault[] = [];
    const bad = (line: number, found: readonly Fault[]) => {
      tally.refused += 1;
      for (const fault of found) if (faults.length < MOST_FAULTS) faults.push({ line, ...fault });
    };
    const seen = new Set<string>();
    const tree = incrementalTree(hash);
    try {
      const { batches } = await openTable(app, actor, { ...table.value, ...file });
      for await (const batch of batches) {
        tally.rows += batch.length;
        if (tally.rows > MOST_ROWS) return refuse('registers.visits-many', 'unmet', { most: MOST_ROWS });
        const read = batch.map(({ line, cells, broken }) => ({
          line,
          ...(broken
            ? { row: null, faults: [{ field: 'row', value: '', code: 'registers.row-quotes', fill: {} }] }
            : checkMarkRow((field) => cells[mapping[field] ?? -1] ?? '', context)),
        }));
        const codes = [...new Set(read.flatMap(({ row }) => (row === null ? [] : [row.subjectCode])))];
        const good = sorted(read, await subjectsByCode(tx, codes), seen, bad);
        const marks: NewMark[] = good.map(({ row, subjectId }) => ({
          ...{ markId: uuidv7(at.getTime(), app.random(10)), subjectId, kind: 'class', class: row.class },
          ...{ from: row.from, until: row.until, source, evidence: row.evidence },
          evidenceHash: hash(utf8(row.evidence)),
          officeId: target.officeId,
          deciderId: null,
        }));
        const begins = new Map<string, string[]>();
        for (const { subjectId, from } of marks) begins.set(from, [...(begins.get(from) ?? []), subjectId]);
        for (const [from, subjects] of begins) await endClasses(tx, subjects, from);
        await addMarks(tx, marks, { by: actor.userId, at, entryId, state: 'granted' });
        // Salted: there are but four classes, and whoever tried them all would find each.
        for (const { markId, subjectId, class: value, from, until } of marks) {
          const salt = toHex(app.random(16));
          tree.push(leafNodeHash(hash, utf8(canonicalJson({ class: value, from, markId, salt, subjectId, until }))));
        }
        tally.added += marks.length;
      }
    } catch (error) {
      if (error instanceof FileProblem) return refuse(error.code, 'unmet', error.fill);
      throw error;
    }
    if (tally.added === 0) {
      const [first] = faults;
      return refuse('registers.visits-none', 'unmet', {
        rows: tally.rows,
        line: first?.line ?? 0,
        value: first?.value ?? '',
      });
    }
    return ok({
      facts: { fileSha256: file.sha256.toString('hex'), source, ...tally, root: toHex(tree.root()) },
      answer: { ...tally, faults },
    });
  },
});
