// The daily roots of the registers (spec/draw.md section 2; R7): a list for officers, a page and data for everybody, each with its place in the log.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok } from '../../kit/result.ts';
import { indexesOf } from '../../log/store.ts';
import { publicRead, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { page, type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { publicFrame } from '../../publication/frame.ts';
import { addTexts } from '../../web/text.tsx';
import { rootsPage } from '../pages/public/roots.tsx';
import { texts as pageTexts } from '../pages/texts.ts';
import { missingDays, REGISTERS } from '../rules/root.ts';
import { newestRoots, type RootRow, rootDays, rootList } from '../store/roots.ts';
import { texts } from '../texts.ts';

addTexts({ ...texts, ...pageTexts });

const rootShape = z.object({
  register: z.enum(REGISTERS),
  day: z.string(),
  count: z.number(),
  root: z.string(),
  loggedAt: instant,
  late: z.boolean(),
  entryId: z.string(),
  index: z.number().nullable(),
});
export type RootView = z.input<typeof rootShape>;

async function viewsOf(tx: Tx, rows: readonly RootRow[]): Promise<z.output<typeof rootShape>[]> {
  const indexes = await indexesOf(
    tx,
    rows.map((row) => row.entry_id),
  );
  return rows.map((row) => ({
    register: z.enum(REGISTERS).parse(row.register),
    day: row.day,
    count: row.count,
    root: toHex(row.root),
    loggedAt: row.logged_at,
    late: row.late,
    entryId: row.entry_id,
    index: indexes.get(row.entry_id) ?? null,
  }));
}

const officersRoute = listRoute('/api/register-roots', rootList, {
  summary: 'The daily roots of the registers in the log; paged by key',
  row: rootShape,
  answer: (rows, { tx }) => viewsOf(tx, rows),
});

const ROWS = 90;
const before = z.object({ before: z.iso.date().optional() });

/** A page of roots, newest first; `next` is the day to ask before for the following page. Whole days only. */
async function rootsBefore(tx: Tx, day: string | undefined) {
  const rows = await newestRoots(tx, day ?? null, ROWS + REGISTERS.length);
  const last = rows.length > ROWS ? rows[ROWS - 1]?.day : undefined;
  const shown = last === undefined ? rows : rows.filter((row) => row.day >= last);
  const missing = [];
  for (const register of REGISTERS)
    for (const gap of missingDays(await rootDays(tx, register))) missing.push({ register, day: gap });
  return { rows: await viewsOf(tx, shown), next: last ?? null, missing };
}
export type RootsBefore = Awaited<ReturnType<typeof rootsBefore>>;

const publicRoute = route({
  method: 'GET',
  url: '/api/public/register-roots',
  access: 'public',
  summary: 'The daily roots of the registers, newest first, and the days without one',
  query: before,
  answer: z.object({
    rows: z.array(rootShape),
    next: z.string().nullable(),
    missing: z.array(z.object({ register: z.enum(REGISTERS), day: z.string() })),
  }),
  handle: ({ app, query }) => publicRead(app.db, async (tx) => ok(await rootsBefore(tx, query.before))),
});

const pageRoute = route({
  method: 'GET',
  url: '/registers',
  access: 'public',
  summary: 'The daily roots of the registers as a page',
  query: before,
  handle: ({ app, query, request }) =>
    publicRead(app.db, async (tx) =>
      page(rootsPage(await rootsBefore(tx, query.before), query.before ?? null, await publicFrame(app, tx, request))),
    ),
});

export const rootRoutes: readonly Route[] = [officersRoute, publicRoute, pageRoute];
