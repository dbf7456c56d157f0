// What an officer may choose from when a draw is prepared or departed from: people who may bring randomness, and offices that may decide
// (spec/draw.md section 3: parties under different heads; R5, R33: another head decides).
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok, refuse } from '../../kit/result.ts';
import { isRole, ROLES } from '../../organisation/rules/roles.ts';
import { decidersFor, holdersOf } from '../../organisation/store.ts';
import { read } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { drawEntropy, drawReplaced } from '../entries.ts';
import { findException } from '../store/result.ts';
import { followableBy, replacedIn } from '../store/series.ts';

const rolesWith = (permission: string) =>
  Object.keys(ROLES)
    .filter(isRole)
    .filter((role) => ROLES[role].includes(permission));

const partiesRoute = route({
  method: 'GET',
  url: '/api/draws/parties',
  access: { permission: 'draw.read' },
  summary: 'People who may bring randomness to a draw, with the head they stand under',
  answer: z.object({
    people: z.array(
      z.object({
        userId: z.string(),
        name: z.string(),
        officeId: z.string(),
        officeName: z.string(),
        officeNameEn: z.string(),
        head: z.string(),
      }),
    ),
  }),
  async handle({ app, actor }) {
    const rows = await read(app.db, actor, (tx) => holdersOf(tx, rolesWith(drawEntropy.type), app.clock.now()));
    const people = new Map(
      rows.map((row) => [
        row.user_id,
        {
          userId: row.user_id,
          name: row.name,
          officeId: row.office_id,
          officeName: row.short_zh,
          officeNameEn: row.name_en,
          head: row.head,
        },
      ]),
    );
    return ok({ people: [...people.values()] });
  },
});

const decidersRoute = route({
  method: 'GET',
  url: '/api/draws/deciders',
  access: { permission: 'draw.read' },
  summary: 'Offices under another head than mine where somebody decides exceptions',
  answer: z.object({
    offices: z.array(z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() })),
  }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) =>
      ok({ offices: await decidersFor(tx, drawReplaced.type, actor, app.clock.now()) }),
    );
  },
});

/** An inbox names the exception only; everything about it stands in its draw. */
const exceptionRoute = route({
  method: 'GET',
  url: '/api/exceptions/:exceptionId',
  access: { permission: 'draw.read' },
  summary: 'The draw that an exception departs from',
  params: z.object({ exceptionId: z.uuid() }),
  answer: z.object({ exceptionId: z.string(), drawId: z.string() }),
  async handle({ app, actor, params }) {
    const row = await read(app.db, actor, (tx) => findException(tx, params.exceptionId));
    return row
      ? ok({ exceptionId: row.exception_id, drawId: row.draw_id })
      : refuse('draws.exception-missing', 'missing');
  },
});

const followableRoute = route({
  method: 'GET',
  url: '/api/draws/followable',
  access: { permission: 'draw.read' },
  summary: 'Published draws of an office that a task may follow in a series, newest first',
  query: z.object({ office: z.string().max(64) }),
  answer: z.object({
    rows: z.array(
      z.object({
        taskId: z.string(),
        drawId: z.string(),
        title: z.string(),
        resultedAt: instant,
        /** Who would be drawn for certain, as far as the scope still holds them. */
        replaced: z.number(),
      }),
    ),
  }),
  async handle({ app, actor, query }) {
    const rows = await read(app.db, actor, async (tx) => {
      const found = await followableBy(tx, query.office);
      return Promise.all(
        found.map(async (row) => ({
          taskId: row.task_id,
          drawId: row.draw_id,
          title: row.title,
          resultedAt: must(row.resulted_at, 'a result has its time'),
          replaced: (await replacedIn(tx, row.draw_id)).size,
        })),
      );
    });
    return ok({ rows });
  },
});

export const choiceRoutes: readonly Route[] = [partiesRoute, decidersRoute, exceptionRoute, followableRoute];
