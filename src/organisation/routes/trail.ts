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
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inBoth, instant } from '../../platform/http/shapes.ts';
import { startTrailExport, trailExported, trailInput } from '../exports/trail-export.ts';
import { officesThen } from '../store/reorganisation.ts';
import { observationList, refusalCodes, trailList } from '../store/trail.ts';
import { namesOf } from '../store.ts';
import { scopeOf, TRAIL } from '../trail.ts';

const ACCESS = { permission: TRAIL };
const ENTRY = 'entry.';
const HALF_YEAR = 183 * 86_400_000;

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

type HeadRow = {
  readonly entry_id: string;
  readonly type: string;
  readonly at: Date;
  readonly user_id: string;
  readonly on_behalf_of: string | null;
  readonly office_id: string | null;
  readonly thing: string | null;
};

/** Who, when, what and about what, with names. */
const headOf = (app: App, row: HeadRow, names: ReadonlyMap<string, string>) => ({
  entryId: row.entry_id,
  type: row.type,
  at: row.at,
  userId: row.user_id,
  userName: names.get(row.user_id) ?? null,
  onBehalfOf: row.on_behalf_of,
  officeId: row.office_id,
  thing: row.thing,
  ...actName(app, row.type),
});

const entriesRoute = listRoute('/api/trail', trailList, {
  summary: 'Entries of the log by person, office, thing, act and time, or all about one thing; newest first',
  row: entryShape,
  async answer(rows, { app, tx }) {
    const names = await namesOf(
      tx,
      rows.map((row) => row.user_id),
    );
    return rows.map((row) => ({ ...headOf(app, row, names), index: row.index }));
  },
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

const observationsRoute = listRoute('/api/trail/observations', observationList, {
  summary: 'Refusals, reads of sensitive data and sign-ins, newest first',
  row: observationShape,
  answer: (rows, { app }) =>
    rows.map((row) => ({
      observationId: row.observation_id,
      at: row.at,
      kind: row.kind as TrailObservation['kind'],
      userId: row.user_id,
      userName: row.name,
      officeId: row.office_id,
      thing: row.thing,
      code: row.code,
      act: row.kind === 'refused' ? (app.texts[ENTRY + row.thing] ?? null) : null,
      why: row.code === null ? null : (app.texts[row.code] ?? null),
      count: row.count,
    })),
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
  /** As it was called then, and what became of it where it is called otherwise now. */
  office: inBoth.extend({ now: inBoth.nullable() }).nullable(),
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
        ...headOf(app, entry, names),
        office: entry.office_id === null ? null : (await officesThen(tx))(entry.office_id, entry.at),
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
  repeatable: 'harmless',
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
  summary: 'The kinds of acts that the log records, and the refusals met of late, with their names',
  answer: z.object({
    types: z.array(z.object({ type: z.string(), zh: z.string(), en: z.string() })),
    /** Refusals met within the last half year. */
    codes: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  }),
  handle: ({ app, actor }) =>
    read(app.db, actor, async (tx) =>
      ok({
        codes: (await refusalCodes(tx, new Date(app.clock.now().getTime() - HALF_YEAR))).map(({ code }) => ({
          code: code ?? '',
          ...(app.texts[code ?? ''] ?? { zh: code ?? '', en: code ?? '' }),
        })),
        types: Object.entries(app.texts)
          .filter(([key]) => key.startsWith(ENTRY))
          .map(([key, { zh, en }]) => ({ type: key.slice(ENTRY.length), zh, en })),
      }),
    ),
});

const exportRoute = route({
  method: 'POST',
  url: '/api/trail/exports',
  access: { permission: trailExported.type },
  summary: 'Take the log, or what a search finds in it, away with its proofs, as a job; the taking is an entry',
  repeatable: 'kept',
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
