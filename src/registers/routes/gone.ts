// Who is gone from a source over HTTP: the list of an import, and the act that settles them.
import { z } from 'zod';
import { ok } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { read } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { settleSubjects } from '../actions/gone.ts';
import { seenImport } from '../actions/open-import.ts';
import { GONE_CHOICES, listGone } from '../store/gone.ts';
import { PAGE } from './shapes.ts';

const byId = z.object({ importId: z.uuid() });
const rowShape = z.object({
  subjectId: z.string(),
  code: z.string(),
  name: z.string(),
  address: z.string(),
  status: z.string(),
  choice: z.enum(GONE_CHOICES).nullable(),
  reason: z.string().nullable(),
  by: z.string().nullable(),
});
export type GoneRow = z.input<typeof rowShape>;

const goneRoute = route({
  method: 'GET',
  url: '/api/imports/:importId/gone',
  access: { permission: 'import.read' },
  summary: 'Subjects that the source of an import no longer has, those not settled first; a page at a time',
  params: byId,
  query: z.object({ after: z.string().max(64).default(''), settled: z.enum(['yes', 'no']).default('no') }),
  answer: z.object({ rows: z.array(rowShape), next: z.string().nullable() }),
  async handle({ app, actor, params, query }) {
    return read(app.db, actor, async (tx) => {
      const record = await seenImport(tx, actor, params.importId);
      if (!record.ok) return record;
      const from = { settled: query.settled === 'yes', id: query.after };
      const rows = await listGone(tx, params.importId, from, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const names = await namesOf(
        tx,
        shown.map((row) => row.settled_by ?? ''),
      );
      return ok({
        rows: shown.map((row) => ({
          ...{ subjectId: row.subject_id, code: row.code, name: row.name, address: row.address, status: row.status },
          ...{ choice: row.choice, reason: row.reason },
          by: row.settled_by === null ? null : (names.get(row.settled_by) ?? row.settled_by),
        })),
        next: rows.length > PAGE ? (shown.at(-1)?.subject_id ?? null) : null,
      });
    });
  },
});

export const goneRoutes: readonly Route[] = [
  goneRoute,
  actRoute('/api/imports/:importId/settle', settleSubjects, {
    summary: 'Say what became of subjects that a source no longer has',
    params: byId,
    body: z.strictObject({
      subjectIds: z.array(z.string().max(64)).min(1).max(500),
      choice: z.enum(GONE_CHOICES),
      reason: z.string().max(1000),
    }),
    answer: z.object({ subjects: z.number() }),
  }),
];
