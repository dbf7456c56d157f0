// The trail's addresses (R11): who may read it is whoever holds `log.read`, for the offices of that grant.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { fromUtf8, toHex } from '../../kit/bytes.ts';
import { isUuid } from '../../kit/ids.ts';
import { ok, refuse } from '../../kit/result.ts';
import { erasureOf } from '../../log/erase.ts';
import { refused } from '../../log/observe.ts';
import { openedEntry, revealDocument } from '../../log/reading.ts';
import { sealedAs } from '../../log/tiles.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { read, type Tx, write } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inBoth, instant, listShape } from '../../platform/http/shapes.ts';
import { startTrailExport, trailExported, trailInput } from '../exports/trail-export.ts';
import { trailEntries, trailObservations } from '../store/trail.ts';
import { namesOf } from '../store.ts';
import { endOf, filterOf, many, period, scopeOf, TRAIL, trailAsked } from '../trail.ts';

const ACCESS = { permission: TRAIL };
const PAGE = 50;
const ENTRY = 'entry.';

const actName = (app: App, type: string) => app.texts[ENTRY + type] ?? { zh: type, en: type };

const entryShape = z.object({
  entryId: z.string(),
  type: z.string(),
  at: instant,
  userId: z.string(),
  userName: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  officeId: z.string().nullable(),
  thing: z.string().nullable(),
  /** The name of the act. */
  zh: z.string(),
  en: z.string(),
  index: z.number().nullable(),
});
export type TrailEntry = z.input<typeof entryShape>;

const total = (rows: number, more: boolean) => ({ count: rows, exact: !more });

const entriesRoute = route({
  method: 'GET',
  url: '/api/trail',
  access: ACCESS,
  summary: 'Entries of the log by person, office, thing, act and time, newest first',
  query: trailAsked.extend({
    after: z.union([z.coerce.number().int().min(0), z.literal('')]).optional(),
  }),
  answer: listShape(entryShape),
  handle: ({ app, actor, query }) =>
    read(app.db, actor, async (tx) => {
      const scope = await scopeOf(tx, actor);
      const filter = await filterOf(tx, scope, query);
      const after = typeof query.after === 'number' ? query.after : null;
      const rows = await trailEntries(tx, scope, filter, after, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const more = rows.length > PAGE;
      const names = await namesOf(
        tx,
        shown.map((row) => row.user_id),
      );
      return ok({
        rows: shown.map((row) => ({
          entryId: row.entry_id,
          type: row.type,
          at: row.at,
          userId: row.user_id,
          userName: names.get(row.user_id) ?? null,
          onBehalfOf: row.on_behalf_of,
          officeId: row.office_id,
          thing: row.thing,
          ...actName(app, row.type),
          index: row.index,
        })),
        next: more ? String(shown.at(-1)?.arrival ?? '') : null,
        total: total(shown.length, more),
      });
    }),
});

const observationShape = z.object({
  observationId: z.string(),
  at: instant,
  kind: z.enum(['read', 'refused', 'sign-in']),
  userId: z.string(),
  userName: z.string().nullable(),
  officeId: z.string().nullable(),
  thing: z.string(),
  code: z.string().nullable(),
  /** The name of the act that was refused. */
  act: inBoth.nullable(),
  /** The refusal in words, without its fill. */
  why: inBoth.nullable(),
  count: z.number(),
});
export type TrailObservation = z.input<typeof observationShape>;

const observationsRoute = route({
  method: 'GET',
  url: '/api/trail/observations',
  access: ACCESS,
  summary: 'Refusals, reads of sensitive data and sign-ins, newest first',
  query: z.object({
    ...period,
    kind: many.pipe(z.array(z.enum(['read', 'refused', 'sign-in']))),
    after: z
      .string()
      .regex(/^\d{4}-[0-9T:.Z-]{5,20}~[0-9a-f-]{36}$/)
      .or(z.literal(''))
      .optional(),
  }),
  answer: listShape(observationShape),
  handle: ({ app, actor, query }) =>
    read(app.db, actor, async (tx) => {
      const [at, id] = (query.after ?? '').split('~');
      const after = at === undefined || id === undefined ? null : { at: new Date(at), id };
      if (after !== null && Number.isNaN(after.at.getTime())) return refuse('access.missing', 'missing');
      const filter = { text: query.q, kinds: query.kind, from: query.from, until: endOf(query.until) };
      const rows = await trailObservations(tx, await scopeOf(tx, actor), filter, after, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const more = rows.length > PAGE;
      const last = shown.at(-1);
      return ok({
        rows: shown.map((row) => ({
          observationId: row.observation_id,
          at: row.at,
          kind: row.kind,
          userId: row.user_id,
          userName: row.name,
          officeId: row.office_id,
          thing: row.thing,
          code: row.code,
          act: row.kind === 'refused' ? (app.texts[ENTRY + row.thing] ?? null) : null,
          why: row.code === null ? null : (app.texts[row.code] ?? null),
          count: row.count,
        })),
        next: more && last ? `${last.at.toISOString()}~${last.observation_id}` : null,
        total: total(shown.length, more),
      });
    }),
});

/** The entry, if the reader's grants cover its office. */
async function readable(tx: Tx, actor: Actor, entryId: string) {
  const found = isUuid(entryId) ? await openedEntry(tx, entryId) : null;
  if (!found) return refuse('log.missing', 'missing');
  const { office_id } = found.row;
  const scope = await scopeOf(tx, actor);
  const covered = office_id === null ? scope.everything : scope.offices.includes(office_id);
  return covered ? ok(found) : refuse('access.forbidden', 'forbidden', { permission: TRAIL });
}

const openedShape = entryShape.extend({
  facts: z.unknown(),
  factsSalt: z.string(),
  /** Binds the head into the salt; null of an entry from before heads were sealed. */
  nonce: z.string().nullable(),
  leaf: z.string(),
  document: z.enum(['none', 'kept', 'erased']),
  /** The entry by which the document was erased. */
  erasure: z.object({ entryId: z.string(), at: instant, index: z.number().nullable() }).nullable(),
  size: z.number().nullable(),
});
export type TrailEntryOpened = z.input<typeof openedShape>;

const entryRoute = route({
  method: 'GET',
  url: '/api/trail/entries/:entryId',
  access: ACCESS,
  summary: 'One entry: who, when, what, and what binds it to the tree; whether it has a personal document',
  params: z.object({ entryId: z.string() }),
  answer: openedShape,
  handle: ({ app, actor, params }) =>
    read(app.db, actor, async (tx) => {
      const found = await readable(tx, actor, params.entryId);
      if (!found.ok) return found;
      const { row: entry, opened, document } = found.value;
      const sealed = await sealedAs(app, tx, entry.entry_id);
      const names = await namesOf(tx, [entry.user_id]);
      const erasure = document === 'none' ? null : await erasureOf(tx, entry.entry_id);
      return ok({
        entryId: entry.entry_id,
        type: entry.type,
        at: entry.at,
        userId: entry.user_id,
        userName: names.get(entry.user_id) ?? null,
        onBehalfOf: entry.on_behalf_of,
        officeId: entry.office_id,
        thing: entry.thing,
        ...actName(app, entry.type),
        index: sealed?.index ?? null,
        size: sealed?.head.size ?? null,
        facts: entry.facts,
        factsSalt: toHex(opened.salt),
        nonce: opened.nonce && toHex(opened.nonce),
        leaf: must(fromUtf8(opened.leaf), 'a leaf is text'),
        document: erasure === null ? document : 'erased',
        erasure: erasure && { entryId: erasure.entry_id, at: erasure.at, index: erasure.index },
      });
    }),
});

const documentRoute = route({
  method: 'POST',
  url: '/api/trail/entries/:entryId/document',
  access: ACCESS,
  summary: 'The personal document of an entry; the reading is recorded',
  params: z.object({ entryId: z.string() }),
  answer: z.object({ document: z.unknown() }),
  handle: ({ app, actor, params }) =>
    write(app.db, actor, async (tx) => {
      const found = await readable(tx, actor, params.entryId);
      if (!found.ok) return found;
      const document = await revealDocument(app, tx, actor.userId, params.entryId);
      return document === null ? refuse('log.no-document', 'missing') : ok({ document });
    }),
});

const typesRoute = route({
  method: 'GET',
  url: '/api/trail/types',
  access: ACCESS,
  summary: 'The kinds of acts that the log records, with their names',
  answer: z.object({ types: z.array(z.object({ type: z.string(), zh: z.string(), en: z.string() })) }),
  handle: async ({ app }) =>
    ok({
      types: Object.entries(app.texts)
        .filter(([key]) => key.startsWith(ENTRY))
        .map(([key, { zh, en }]) => ({ type: key.slice(ENTRY.length), zh, en })),
    }),
});

const exportRoute = route({
  method: 'POST',
  url: '/api/trail/exports',
  access: { permission: trailExported.type },
  summary: 'Take the log, or what a search finds in it, away with its proofs, as a job; the taking is an entry',
  body: trailInput,
  answer: z.object({ jobId: z.string() }),
  async handle({ app, actor, body, language }) {
    const started = await startTrailExport(app, actor, { ...body, language });
    if (!started.ok) await refused(app, actor, trailExported.type, started.refusal);
    return started;
  },
});

export const trailRoutes: readonly Route[] = [
  typesRoute,
  entriesRoute,
  observationsRoute,
  entryRoute,
  documentRoute,
  exportRoute,
];
