// The log's pages: they stand here, at the right, because an entry's page shows what publication has opened of it.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { fromUtf8, toHex } from '../../kit/bytes.ts';
import { isUuid } from '../../kit/ids.ts';
import { type EntryState, entryPage, logPage, missingEntryPage } from '../../log/pages/public/log.tsx';
import { parseLeaf } from '../../log/rules/leaf.ts';
import { entryAt, leafOf, rotationsUnder } from '../../log/store.ts';
import { cosignedNote, inclusion, sealedAs, servedHead, verifierKeys } from '../../log/tiles.ts';
import type { App } from '../../platform/app.ts';
import { publicRead, type Tx } from '../../platform/db/database.ts';
import { page, type Raw, type Route, route } from '../../platform/http/route.ts';
import { publicFrame } from '../../publication/frame.ts';
import { publicEntry } from '../../publication/store.ts';

const INDEX = /^[0-9]{1,15}$/;

/** An id or an index that somebody typed, as the id of an entry that there is. */
async function entryOf(tx: Tx, typed: string): Promise<string | null> {
  const text = typed.replaceAll(',', '').toLowerCase();
  if (INDEX.test(text)) return entryAt(tx, Number(text));
  return isUuid(text) && (await leafOf(tx, text)) !== null ? text : null;
}

/** Between which sizes each key signed, by the changes of key that both of its neighbours signed. */
const validities = (
  keys: readonly string[],
  changes: readonly {
    readonly size: number | null;
    readonly from_key: string | null;
    readonly to_key: string | null;
  }[],
) =>
  keys.map((text) => ({
    text,
    from: changes.find(({ to_key }) => to_key === text)?.size ?? null,
    until: changes.find(({ from_key }) => from_key === text)?.size ?? null,
  }));

const logRoute = route({
  method: 'GET',
  url: '/log',
  access: 'public',
  summary: 'What the log is, its checkpoint, keys and addresses; with ?entry= leads to an entry',
  query: z.object({ entry: z.string().trim().max(64).optional() }),
  handle: ({ app, query, request }) =>
    publicRead(app.db, async (tx): Promise<Raw> => {
      const asked = query.entry === '' ? undefined : query.entry;
      const found = asked === undefined ? null : await entryOf(tx, asked);
      if (found !== null)
        return { raw: '', type: 'text/plain', status: 302, headers: { location: `/log/entries/${found}` } };
      const head = await servedHead(app, tx);
      const state = {
        origin: app.config.logOrigin,
        keys: validities(verifierKeys(app), head === null ? [] : await rotationsUnder(tx, head.size)),
        head: head && {
          size: head.size,
          root: toHex(head.root),
          signedAt: head.signedAt.toISOString(),
          note: await cosignedNote(tx, head),
        },
        unknown: asked ?? null,
      };
      return page(logPage(state, await publicFrame(app, tx, request)));
    }),
});

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const recordOf = (kind: string | null, thing: string | null): string | null =>
  kind === 'draw' ? `/draws/${thing}` : kind === 'register' ? '/registers' : null;

async function openedOf(tx: Tx, entryId: string): Promise<EntryState['opened']> {
  const row = await publicEntry(tx, entryId);
  if (!row) return null;
  return {
    type: row.type,
    at: must(row.at, 'an entry has its time').toISOString(),
    facts: Object.entries(row.facts as object).map(([name, value]) => [name, written(value)] as const),
    salt: toHex(must(row.facts_salt, 'opened facts have their salt')),
    record: recordOf(row.record_kind, row.record_thing),
  };
}

async function sealOf(app: App, tx: Tx, entryId: string): Promise<EntryState['sealed']> {
  const sealed = await sealedAs(app, tx, entryId);
  if (sealed === null) return null;
  const proven = await inclusion(app, { entry: entryId }, sealed.head.size);
  if (!proven.ok) return null;
  return { ...proven.value, note: sealed.head.note };
}

const entryRoute = route({
  method: 'GET',
  url: '/log/entries/:entryId',
  access: 'public',
  summary: 'One entry of the log as a page: being sealed, or sealed with its proof',
  params: z.object({ entryId: z.string().max(64) }),
  handle: ({ app, params, request }) =>
    publicRead(app.db, async (tx) => {
      const frame = await publicFrame(app, tx, request);
      const leaf = isUuid(params.entryId) ? await leafOf(tx, params.entryId) : null;
      if (leaf === null) return page(missingEntryPage(frame), 404);
      const opened = await openedOf(tx, params.entryId);
      const state = {
        entryId: params.entryId,
        type: parseLeaf(leaf)?.type ?? opened?.type ?? null,
        leaf: must(fromUtf8(leaf), 'a leaf is text'),
        sealed: await sealOf(app, tx, params.entryId),
        opened,
      };
      return page(entryPage(state, frame));
    }),
});

export const logRoutes: readonly Route[] = [logRoute, entryRoute];
