// The log over HTTP, as existing C2SP clients ask for it (spec/log.md section 4).
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toHex } from '../kit/bytes.ts';
import { buildServer } from '../platform/http/server.ts';
import { suites } from '../platform/suite.ts';
import { texts as platformTexts } from '../platform/texts.ts';
import { routes } from './routes.ts';
import { rootOf } from './rules/merkle.ts';
import { parseCheckpoint, parseVerifierKey, verifyNote } from './rules/note.ts';
import { parseEntryBundle } from './rules/tiles.ts';
import { sequenceAll } from './sequencer.ts';
import { type LogApp, logApp } from './testing.ts';
import { texts } from './texts.ts';

const { hash } = suites['DR1-SHA256'];
let log: LogApp;
let server: FastifyInstance;
let last: string;
beforeAll(async () => {
  log = await logApp();
  const app = { ...log.app, texts: { ...platformTexts, ...texts } };
  server = await buildServer(app, {
    routes,
    session: async () => null,
    key: async () => null,
    turn: async () => null,
    errorPage: () => '',
    refused: async () => {},
    assets: { root: null, prefix: '/assets/' },
  });
  for (const text of ['a', 'b', 'c']) last = await log.note(text);
  await sequenceAll(log.app);
});
afterAll(async () => {
  await server.close();
  await log.close();
});

const get = (url: string) => server.inject({ method: 'GET', url });

test('R11 anybody verifies the checkpoint with the published key, and the level-0 tile has its root', async () => {
  const [note, keys, tile] = await Promise.all([get('/log/checkpoint'), get('/log/keys'), get('/log/tile/0/000.p/3')]);
  expect(note.headers['content-type']).toBe('text/plain; charset=utf-8');
  const key = parseVerifierKey(keys.body.trim());
  const head = parseCheckpoint(verifyNote(note.body, key === null ? [] : [key])?.text ?? '');
  expect(head).toMatchObject({ origin: log.app.config.logOrigin, size: 3 });
  expect(tile.headers['content-type']).toBe('application/octet-stream');
  expect(tile.headers['cache-control']).toContain('immutable');
  const bytes = new Uint8Array(tile.rawPayload);
  const hashes = [0, 1, 2].map((i) => bytes.slice(32 * i, 32 * (i + 1)));
  expect(toHex(rootOf(hash, hashes))).toBe(toHex(head?.root ?? new Uint8Array()));
  const bundle = await get('/log/tile/entries/000.p/3');
  expect(parseEntryBundle(new Uint8Array(bundle.rawPayload))).toHaveLength(3);
});

test('proofs by entry and index; an entry says where it is sealed', async () => {
  const proof = await get(`/log/proof/inclusion?entry=${last}`);
  expect(proof.json()).toMatchObject({ index: 2, size: 3 });
  expect((await get('/log/proof/inclusion?index=2&size=3')).json()).toEqual(proof.json());
  expect((await get('/log/proof/consistency?from=1&to=3')).json()).toMatchObject({ from: 1, to: 3 });
  expect((await get(`/api/log/entries/${last}`)).json()).toMatchObject({ state: 'sealed', index: 2 });
});

test('what is not in the log is a refusal, never an error of the server', async () => {
  const addresses: Record<string, number> = {
    '/log/tile/0/000': 404,
    '/log/tile/0/000.p/4': 404,
    '/log/tile/0/0': 404,
    '/log/tile/0/x000/000': 404,
    '/log/tile/entries/001': 404,
    '/log/tile/9/000': 400,
    '/log/tile/0/..%2f..%2fcheckpoint': 404,
    '/log/proof/inclusion': 404,
    '/log/proof/inclusion?index=3': 422,
    '/log/proof/inclusion?index=-1': 400,
    '/log/proof/inclusion?index=1e400': 400,
    '/log/proof/inclusion?index=0&size=99999999999999999999': 400,
    '/log/proof/inclusion?entry=nonsense': 404,
    '/log/proof/consistency?from=0&to=3': 422,
    '/log/proof/consistency?from=3&to=1': 422,
    '/log/proof/consistency?from=1&to=4': 404,
  };
  for (const [url, status] of Object.entries(addresses)) expect((await get(url)).statusCode, url).toBe(status);
});
