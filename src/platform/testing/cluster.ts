// One PostgreSQL for a whole test run: an embedded cluster without fsync in the temporary directory (or the server of
// SUNLOT_TEST_DATABASE_URL, an administrator's address), with one migrated template of which every test file gets a clone.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { ensureDatabase } from '../db/admin.ts';
import { alive, startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { newPasswords, type Passwords } from '../db/roles.ts';
import { installJobs } from '../jobs.ts';

export type Cluster = {
  readonly adminUrl: string;
  readonly passwords: Passwords;
  /** Name of the migrated database that clones are made of. */
  readonly template: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster;
  }
}

const PREFIX = 'sunlot-test-';
/** Exactly the folders that are made below: others that begin alike belong to runs that go on. */
const OWN = /^sunlot-test-(\d+)-[0-9a-f]{6}$/;

/** Runs that were killed leave a server and a folder behind; starting on the folder stops that server. */
async function sweep(root: string): Promise<void> {
  for (const name of readdirSync(root)) {
    const pid = OWN.exec(name)?.[1];
    if (pid === undefined || alive(Number(pid))) continue;
    const dataDirectory = join(root, name);
    if (existsSync(join(dataDirectory, 'postgres', 'postmaster.pid'))) {
      await startEmbedded({ dataDirectory, durable: false }).then(
        (left) => left.stop(),
        () => undefined,
      );
    }
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** A throw-away cluster in the temporary directory; `stop` also deletes it. */
export async function throwAwayCluster(): Promise<{ readonly adminUrl: string; stop(): Promise<void> }> {
  const root = tmpdir();
  await sweep(root);
  const dataDirectory = join(root, `${PREFIX}${process.pid}-${randomBytes(3).toString('hex')}`);
  mkdirSync(dataDirectory, { mode: 0o711 });
  const embedded = await startEmbedded({ dataDirectory, durable: false });
  return {
    adminUrl: embedded.adminUrl,
    stop: async () => {
      await embedded.stop();
      rmSync(embedded.cluster, { recursive: true, force: true });
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A new database, migrated from nothing; returns the administrator's address of it. */
export async function migratedDatabase(adminUrl: string, name: string, passwords: Passwords): Promise<string> {
  const url = await ensureDatabase(adminUrl, name);
  await migrate(url, passwords);
  return url;
}

/** vitest globalSetup of the projects db and e2e. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SUNLOT_TEST_DATABASE_URL;
  const started = given === undefined ? await throwAwayCluster() : null;
  const adminUrl = started?.adminUrl ?? given ?? '';
  const template = `sunlot_test_${process.pid}_${project.name}`;
  const passwords = newPasswords();
  await installJobs(await migratedDatabase(adminUrl, template, passwords));
  project.provide('cluster', { adminUrl, passwords, template });
  return async () => {
    if (started !== null) return started.stop();
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    const left = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [template],
    );
    for (const { datname } of left.rows) await client.query(`drop database "${datname}" with (force)`);
    await client.end();
  };
}
