// `npm start`: everything a newcomer needs, in one process: database, migrations, build, demo data, server.
// DATABASE_URL (an administrator's address of a PostgreSQL 15 or later) replaces the embedded database; what else may be set is in
// src/platform/variables.ts. Ctrl-C stops the server first, then the database.
// `npm start -- --accept-breaking` lets migrations run that the version before cannot read (docs/operating.md, upgrade).
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { must } from '../src/kit/assert.ts';
import type { App } from '../src/platform/app.ts';
import { type Config, checkEnvironment, readConfig } from '../src/platform/config.ts';
import { ensureDatabase } from '../src/platform/db/admin.ts';
import { freePort, removeEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { loginsOf, rolePasswords } from '../src/platform/db/roles.ts';
import type { Domain } from '../src/platform/domain.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { givenIn, valueIn } from '../src/platform/variables.ts';
import { buildIfChanged } from './build.ts';
import { texts } from './start/texts.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DATABASE = 'sunlot';
const USUAL_PORT = 8080;
const ACCEPT_BREAKING = process.argv.includes('--accept-breaking');

type DemoAccount = { readonly account: string; readonly password: string; readonly zh: string; readonly en: string };
/** What dist/server/main.js (src/main.ts) exports. */
type Server = {
  readonly domains: readonly Domain[];
  readonly serve: (config: Config, domains: readonly Domain[]) => Promise<{ readonly app: App; stop(): Promise<void> }>;
  /** Fills an empty database with invented data; does nothing to one that has any. */
  readonly seedDemo: (config: Config) => Promise<boolean>;
  readonly demoAccounts: readonly DemoAccount[];
};

type Stop = () => Promise<void>;

/** Says what takes the time, once it is over. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`  ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}

/** The usual port, or any free one when somebody has it. A port that was asked for is taken as it is. */
async function choosePort(host: string): Promise<number> {
  const given = givenIn(process.env, 'PORT');
  if (given !== null) return Number(given);
  if (await isFree(USUAL_PORT, host)) return USUAL_PORT;
  console.log(`  ${texts.portTaken(USUAL_PORT)}`);
  return freePort();
}

/** The administrator's address of our database: given, or of the embedded server. */
async function openDatabase(dataDirectory: string, stops: Stop[]): Promise<string> {
  const given = givenIn(process.env, 'DATABASE_URL');
  if (given !== null) return given;
  const embedded = await startEmbedded({ dataDirectory });
  stops.push(() => embedded.stop());
  return ensureDatabase(embedded.adminUrl, DATABASE);
}

async function configure(dataDir: string, adminUrl: string): Promise<Config> {
  const port = await choosePort(must(valueIn(process.env, 'HOST'), 'it has a default'));
  const logins = loginsOf(adminUrl, givenIn(process.env, 'DATABASE_READ_URL'), rolePasswords(dataDir));
  return readConfig(process.env, { dataDir, port, ...logins });
}

function announce(config: Config, accounts: readonly DemoAccount[]): void {
  const base = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  const rule = '─'.repeat(72);
  const people = accounts.map(
    ({ account, password, zh, en }) => `  ${account.padEnd(14)} ${password.padEnd(18)} ${zh} / ${en}`,
  );
  const lines = [
    '',
    rule,
    `  ${texts.ready}`,
    '',
    `  ${texts.address}: ${base}/`,
    '',
    `  ${texts.tryThis}`,
    ...texts.steps.map(([path, what]) => `    ${base}${path}\n      ${what}`),
    ...(people.length === 0 ? [] : ['', `  ${texts.accounts}`, ...people.map((line) => `  ${line}`)]),
    '',
    `  ${texts.data}: ${config.dataDir}`,
    `  ${texts.end}`,
    rule,
  ];
  console.log(lines.join('\n'));
}

/** Everything that was started, last first; a second signal does not wait. */
function stopOnSignal(stops: readonly Stop[]): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const one of stops.toReversed()) await one();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}

/** Demo data that a kill left half made (src/demo/seed.ts) are made anew; somebody's own database is never touched. */
async function clearHalfDemo(dataDirectory: string): Promise<void> {
  if (!existsSync(join(dataDirectory, 'demo-unfinished'))) return;
  if (givenIn(process.env, 'DATABASE_URL') !== null) throw new Error(texts.halfDemo(dataDirectory));
  await removeEmbedded(dataDirectory);
  rmSync(dataDirectory, { recursive: true });
}

async function start(stops: Stop[]): Promise<void> {
  checkEnvironment(process.env);
  const dataDirectory = resolve(givenIn(process.env, 'SUNLOT_DATA') ?? join(ROOT, '.data'));
  await clearHalfDemo(dataDirectory);
  const adminUrl = await step(texts.database, () => openDatabase(dataDirectory, stops));
  await step(texts.migrations, async () => {
    await migrate(adminUrl, rolePasswords(dataDirectory), { acceptBreaking: ACCEPT_BREAKING });
    await installJobs(adminUrl);
  });
  await step(texts.build, buildIfChanged);
  const config = await configure(dataDirectory, adminUrl);
  const server = (await import(pathToFileURL(join(ROOT, 'dist/server/main.js')).href)) as Server;
  if (config.demo) await step(texts.demo, () => server.seedDemo(config));
  const running = await step(texts.server, () => server.serve(config, server.domains));
  stops.push(() => running.stop());
  announce(config, config.demo ? server.demoAccounts : []);
}

const stops: Stop[] = [];
stopOnSignal(stops);
try {
  await start(stops);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const one of stops.toReversed()) await one();
  process.exitCode = 1;
}
