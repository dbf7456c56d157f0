// The built system as its users meet it, for journeys: a database of its own, the real server on loopback, background work running.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DemoOf } from '../src/demo/seed.ts';
import type { App } from '../src/platform/app.ts';
import type { Clock } from '../src/platform/clock.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { freePort } from '../src/platform/db/embedded.ts';
import type { Domain } from '../src/platform/domain.ts';
import { testDatabase } from '../src/platform/testing/test-database.ts';

type Main = {
  readonly domains: readonly Domain[];
  readonly serve: (
    config: Config,
    domains: readonly Domain[],
    overrides: { readonly clock: Clock },
  ) => Promise<{ readonly app: App; stop(): Promise<void> }>;
  readonly seedDemo: (config: Config, demo: DemoOf) => Promise<boolean>;
  readonly demoAccounts: readonly { readonly account: string; readonly password: string }[];
};

export type Stand = {
  readonly origin: string;
  readonly password: string;
  /** Moves the server's clock on, so that a journey waits for nothing but the work itself. */
  pass(milliseconds: number): void;
  stop(): Promise<void>;
};

/** Starts `dist/server` (npm test builds it first) with the demo, or the part of it that is asked for. */
export async function stand(demo: DemoOf = {}): Promise<Stand> {
  const main = (await import(pathToFileURL(resolve('dist/server/main.js')).href)) as Main;
  const database = await testDatabase();
  const { app: appUrl, sequencer: sequencerUrl, retention: retentionUrl, public: publicUrl } = database;
  const config = readConfig(
    { DEMO: '1', NETWORK: '0', LOG_LEVEL: 'error', CLOCK_SKEW_SECONDS: '0' },
    {
      dataDir: mkdtempSync(join(tmpdir(), 'sunlot-e2e-')),
      port: await freePort(),
      ...{ appUrl, sequencerUrl, retentionUrl, publicUrl, read: null },
    },
  );
  await main.seedDemo(config, demo);
  let ahead = 0;
  const running = await main.serve(config, main.domains, { clock: { now: () => new Date(Date.now() + ahead) } });
  return {
    origin: `http://127.0.0.1:${config.port}`,
    password: main.demoAccounts[0]?.password ?? '',
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
    stop: () => running.stop(),
  };
}
