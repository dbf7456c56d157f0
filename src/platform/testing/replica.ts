// A streaming replica of a throw-away cluster, for tests: copied under the low-level backup protocol, since pg_basebackup is not in the packages.
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { must } from '../../kit/assert.ts';
import { type Embedded, startEmbedded } from '../db/embedded.ts';

const LEFT_OUT = /[/\\](postmaster\.(pid|opts)|pg_replslot[/\\].*|pg_stat_tmp[/\\].*)$/;

/** `adminUrl` is a superuser's; of the replica too. */
export async function replicaOf(adminUrl: string): Promise<Embedded> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const dataDirectory = join(tmpdir(), `sunlot-test-${process.pid}-${randomBytes(3).toString('hex')}`);
  const { hostname, port, username, password } = new URL(adminUrl);
  mkdirSync(dataDirectory, { mode: 0o711 });
  writeFileSync(join(dataDirectory, 'postgres-password'), password, { mode: 0o600 });
  const cluster = join(dataDirectory, 'postgres');
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const folder = must(rows[0], 'a server has a folder').data_directory;
  await client.query(`select pg_backup_start('replica', true)`);
  cpSync(folder, cluster, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => !LEFT_OUT.test(path),
  });
  const { rows: stopped } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  await client.end();
  writeFileSync(join(cluster, 'backup_label'), must(stopped[0], 'a backup has a label').labelfile);
  writeFileSync(join(cluster, 'standby.signal'), '');
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`;
  writeFileSync(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`);
  // A copy made by root belongs to root, and the server does not run as root.
  const { uid, gid } = statSync(folder);
  for (const name of ['.', ...readdirSync(cluster, { recursive: true, encoding: 'utf8' })])
    chownSync(join(cluster, name), uid, gid);
  const started = await startEmbedded({ dataDirectory, durable: false });
  return {
    ...started,
    async stop() {
      await started.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
