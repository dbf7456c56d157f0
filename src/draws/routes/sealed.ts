// Sealed lists for officers (R49, P8): a unit opened after its visit, the whole list, the copy of a second head, the audit, a firm's own opening.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { mayAnywhere } from '../../platform/access.ts';
import { read } from '../../platform/db/database.ts';
import { attachment, type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { auditList, issueOpening, openUnit, takeCopy, unsealList } from '../actions/opening.ts';
import { drawAudited, drawCopied } from '../entries.ts';
import { copyStream } from '../sealed-copy.ts';
import { findDraw } from '../store/draw.ts';
import { copiesOf, sealedDraws } from '../store/sealed.ts';

const byDraw = z.object({ drawId: z.string() });

/** What an auditor or a second head may ask for: sealed draws, of which nothing but their standing is told here. */
const listRoute = route({
  method: 'GET',
  url: '/api/sealed-draws',
  access: 'signed-in',
  summary: 'Sealed draws with their day and whether they are opened; for heads who hold copies and for auditors',
  answer: z.object({
    rows: z.array(
      z.object({
        drawId: z.string(),
        title: z.string(),
        leadOffice: z.string(),
        holder: z.string(),
        openTo: z.enum(['everyone', 'units']),
        state: z.string(),
        openBy: instant,
        unsealedAt: instant.nullable(),
        overdue: z.boolean(),
        copied: z.boolean(),
        audited: z.boolean(),
      }),
    ),
  }),
  async handle({ app, actor }) {
    if (!mayAnywhere(actor, drawCopied.type) && !mayAnywhere(actor, drawAudited.type)) return ok({ rows: [] });
    return read(app.db, actor, async (tx) => {
      const now = app.clock.now();
      const rows = [];
      for (const row of await sealedDraws(tx)) {
        const own = (await copiesOf(tx, row.draw_id)).filter(({ user_id }) => user_id === actor.userId);
        const openBy = must(row.open_by, 'a sealed list has its day');
        rows.push({
          drawId: row.draw_id,
          title: row.title,
          leadOffice: row.lead_office,
          holder: row.holder ?? '',
          openTo: must(row.sealed, 'a sealed list'),
          state: row.state,
          openBy,
          unsealedAt: row.unsealed_at,
          overdue: row.unsealed_at === null && now > openBy,
          copied: own.some(({ kind }) => kind === 'copy'),
          audited: own.some(({ kind }) => kind === 'audit'),
        });
      }
      return ok({ rows });
    });
  },
});

const fileRoute = route({
  method: 'GET',
  url: '/api/draws/:drawId/copy.json',
  access: 'signed-in',
  summary:
    'The whole sealed draw as a file, after the act that takes a copy or opens it for an audit; every reading is remembered',
  params: byDraw,
  async handle({ app, actor, params }) {
    const found = await read(app.db, actor, async (tx) => {
      const draw = await findDraw(tx, params.drawId);
      const mine = draw
        ? (await copiesOf(tx, draw.draw_id)).find(({ user_id }) => user_id === actor.userId)
        : undefined;
      return draw && mine ? { draw, kind: mine.kind } : null;
    });
    const permission = found?.kind === 'audit' ? drawAudited.type : drawCopied.type;
    // A person who no longer has the office or role has lost the file with it.
    if (!found || !mayAnywhere(actor, permission)) return refuse('draws.copy-missing', 'missing');
    const { draw, kind } = found;
    return attachment(
      copyStream(app, actor, draw, kind),
      'application/json; charset=utf-8',
      `${draw.draw_id}.sealed.json`,
    );
  },
});

export const sealedRoutes: readonly Route[] = [
  listRoute,
  fileRoute,
  actRoute('/api/draws/:drawId/open', openUnit, {
    summary: 'Open one unit of a sealed list after its visit',
    params: byDraw,
    body: z.strictObject({ stratum: z.string(), rank: z.int32(), visitedOn: z.iso.date() }),
    answer: z.object({ state: z.literal('opened') }),
  }),
  actRoute('/api/draws/:drawId/unseal', unsealList, {
    summary: 'Open the whole sealed list',
    params: byDraw,
    body: z.strictObject({}),
    answer: z.object({ state: z.literal('unsealed') }),
  }),
  actRoute('/api/draws/:drawId/copy', takeCopy, {
    summary: 'Take the copy that a second head holds',
    params: byDraw,
    body: z.strictObject({}),
    answer: z.object({ drawId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/audit', auditList, {
    summary: 'Open a sealed draw for an audit, with a reason',
    params: byDraw,
    body: z.strictObject({ reason: z.string().max(500) }),
    answer: z.object({ drawId: z.string() }),
  }),
  actRoute('/api/draws/:drawId/issue', issueOpening, {
    summary: "A firm's own opening with its proof, to be handed to it",
    params: byDraw,
    body: z.strictObject({ subjectId: z.string().max(64) }),
    answer: z.object({
      stratum: z.string(),
      position: z.number(),
      leaf: z.string(),
      proof: z.array(z.string()),
    }),
  }),
];
