// Whether this server should be sent requests now: a closed list of checks, of which an asker learns the name and whether it holds, never why.
import { sql } from 'kysely';
import { systemActor } from '../access.ts';
import type { App } from '../app.ts';
import { read } from '../db/database.ts';
import { knownMigrations } from '../db/migrate.ts';
import type { Check } from '../domain.ts';
import { within } from './meters.ts';

const watcher = systemActor('watch', []);
const SLOWEST_CHECK_MS = 3_000;

export type Readiness = { readonly ready: boolean; readonly checks: Readonly<Record<string, 'ok' | 'failed'>> };

/** The database answers, and has run exactly the migrations of this code, which are read once: files may be exchanged under a running server. */
export function ownChecks(): readonly Check[] {
  const wanted = knownMigrations().map(({ name, hash }) => `${name} ${hash}`);
  return [
    {
      name: 'database',
      holds: (app) => read(app.db, watcher, async (tx) => (await sql`select 1`.execute(tx)).rows.length === 1),
    },
    {
      name: 'migrations',
      async holds(app) {
        const ran = await read(app.db, watcher, (tx) =>
          tx.selectFrom('platform.migration').select(['name', 'hash']).where('name', 'like', 'migrations/%').execute(),
        );
        return ran.length === wanted.length && ran.every(({ name, hash }) => wanted.includes(`${name} ${hash}`));
      },
    },
  ];
}

export async function readinessOf(app: App, checks: readonly Check[]): Promise<Readiness> {
  const found = await Promise.all(
    checks.map(async ({ name, holds }) => {
      const held = await within(SLOWEST_CHECK_MS, holds(app)).catch((error: unknown) => {
        app.log.warn({ err: error, check: name }, 'not ready');
        return false;
      });
      return [name, held ? 'ok' : 'failed'] as const;
    }),
  );
  return { ready: found.every(([, state]) => state === 'ok'), checks: Object.fromEntries(found) };
}
