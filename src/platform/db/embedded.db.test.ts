// The embedded server survives what happens to programs: kill -9, a second start, a restart; and it trusts nobody.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administer } from './admin.ts';
import { removeEmbedded, startEmbedded } from './embedded.ts';

const NODE = resolve('node_modules/.bin/node');
let dataDirectory: string;

beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'sunlot-embedded-'));
});
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** Another program on the same data directory: answers its process and the address that it prints. */
function program(): Promise<{ readonly child: ChildProcess; readonly adminUrl: string }> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(resolve('src/platform/db/embedded.ts'))};
    console.log((await startEmbedded({ dataDirectory: ${JSON.stringify(dataDirectory)} })).adminUrl);
    setInterval(() => undefined, 1000);`;
  const child = spawn(NODE, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, failed) => {
    child.once('exit', () => failed(new Error('the program ended')));
    child.stdout.once('data', (line: Buffer) => done({ child, adminUrl: line.toString().trim() }));
  });
}

async function query(adminUrl: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbedded', () => {
  it('keeps what was committed when the program is killed, and refuses a second program while the first runs', async () => {
    const { child, adminUrl } = await program();
    await administer(adminUrl, 'create table kept (n integer)', 'insert into kept values (7)');
    await expect(startEmbedded({ dataDirectory })).rejects.toThrow(`already running here (process ${child.pid})`);

    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    const again = await startEmbedded({ dataDirectory });
    try {
      expect(await query(again.adminUrl, 'select n from kept')).toEqual([{ n: 7 }]);
      await expect(administer(adminUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    } finally {
      await again.stop();
    }
  });

  it('listens on the loopback interface only, asks for a password, and keeps it to its owner', async () => {
    const embedded = await startEmbedded({ dataDirectory });
    try {
      const settings = `select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as socket`;
      expect(await query(embedded.adminUrl, settings)).toEqual([{ tcp: '127.0.0.1', socket: '' }]);
      const guess = new URL(embedded.adminUrl);
      guess.password = 'guess';
      await expect(administer(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
      expect(statSync(join(dataDirectory, 'postgres-password')).mode & 0o777).toBe(0o600);
    } finally {
      await embedded.stop();
    }
  });

  it('is removed for good, also when a killed program left it running', async () => {
    const { child, adminUrl } = await program();
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    await removeEmbedded(dataDirectory);
    await expect(administer(adminUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(join(dataDirectory, 'postgres'))).toBe(false);
  });
});
