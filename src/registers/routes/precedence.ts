// Whose word holds, and what registrars disagree about, over HTTP: the ranks and their setting, the list of conflicts and the act that settles them.
import { z } from 'zod';
import { ok } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { setPrecedence } from '../actions/precedence.ts';
import { settleInput, settleOpen } from '../actions/settle.ts';
import type { Content } from '../rules/precedence.ts';
import { conflictList, knownSources, loadRanks, precedenceVersion } from '../store/precedence.ts';

const value = z.record(z.string(), z.string().nullable());
const conflictShape = z.object({
  conflictId: z.string(),
  subjectId: z.string(),
  name: z.string(),
  code: z.string(),
  field: z.string(),
  held: value,
  heldSource: z.string(),
  heldAt: instant,
  value,
  source: z.string(),
  foundAt: instant,
  importId: z.string(),
  state: z.enum(['open', 'kept', 'taken', 'agreed', 'replaced']),
  reason: z.string().nullable(),
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
  entryId: z.string().nullable(),
});
export type ConflictView = z.input<typeof conflictShape>;

const conflictsRoute = listRoute('/api/conflicts', conflictList, {
  summary: 'What sources disagree about, newest first: field, both values, sources and dates',
  row: conflictShape,
  answer: (rows) =>
    rows.map((row) => ({
      conflictId: row.conflict_id,
      subjectId: row.subject_id,
      name: row.name,
      code: row.code,
      field: row.field,
      held: row.held as Content,
      heldSource: row.held_source,
      heldAt: row.held_at,
      value: row.value as Content,
      source: row.source,
      foundAt: row.found_at,
      importId: row.import_id,
      state: row.state,
      reason: row.reason,
      settledBy: row.settler ?? row.settled_by,
      settledAt: row.settled_at,
      entryId: row.entry_id,
    })),
});

const precedenceShape = z.object({
  version: z.number(),
  setBy: z.string().nullable(),
  setAt: instant.nullable(),
  entryId: z.string().nullable(),
  ranks: z.array(z.object({ field: z.string(), sources: z.array(z.string()) })),
  /** Names of sources that files were imported from. */
  sources: z.array(z.string()),
});
export type PrecedenceView = z.input<typeof precedenceShape>;

const precedenceRoute = route({
  method: 'GET',
  url: '/api/precedence',
  access: { permission: 'subject.read' },
  summary: 'Which source is authoritative for which field, the most authoritative first',
  answer: precedenceShape,
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) => {
      const { version, set_by, set_at, entry_id } = await precedenceVersion(tx);
      const names = await namesOf(tx, [set_by ?? '']);
      const ranks = [...(await loadRanks(tx))].map(([field, sources]) => ({
        field,
        sources: [...sources].sort(([, a], [, b]) => a - b).map(([source]) => source),
      }));
      return ok({
        version,
        setBy: set_by === null ? null : (names.get(set_by) ?? set_by),
        setAt: set_at,
        entryId: entry_id,
        ranks,
        sources: [...(await knownSources(tx))],
      });
    });
  },
});

export const precedenceRoutes: readonly Route[] = [
  conflictsRoute,
  precedenceRoute,
  actRoute('/api/precedence', setPrecedence, {
    summary: 'Say which source is authoritative for which field',
    answer: z.object({ version: z.number() }),
  }),
  actRoute('/api/conflicts/settle', settleOpen, {
    summary: 'Keep what stands or take what the other source says, for some conflicts or for all alike',
    body: settleInput,
    answer: z.object({ conflicts: z.number(), more: z.boolean() }),
  }),
];
