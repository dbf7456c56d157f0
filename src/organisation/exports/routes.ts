// Lists over HTTP beside their pages: exports as jobs with a file that only its owner takes, and saved views.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { observe, refused } from '../../log/observe.ts';
import { read, write } from '../../platform/db/database.ts';
import { findExport, readFile } from '../../platform/files.ts';
import { attachment, type Route, route } from '../../platform/http/route.ts';
import { exportable, exportInput, startExport } from './exports.ts';
import { addView, removeView, viewsOf } from './views.ts';

const startRoute = route({
  method: 'POST',
  url: '/api/exports',
  access: 'signed-in',
  summary: 'Export a whole list under conditions, as a job',
  repeatable: 'kept',
  body: exportInput,
  answer: z.object({ jobId: z.string() }),
  async handle({ app, actor, body, language }) {
    const started = await startExport(app, actor, { ...body, language });
    if (!started.ok) await refused(app, actor, `export:${body.list}`, started.refusal);
    return started;
  },
});

const fileRoute = route({
  method: 'GET',
  url: '/api/exports/:fileId',
  access: 'signed-in',
  summary: 'The file of my export, while it lasts',
  params: z.object({ fileId: z.uuid() }),
  async handle({ app, actor, params }) {
    const file = await read(app.db, actor, (tx) => findExport(tx, actor.userId, params.fileId, app.clock.now()));
    if (file === null) return refuse('list.export-missing', 'missing');
    await observe(app, { userId: actor.userId, kind: 'read', thing: `export:${params.fileId}`, code: null });
    return attachment(Readable.from(readFile(app, actor, params.fileId)), file.mediaType, file.name);
  },
});

const MOST_VIEWS = 20;
const listName = z.object({ list: z.string().max(64) });
const viewShape = z.object({ viewId: z.string(), name: z.string(), query: z.string() });

const viewsRoute = route({
  method: 'GET',
  url: '/api/lists/:list/views',
  access: 'signed-in',
  summary: 'My saved views of a list',
  params: listName,
  answer: z.object({ views: z.array(viewShape) }),
  async handle({ app, actor, params }) {
    const rows = await read(app.db, actor, (tx) => viewsOf(tx, actor.userId, params.list));
    return ok({ views: rows.map(({ view_id, name, query }) => ({ viewId: view_id, name, query })) });
  },
});

const saveRoute = route({
  method: 'POST',
  url: '/api/lists/:list/views',
  access: 'signed-in',
  summary: 'Save conditions of a list under a name',
  repeatable: 'kept',
  params: listName,
  body: z.strictObject({ name: z.string().trim().min(1).max(40), query: z.string().max(2000) }),
  answer: viewShape,
  async handle({ app, actor, params, body }) {
    const source = exportable(app, actor, params.list, Object.fromEntries(new URLSearchParams(body.query)));
    if (!source.ok) return source;
    const at = app.clock.now();
    const viewId = uuidv7(at.getTime(), app.random(10));
    return write(app.db, actor, async (tx) => {
      const known = await viewsOf(tx, actor.userId, params.list);
      if (known.length >= MOST_VIEWS) return refuse('list.views-many', 'unmet', { most: MOST_VIEWS });
      if (known.some(({ name }) => name === body.name))
        return refuse('list.view-known', 'conflict', { name: body.name });
      await addView(tx, { viewId, userId: actor.userId, list: params.list, ...body, at });
      return ok({ viewId, ...body });
    });
  },
});

const removeRoute = route({
  method: 'DELETE',
  url: '/api/lists/:list/views/:viewId',
  access: 'signed-in',
  summary: 'Remove my saved view',
  repeatable: 'harmless',
  params: listName.extend({ viewId: z.uuid() }),
  answer: z.object({}),
  async handle({ app, actor, params }) {
    await write(app.db, actor, (tx) => removeView(tx, actor.userId, params.list, params.viewId));
    return ok({});
  },
});

export const exportRoutes: readonly Route[] = [startRoute, fileRoute, viewsRoute, saveRoute, removeRoute];
