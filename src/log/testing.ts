// For the log's own tests: a database of their own, a clock that stands, a data directory, and acts that do nothing else.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import { assert } from '../kit/assert.ts';
import { ok, refuse } from '../kit/result.ts';
import { systemActor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { testClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db/database.ts';
import { entryType, type Reaction } from '../platform/domain.ts';
import { testDatabase } from '../platform/testing/test-database.ts';
import { openMeters } from '../platform/watch/meters.ts';
import { act, perform } from './act.ts';
import { erased } from './erase.ts';

export const noted = entryType('test.noted', z.object({ text: z.string() }));
export const tester = systemActor('tester', [noted.type]);

/** Waits inside its transaction for `hold`, then records a text and, if given, a personal document. */
export const noting = (hold: Promise<void> = Promise.resolve(), person?: string) =>
  act(noted, {
    input: z.object({ text: z.string() }),
    target: async () => ok({ officePath: ['test'], thing: 'test' }),
    run: async (_tx, { text }) => {
      await hold;
      return ok({ facts: { text }, answer: { text }, ...(person === undefined ? {} : { document: { person } }) });
    },
  });

/** An erasure as the acts to the right order it, without their terms. */
export const eraseDocument = act(erased, {
  input: z.object({ entry: z.uuid(), reason: z.string() }),
  target: async (tx, { entry }) =>
    (await tx.selectFrom('log.document').select('entry_id').where('entry_id', '=', entry).executeTakeFirst())
      ? ok({ officePath: ['test'], thing: `entry:${entry}` })
      : refuse('log.no-document', 'missing'),
  run: async (_tx, { entry, reason }) => ok({ facts: { entry, reason }, answer: { entry } }),
});

export type LogApp = {
  /** The server in hand; `restart` puts another in its place, on an empty log with an empty data directory. */
  readonly app: App;
  readonly clock: ReturnType<typeof testClock>;
  /** The owner's connection: for arranging and looking. */
  readonly admin: Client;
  /** Performs an act and returns its entry's id. */
  note(text: string, options?: { hold?: Promise<void>; person?: string; key?: string }): Promise<string>;
  /** Another server on the same database: with the data directory given, or an empty one of its own. */
  another(dataDir?: string): App;
  restart(): Promise<void>;
  close(): Promise<void>;
};

const EMPTY = `truncate log.entry, log.document, log.pending, log.leaf, log.tile, log.checkpoint, log.observation, log.rotation, log.cosignature;
  alter sequence log.arrival restart`;

export const directory = (): string => mkdtempSync(join(tmpdir(), 'sunlot-log-'));

export async function logApp(reactions: readonly Reaction[] = []): Promise<LogApp> {
  const urls = await testDatabase();
  const clock = testClock('2026-11-24T01:00:00.000Z');
  const addresses = {
    appUrl: urls.app,
    publicUrl: urls.public,
    sequencerUrl: urls.sequencer,
    retentionUrl: urls.retention,
  };
  const pools = openDatabase(addresses);
  const server = (dataDir: string): App => {
    const config = { ...addresses, dataDir, logOrigin: 'test.example/log' } as App['config'];
    return {
      config,
      clock,
      // What a server remembers hangs on its database handle: another server remembers nothing of it.
      db: { ...pools },
      log: pino({ level: 'silent' }),
      concerns: [],
      reactions,
      jobKinds: new Map(),
      search: [],
      lists: new Map(),
      jobs: {} as App['jobs'],
      meters: openMeters([]),
      texts: {},
      random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    };
  };
  let app = server(directory());
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  return {
    get app() {
      return app;
    },
    clock,
    admin,
    async note(text, { hold, person, key } = {}) {
      const done = await perform(app, noting(hold, person), tester, { text }, { requestKey: key });
      assert(done.ok, 'a note is never refused');
      return done.value.entryId;
    },
    another: (dataDir = directory()) => server(dataDir),
    async restart() {
      await admin.query(EMPTY);
      app = server(directory());
    },
    async close() {
      await pools.close();
      await admin.end();
    },
  };
}
