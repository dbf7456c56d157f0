// What an operator does to the database without a server. Usage: npm run db [-- COMMAND]
//   (none)                             starts (or reaches) it, migrates it, prints the administrator's address, waits for Ctrl-C
//   migrate                            only the migrations; --accept-breaking as for npm start
//   config                             what holds of the environment and what is wrong with it, without a database
//   first-account KIND ACCOUNT NAME OFFICE  the first system, security or audit administrator; tells the password once
//   backup FILE, verify FILE, restore FILE, check-log   docs/operating.md, backup and restore
//   rotate-log-key                     puts a new key in the place of the log's; servers may run (docs/operating.md, keys)
//   reopen-log                         after a restored backup: opens the next origin of the log (docs/operating.md, log rollback)
// SUNLOT_DATA, DATABASE_URL and LOG_ORIGIN are as for `npm start`; stop every server before restore and reopen-log.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Result } from '../src/kit/result.ts';
import type { App } from '../src/platform/app.ts';
import { checkEnvironment, readConfig } from '../src/platform/config.ts';
import { ensureDatabase } from '../src/platform/db/admin.ts';
import { runningEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { loginsOf, rolePasswords } from '../src/platform/db/roles.ts';
import { refusalText } from '../src/platform/i18n.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { configured, faultsOf, givenIn } from '../src/platform/variables.ts';
import { buildIfChanged } from './build.ts';
import { backup, checkTheLog, type Flags, restore, verify } from './db/backup.ts';

const ROOT = resolve(import.meta.dirname, '..');

const dataDirectory = resolve(givenIn(process.env, 'SUNLOT_DATA') ?? join(ROOT, '.data'));

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    'accept-breaking': { type: 'boolean', default: false },
    'with-keys': { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    seen: { type: 'string' },
  },
});
const acceptBreaking = values['accept-breaking'];
const flags: Flags = { withKeys: values['with-keys'], overwrite: values.overwrite, seen: values.seen ?? null };

/** The application without a server: the built one, since Node does not read .tsx. */
async function withApp<T>(
  adminUrl: string,
  run: (app: App, built: typeof import('../src/main.ts')) => Promise<T>,
): Promise<T> {
  await buildIfChanged();
  const built = (await import(
    pathToFileURL(join(ROOT, 'dist/server/main.js')).href
  )) as typeof import('../src/main.ts');
  const logins = loginsOf(adminUrl, null, rolePasswords(dataDirectory));
  const config = readConfig(process.env, { dataDir: dataDirectory, port: 0, ...logins });
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

const rotateLogKey = (adminUrl: string): Promise<void> =>
  withApp(adminUrl, async (app, built) =>
    say(app, await built.rotateKey(app), ({ to, size }) => `from entry ${size} on the log is signed under\n${to}`),
  );

type First = Parameters<typeof import('../src/main.ts').openFirstAccount>[1];
const KINDS: readonly First['kind'][] = ['system', 'security', 'audit'];

function kindOf(text: string): First['kind'] {
  const kind = KINDS.find((one) => one === text);
  if (kind === undefined) throw new Error(`KIND is one of ${KINDS.join(', ')}`);
  return kind;
}

const firstAccount = (adminUrl: string, first: First): Promise<void> =>
  withApp(adminUrl, async (app, built) =>
    say(app, await built.openFirstAccount(app, first), ({ password }) => `${first.account} ${password}`),
  );

/** What holds of the environment, and every fault of it; secrets are not shown. */
function sayConfig(): void {
  console.log(configured(process.env).join('\n'));
  const faults = faultsOf(process.env);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/** A timer keeps the process alive until the signal. */
async function waitForSignal(): Promise<void> {
  const waiting = setInterval(() => undefined, 60_000);
  await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  clearInterval(waiting);
}

type Command = {
  readonly words: string;
  readonly run: (adminUrl: string, ...args: string[]) => Promise<void>;
  /** Made without the database, or on one that a server is using; others need it for themselves and migrate it first. */
  readonly on?: 'nothing' | 'running' | 'unmigrated';
};

const COMMANDS: Readonly<Record<string, Command>> = {
  '': {
    words: '',
    run: (adminUrl) => {
      console.log(adminUrl);
      return waitForSignal();
    },
  },
  migrate: { words: '', run: async (adminUrl) => console.log(adminUrl) },
  config: { words: '', run: async () => sayConfig(), on: 'nothing' },
  'first-account': {
    words: 'KIND ACCOUNT NAME OFFICE',
    run: (adminUrl, kind = '', account = '', name = '', officeId = '') =>
      firstAccount(adminUrl, { kind: kindOf(kind), account, name, officeId }),
  },
  'reopen-log': { words: '', run: reopenLog },
  'rotate-log-key': { words: '', run: rotateLogKey, on: 'running' },
  'check-log': { words: '', run: (adminUrl) => checkTheLog(adminUrl, withApp), on: 'running' },
  backup: {
    words: 'FILE [--with-keys]',
    run: (adminUrl, path = '') => backup(adminUrl, dataDirectory, path, flags),
    on: 'running',
  },
  verify: { words: 'FILE', run: (_adminUrl, path = '') => verify(path), on: 'nothing' },
  restore: {
    words: 'FILE [--overwrite] [--with-keys] [--seen CHECKPOINT]',
    run: (adminUrl, path = '') => restore(adminUrl, dataDirectory, path, flags, withApp),
    on: 'unmigrated',
  },
};

const usage = (): string =>
  Object.entries(COMMANDS)
    .map(([name, { words }]) => `npm run db${name === '' ? '' : ' -- '}${name} ${words}`.trimEnd())
    .join('\n');

async function perform(command: Command, args: readonly string[]): Promise<void> {
  if (command.on === 'nothing') return command.run('', ...args);
  checkEnvironment(process.env);
  const given = givenIn(process.env, 'DATABASE_URL');
  const joined = given === null && command.on === 'running' ? await runningEmbedded(dataDirectory) : null;
  const embedded = given === null && joined === null ? await startEmbedded({ dataDirectory }) : null;
  try {
    const server = joined ?? embedded?.adminUrl;
    const adminUrl = server === undefined ? (given ?? '') : await ensureDatabase(server, 'sunlot');
    if (command.on === undefined) {
      const { applied } = await migrate(adminUrl, rolePasswords(dataDirectory), { acceptBreaking });
      await installJobs(adminUrl);
      console.log(applied.length === 0 ? 'up to date' : applied.join('\n'));
    }
    await command.run(adminUrl, ...args);
  } finally {
    await embedded?.stop();
  }
}

const command = COMMANDS[words[0] ?? ''];
/** Words in capitals before the first flag. */
const wanted = command?.words.split(' [')[0]?.match(/[A-Z]+/g)?.length ?? 0;
if (command === undefined || values.help || Math.max(0, words.length - 1) !== wanted) {
  console.log(usage());
  process.exitCode = values.help ? 0 : 1;
} else {
  await perform(command, words.slice(1)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
