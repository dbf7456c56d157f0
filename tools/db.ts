// The database without the server, for a look inside: starts (or reaches) it, migrates it, prints the administrator's
// address and waits for Ctrl-C. Usage: npm run db [-- migrate], where `migrate` ends when the migrations have run.
import { join, resolve } from 'node:path';
import { ensureDatabase } from '../src/platform/db/admin.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { rolePasswords } from '../src/platform/db/roles.ts';
import { installJobs } from '../src/platform/jobs.ts';

const dataDirectory = resolve(process.env.SUNLOT_DATA ?? join(import.meta.dirname, '..', '.data'));
const given = process.env.DATABASE_URL;
const embedded = given === undefined ? await startEmbedded({ dataDirectory }) : null;
try {
  const adminUrl = given ?? (await ensureDatabase(embedded?.adminUrl ?? '', 'sunlot'));
  const { applied } = await migrate(adminUrl, rolePasswords(dataDirectory));
  await installJobs(adminUrl);
  console.log(applied.length === 0 ? 'up to date' : applied.join('\n'));
  console.log(adminUrl);
  if (process.argv[2] !== 'migrate') {
    // A timer keeps the process alive until the signal.
    const waiting = setInterval(() => undefined, 60_000);
    await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
    clearInterval(waiting);
  }
} finally {
  await embedded?.stop();
}
