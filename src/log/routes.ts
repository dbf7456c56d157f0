// The log for everybody: checkpoint, tiles and entry bundles at the addresses of C2SP tlog-tiles, proofs, and what an entry is (R11).
import { z } from 'zod';
import { must } from '../kit/assert.ts';
import { fromUtf8, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { isUuid } from '../kit/ids.ts';
import { ok, refuse } from '../kit/result.ts';
import { publicRead } from '../platform/db/database.ts';
import { type Raw, type Route, route } from '../platform/http/route.ts';
import { instant } from '../platform/http/shapes.ts';
import { parseTileNumber } from './rules/tiles.ts';
import { isEntry, rotationsUnder } from './store.ts';
import { checkpointNote, consistency, inclusion, sealedAs, servedHead, tile, verifierKeys } from './tiles.ts';

const text = (body: string, seconds: number): Raw => ({
  raw: body,
  type: 'text/plain; charset=utf-8',
  headers: { 'cache-control': `public, max-age=${seconds}`, 'access-control-allow-origin': '*' },
});
const YEAR = 31_536_000;
// A tile of a given width never changes.
const bytes = (body: Uint8Array): Raw => ({
  raw: Buffer.from(body),
  type: 'application/octet-stream',
  headers: { 'cache-control': `public, max-age=${YEAR}, immutable`, 'access-control-allow-origin': '*' },
});

const checkpointRoute = route({
  method: 'GET',
  url: '/log/checkpoint',
  access: 'public',
  summary: 'The signed checkpoint (C2SP signed note)',
  async handle({ app }) {
    const note = await checkpointNote(app);
    return note.ok ? text(note.value, 1) : note;
  },
});

const keysRoute = route({
  method: 'GET',
  url: '/log/keys',
  access: 'public',
  summary: 'The verifier keys of the log, the one in force last',
  handle: async ({ app }) => text(`${verifierKeys(app).join('\n')}\n`, 60),
});

const rotationsRoute = route({
  method: 'GET',
  url: '/log/rotations',
  access: 'public',
  summary: 'When the log changed its key: the checkpoints that both keys signed, and the entries that say so',
  answer: z.object({
    rotations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        size: z.number(),
        at: instant,
        checkpoint: z.string(),
        entry: z.object({ index: z.number(), leaf: z.string(), facts: z.string(), salt: z.string() }),
      }),
    ),
  }),
  handle: ({ app }) =>
    publicRead(app.db, async (tx) => {
      const head = await servedHead(app, tx);
      const rows = head === null ? [] : await rotationsUnder(tx, head.size);
      return ok({
        rotations: rows.map((row) => ({
          from: must(row.from_key, 'a rotation'),
          to: must(row.to_key, 'a rotation'),
          size: must(row.size, 'a rotation'),
          at: must(row.at, 'a rotation'),
          checkpoint: must(row.note, 'a rotation'),
          entry: {
            index: must(row.index, 'a rotation'),
            leaf: must(fromUtf8(must(row.leaf, 'a rotation')), 'a leaf is text'),
            facts: canonicalJson(row.facts as Json),
            salt: toHex(must(row.facts_salt, 'a rotation')),
          },
        })),
      });
    }),
});

const tileRoute = route({
  method: 'GET',
  url: '/log/tile/:level/*',
  access: 'public',
  summary: 'A hash tile, or with level "entries" an entry bundle',
  params: z.object({ level: z.string().regex(/^(entries|[0-6])$/), '*': z.string() }),
  async handle({ app, params }) {
    const number = parseTileNumber(params['*']);
    if (!number) return refuse('log.missing', 'missing');
    const found = await tile(
      app,
      params.level === 'entries' ? 'entries' : Number(params.level),
      number.n,
      number.width,
    );
    return found.ok ? bytes(found.value) : found;
  },
});

const whole = z.coerce.number().int().min(0);

const inclusionRoute = route({
  method: 'GET',
  url: '/log/proof/inclusion',
  access: 'public',
  summary: 'That an entry is in the tree: by its id or its index',
  query: z.object({ entry: z.string().optional(), index: whole.optional(), size: whole.optional() }),
  async handle({ app, query }) {
    if (query.entry !== undefined && !isUuid(query.entry)) return refuse('log.missing', 'missing');
    if (query.entry === undefined && query.index === undefined) return refuse('log.missing', 'missing');
    const of = query.entry === undefined ? { index: query.index ?? 0 } : { entry: query.entry };
    return inclusion(app, of, query.size);
  },
});

const consistencyRoute = route({
  method: 'GET',
  url: '/log/proof/consistency',
  access: 'public',
  summary: 'That one tree is the beginning of a later one',
  query: z.object({ from: whole, to: whole.optional() }),
  handle: ({ app, query }) => consistency(app, query.from, query.to),
});

const entryRoute = route({
  method: 'GET',
  url: '/api/log/entries/:entryId',
  access: 'public',
  summary: 'Whether an entry is being sealed or sealed, and under which checkpoint',
  params: z.object({ entryId: z.string() }),
  answer: z.object({
    entryId: z.string(),
    state: z.enum(['recorded', 'sealed']),
    index: z.number().nullable(),
    checkpoint: z.string().nullable(),
  }),
  async handle({ app, params }) {
    const { entryId } = params;
    if (!isUuid(entryId)) return refuse('log.missing', 'missing');
    return publicRead(app.db, async (tx) => {
      if (!(await isEntry(tx, entryId))) return refuse('log.missing', 'missing');
      const sealed = await sealedAs(app, tx, entryId);
      return ok({
        entryId,
        state: sealed ? ('sealed' as const) : ('recorded' as const),
        index: sealed?.index ?? null,
        checkpoint: sealed?.head.note ?? null,
      });
    });
  },
});

export const routes: readonly Route[] = [
  checkpointRoute,
  keysRoute,
  rotationsRoute,
  tileRoute,
  inclusionRoute,
  consistencyRoute,
  entryRoute,
];
