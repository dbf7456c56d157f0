// The built system as its users meet it, for journeys: a database of its own, the real server on loopback, background work running.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from '../src/platform/app.ts';
import { type Config, readConfig } from '../src/platform/config.ts';
import { freePort } from '../src/platform/db/embedded.ts';
import type { Domain } from '../src/platform/domain.ts';
import { testDatabase } from '../src/platform/testing/test-database.ts';

type Main = {
  readonly domains: readonly Domain[];
  readonly serve: (config: Config, domains: readonly Domain[]) => Promise<{ readonly app: App; stop(): Promise<void> }>;
  readonly seedDemo: (config: Config, subjects?: number) => Promise<boolean>;
  readonly demoAccounts: readonly { readonly account: string; readonly password: string }[];
};

export type Stand = {
  readonly origin: string;
  readonly password: string;
  stop(): Promise<void>;
};

/** Starts `dist/server` (npm test builds it first) with the demo of `subjects` subjects. */
export async function stand(subjects: number): Promise<Stand> {
  const main = (await import(pathToFileURL(resolve('dist/server/main.js')).href)) as Main;
  const database = await testDatabase();
  const config = readConfig({
    SUNLOT_DATA: mkdtempSync(join(tmpdir(), 'sunlot-e2e-')),
    APP_URL: database.app,
    SEQUENCER_URL: database.sequencer,
    RETENTION_URL: database.retention,
    PUBLIC_URL: database.public,
    DEMO: '1',
    NETWORK: '0',
    LOG_LEVEL: 'error',
    PORT: String(await freePort()),
  });
  await main.seedDemo(config, subjects);
  const running = await main.serve(config, main.domains);
  return {
    origin: `http://127.0.0.1:${config.port}`,
    password: main.demoAccounts[0]?.password ?? '',
    stop: () => running.stop(),
  };
}
