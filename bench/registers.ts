// What the benches of the registers share: a database of their own and an application without HTTP, jobs or reactions.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { type Actor, systemActor } from '../src/platform/access.ts';
import type { App } from '../src/platform/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { newPasswords, roleUrl } from '../src/platform/db/roles.ts';
import { systemRandom } from '../src/platform/random.ts';
import { migratedDatabase, throwAwayCluster } from '../src/platform/testing/cluster.ts';
import { openMeters } from '../src/platform/watch/meters.ts';
import { texts } from '../src/registers/texts.ts';

export type Bench = { readonly app: App; readonly admin: Client; readonly actor: Actor; close(): Promise<void> };

export async function openBench(): Promise<Bench> {
  const cluster = await throwAwayCluster();
  const passwords = newPasswords();
  const url = await migratedDatabase(cluster.adminUrl, `bench_${randomBytes(4).toString('hex')}`, passwords);
  const config = {
    dataDir: mkdtempSync(join(tmpdir(), 'sunlot-bench-')),
    appUrl: roleUrl(url, 'app', passwords),
    publicUrl: roleUrl(url, 'public', passwords),
    sequencerUrl: roleUrl(url, 'sequencer', passwords),
    retentionUrl: roleUrl(url, 'retention', passwords),
    host: '127.0.0.1',
    port: 0,
    logOrigin: 'bench.sunlot.example/log',
    logSm2: false,
    drawSuite: 'DR1-SHA256' as const,
    siteUrl: null,
    trustedProxy: null,
    demo: true,
    logLevel: 'silent',
    secureCookies: false,
    network: false,
    metricsToken: null,
    replica: null,
    sealingLateSeconds: 60,
    clockSkewSeconds: 0,
    signOn: null,
    passwordCost: { memoryKiB: 64, passes: 1, lanes: 1 },
  };
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const app: App = {
    config,
    clock: systemClock,
    db: openDatabase(config),
    log: pino({ level: 'silent' }),
    concerns: [],
    reactions: [],
    jobKinds: new Map(),
    search: [],
    lists: new Map(),
    jobs: { enqueue: async () => '', start: async () => {}, stop: async () => {} },
    meters: openMeters([]),
    texts,
    random: systemRandom(),
  };
  return {
    app,
    admin,
    actor: { ...systemActor('bench', ['subjects.imported', 'inspectors.imported', 'import.read']), officeId: 'pj' },
    async close() {
      await app.db.close();
      await admin.end();
      await cluster.stop();
    },
  };
}
