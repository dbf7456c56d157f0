// What an operator does to the database without a server. Usage: npm run db [-- COMMAND]
//   (none)                             starts (or reaches) it, migrates it, prints the administrator's address, waits for Ctrl-C
//   migrate                            only the migrations
//   first-account ACCOUNT NAME OFFICE  the administrator of an installation that has no account yet; tells the password once
//   reopen-log                         after a restored backup: opens the next origin of the log (docs/operating.md, log rollback)
// SUNLOT_DATA, DATABASE_URL and LOG_ORIGIN are as for `npm start`; stop every server before reopen-log.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from '../src/kit/result.ts';
import type { App } from '../src/platform/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { ensureDatabase } from '../src/platform/db/admin.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { rolePasswords, roleUrl } from '../src/platform/db/roles.ts';
import { refusalText } from '../src/platform/i18n.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { buildIfChanged } from './build.ts';

const ROOT = resolve(import.meta.dirname, '..');
const USAGE = 'npm run db [-- migrate | first-account ACCOUNT NAME OFFICE | reopen-log]';

const dataDirectory = resolve(process.env.SUNLOT_DATA ?? join(ROOT, '.data'));

/** The application without a server: the built one, since Node does not read .tsx. */
async function withApp<T>(
  adminUrl: string,
  run: (app: App, built: typeof import('../src/main.ts')) => Promise<T>,
): Promise<T> {
  await buildIfChanged();
  const built = (await import(
    pathToFileURL(join(ROOT, 'dist/server/main.js')).href
  )) as typeof import('../src/main.ts');
  const passwords = rolePasswords(dataDirectory);
  const config = readConfig({
    LOG_LEVEL: 'warn',
    ...process.env,
    SUNLOT_DATA: dataDirectory,
    APP_URL: roleUrl(adminUrl, 'app', passwords),
    SEQUENCER_URL: roleUrl(adminUrl, 'sequencer', passwords),
    RETENTION_URL: roleUrl(adminUrl, 'retention', passwords),
    PUBLIC_URL: roleUrl(adminUrl, 'public', passwords),
  });
  const app = built.openApp(config, built.domains);
  try {
    return await run(app, built);
  } finally {
    await app.jobs.stop();
    await app.db.close();
  }
}

function say<T>(app: App, outcome: Result<T>, done: (value: T) => string): void {
  if (outcome.ok) {
    console.log(done(outcome.value));
  } else {
    const { zh, en } = refusalText(app.texts, outcome.refusal);
    console.error(`${zh}\n${en}`);
    process.exitCode = 1;
  }
}

const reopenLog = (adminUrl: string): Promise<void> =>
  withApp(adminUrl, async (app, built) =>
    say(app, await built.reopen(app), ({ origin, size }) => `origin ${origin}, ${size} entries`),
  );

const firstAccount = (adminUrl: string, account: string, name: string, officeId: string): Promise<void> =>
  withApp(adminUrl, async (app, built) =>
    say(
      app,
      await built.openFirstAccount(app, { account, name, officeId }),
      ({ password }) => `${account} ${password}`,
    ),
  );

/** A timer keeps the process alive until the signal. */
async function waitForSignal(): Promise<void> {
  const waiting = setInterval(() => undefined, 60_000);
  await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  clearInterval(waiting);
}

async function run(adminUrl: string, [command, ...args]: readonly string[]): Promise<void> {
  const [account, name, office] = args;
  if (command === 'reopen-log') return reopenLog(adminUrl);
  if (command === 'first-account' && account !== undefined && name !== undefined && office !== undefined)
    return firstAccount(adminUrl, account, name, office);
  console.log(adminUrl);
  return command === 'migrate' ? undefined : waitForSignal();
}

const wanted = process.argv.slice(2);
const counts: Readonly<Record<string, number>> = { migrate: 1, 'first-account': 4, 'reopen-log': 1 };
if (wanted[0] !== undefined && counts[wanted[0]] !== wanted.length) {
  console.log(USAGE);
  process.exitCode = wanted[0] === '--help' ? 0 : 1;
} else {
  const given = process.env.DATABASE_URL;
  const embedded = given === undefined ? await startEmbedded({ dataDirectory }) : null;
  try {
    const adminUrl = given ?? (await ensureDatabase(embedded?.adminUrl ?? '', 'sunlot'));
    const { applied } = await migrate(adminUrl, rolePasswords(dataDirectory));
    await installJobs(adminUrl);
    console.log(applied.length === 0 ? 'up to date' : applied.join('\n'));
    await run(adminUrl, wanted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await embedded?.stop();
  }
}
