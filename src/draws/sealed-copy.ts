// The whole of a sealed draw in one file: what a second head holds until it is opened, and what an auditor checks (spec/evidence-bundle.md
// section 6). The same evidence bundle, with key, slots and every leaf; written piece by piece, for a list may have a million units.
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { assert, must } from '../kit/assert.ts';
import { fromUtf8, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { waitingRows } from '../log/reading.ts';
import { parseCheckpoint, parseNote } from '../log/rules/note.ts';
import { indexesOf } from '../log/store.ts';
import { inclusionHashes, rotationNotes, servedHead, verifierKeys } from '../log/tiles.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { type Tx, write } from '../platform/db/database.ts';
import { challengePart } from './challenges.ts';
import { unpackProof } from './frozen.ts';
import { unpackLeaves } from './rules/tiled.ts';
import { type DrawRow, drawsOfTask, stepsOf } from './store/draw.ts';
import { capsOfList, excludedTiles, reasonsOf, strataOf, tilesFrom } from './store/list.ts';
import { officersOf, recusalsOf } from './store/pool.ts';
import { drawnOf } from './store/result.ts';
import { challengesOf, revealListKey } from './store/sealed.ts';
import { visitTiles } from './store/visits.ts';
import { burdenOf } from './visits-file.ts';

const TILES_AT_ONCE = 64;

async function entriesOf(app: App, tx: Tx, draw: DrawRow, size: number): Promise<Json[]> {
  const ids = (await stepsOf(tx, draw.draw_id)).map((step) => step.entry_id);
  const indexes = await indexesOf(tx, ids);
  const entries: { readonly index: number; readonly [name: string]: Json }[] = [];
  for (const row of await waitingRows(tx, ids)) {
    const index = indexes.get(row.entry_id);
    // What is not sealed yet will stand in a copy that is taken later.
    if (index === undefined || index >= size) continue;
    entries.push({
      type: row.type,
      index,
      leaf: must(fromUtf8(row.leaf), 'a leaf is text'),
      facts: canonicalJson(row.facts as Json),
      salt: toHex(row.facts_salt),
      proof: (await inclusionHashes(app, tx, index, size)).map(toHex),
    });
  }
  return entries.sort((a, b) => a.index - b.index) as unknown as Json[];
}

async function head(app: App, tx: Tx, draw: DrawRow, key: Uint8Array): Promise<{ readonly [name: string]: Json }> {
  const served = must(await servedHead(app, tx), 'a drawn result is sealed');
  const checkpoint = must(parseCheckpoint(must(parseNote(served.note), 'own note').text), 'own checkpoint');
  const earlier: Json[] = [];
  for (const one of (await drawsOfTask(tx, draw.task_id)).filter(({ seq }) => seq < draw.seq)) {
    earlier.push({
      commitment: must(one.commitment, 'committed'),
      entries: await entriesOf(app, tx, one, served.size),
      result: one.result,
    });
  }
  const codes = (await strataOf(tx, draw.list_id)).map(({ code }) => code);
  const drawn = Map.groupBy(await drawnOf(tx, draw.draw_id), ({ stratum }) => stratum);
  const proofs = codes.map((code) => [code, (drawn.get(code) ?? []).map((row) => unpackProof(row.proof).map(toHex))]);
  return {
    format: 'sunlot-evidence/1',
    log: {
      origin: checkpoint.origin,
      keys: [...verifierKeys(app)],
      checkpoint: served.note,
      earlier: await rotationNotes(app, tx, served),
    },
    commitment: must(draw.commitment, 'committed'),
    entries: await entriesOf(app, tx, draw, served.size),
    earlier,
    result: draw.result,
    proofs: draw.result === null ? {} : (Object.fromEntries(proofs) as Json),
    officers: (await officersOf(tx, draw.draw_id)).map(
      ({ name: _, officeId: __, certificate: ___, ...record }) => record,
    ) as unknown as Json,
    recusals: (await recusalsOf(tx, draw.draw_id)) as unknown as Json,
    names: Object.fromEntries([...drawn.values()].flat().map((row) => [row.subject_id, row.name])),
    sealed: {
      challenges: challengePart(codes, await challengesOf(tx, draw.draw_id)),
      slots:
        draw.slots_text === null || draw.slots_salt === null
          ? null
          : { salt: toHex(draw.slots_salt), text: draw.slots_text },
      key: toHex(key),
    },
  };
}

/** The file, piece by piece. The transaction may read the sealed rows. */
async function* pieces(app: App, tx: Tx, draw: DrawRow, key: Uint8Array): AsyncGenerator<string> {
  const open = JSON.stringify(await head(app, tx, draw, key));
  const reasons = Object.fromEntries((await reasonsOf(tx, draw.list_id)).map((row) => [row.reason, row.units]));
  const caps = (await capsOfList(tx, draw.list_id)).map(({ document, units }) => ({ document, units }));
  const left = (await excludedTiles(tx, draw.list_id)).flatMap((tile) => unpackLeaves(tile.leaves).map(toHex));
  yield `${open.slice(0, -1)},"excluded":${JSON.stringify({ reasons, leaves: left, ...(caps.length === 0 ? {} : { caps }) })},"list":{`;
  for (const [place, { code, units }] of (await strataOf(tx, draw.list_id)).entries()) {
    yield `${place === 0 ? '' : ','}${JSON.stringify(code)}:[`;
    let written = 0;
    for (let from = 0; written < units; from += TILES_AT_ONCE) {
      const rows = await tilesFrom(tx, draw.list_id, code, from, TILES_AT_ONCE);
      assert(rows.length > 0, 'a stored list has all its tiles');
      const leaves = rows.flatMap((row) => unpackLeaves(row.leaves));
      yield `${written === 0 ? '' : ','}${leaves.map((leaf) => `"${toHex(leaf)}"`).join(',')}`;
      written += leaves.length;
    }
    yield ']';
  }
  yield '}';
  yield* visitsPieces(tx, draw);
  yield '}';
}

/** The inspections that burdens were counted from, where they are counted. */
async function* visitsPieces(tx: Tx, draw: DrawRow): AsyncGenerator<string> {
  if (burdenOf(draw).kind === 'none') return;
  yield ',"visits":[';
  for (let from = 0, written = 0; ; from += TILES_AT_ONCE) {
    const lots = await visitTiles(tx, draw.list_id, from, from + TILES_AT_ONCE);
    const leaves = lots.flatMap((lot) => unpackLeaves(lot.leaves));
    // A stored record is JSON already.
    yield `${written > 0 && leaves.length > 0 ? ',' : ''}${leaves.map((leaf) => must(fromUtf8(leaf), 'text')).join(',')}`;
    written += leaves.length;
    if (lots.length < TILES_AT_ONCE) break;
  }
  yield ']';
}

/** A stream of the file in one transaction, which remembers the reading; who may have it was judged by the caller. */
export function copyStream(app: App, actor: Actor, draw: DrawRow, reason: 'copy' | 'audit'): NodeJS.ReadableStream {
  const out = new PassThrough();
  const written = write(app.db, actor, async (tx) => {
    const key = await revealListKey(app, tx, actor, draw, reason);
    for await (const piece of pieces(app, tx, draw, key)) {
      if (out.destroyed) return;
      if (!out.write(piece)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
    }
  });
  written.then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}
