// The commands around backups: making one, reading one through, bringing one back, and whether the log fits together.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { checkLog } from '../../src/log/consistent.ts';
import { adoptRestored, readSeen } from '../../src/log/restored.ts';
import type { App } from '../../src/platform/app.ts';
import { backUp } from '../../src/platform/backup/backup.ts';
import { rememberBackup } from '../../src/platform/backup/last.ts';
import { type Manifest, readManifest, verifyBackup } from '../../src/platform/backup/manifest.ts';
import { restoreTables } from '../../src/platform/backup/restore.ts';
import { checkPassphrase, openKeys, placeKeys } from '../../src/platform/backup/sealed-keys.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { rolePasswords } from '../../src/platform/db/roles.ts';
import { installJobs, resendJobs } from '../../src/platform/jobs.ts';

export type Flags = { readonly withKeys: boolean; readonly overwrite: boolean; readonly seen: string | null };

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const rowsOf = (manifest: Manifest): number => manifest.tables.reduce((sum, table) => sum + table.rows, 0);

export async function backup(adminUrl: string, dataDirectory: string, path: string, flags: Flags): Promise<void> {
  const passphrase = flags.withKeys ? checkPassphrase(process.env.SUNLOT_PASSPHRASE) : null;
  const at = new Date();
  const made = await backUp(adminUrl, path, { dataDirectory, at, passphrase });
  rememberBackup(dataDirectory, at);
  console.log(`${path}: ${made.rows} rows, ${megabytes(made.bytes)}, ${made.keys} keys`);
  console.log(`manifest SHA-256 ${made.sha256} (keep it elsewhere: it shows whether the file was exchanged)`);
}

export async function verify(path: string): Promise<void> {
  const manifest = await verifyBackup(path);
  const { madeAt, version, postgres, keys } = manifest;
  console.log(
    `${path} is whole: ${rowsOf(manifest)} rows in ${manifest.tables.length} tables, ${megabytes(statSync(path).size)}`,
  );
  console.log(`made ${madeAt} by version ${version} on PostgreSQL ${postgres}, ${keys ? 'with' : 'without'} keys`);
}

type WithApp = <T>(adminUrl: string, run: (app: App) => Promise<T>) => Promise<T>;

/** Database, then what lies outside it, then the migrations of this version. Says what the log will do next. */
export async function restore(adminUrl: string, dataDirectory: string, path: string, flags: Flags, withApp: WithApp) {
  const passphrase = flags.withKeys ? checkPassphrase(process.env.SUNLOT_PASSPHRASE) : null;
  const seen = flags.seen === null ? null : readSeen(readFileSync(flags.seen, 'utf8'));
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const manifest = await readManifest(path);
  if (passphrase !== null && !manifest.keys)
    throw new Error('This backup holds no keys: restore it without --with-keys.');
  const passwords = rolePasswords(dataDirectory);
  const sealed = await restoreTables(adminUrl, path, manifest, { passwords, overwrite: flags.overwrite });
  console.log(`${rowsOf(manifest)} rows of ${manifest.madeAt} are back`);
  // The backup is the way back.
  const { applied } = await migrate(adminUrl, passwords, { acceptBreaking: true });
  if (applied.length > 0) console.log(`then ran ${applied.join(', ')}`);
  await installJobs(adminUrl);
  console.log(`${await resendJobs(adminUrl)} jobs wait to be done again`);
  if (passphrase !== null && sealed !== null) {
    console.log(`keys: ${placeKeys(dataDirectory, openKeys(sealed, passphrase)).join(', ') || 'all were there'}`);
  }
  const keys = (manifest.outside['log/verifier-keys'] ?? '').split('\n').filter((line) => line !== '');
  await withApp(adminUrl, async (app) => {
    const { size, recorded } = await adoptRestored(app, keys, seen);
    console.log(
      `the log has ${size} sealed entries; ${recorded?.size ?? 0} are vouched for as ${recorded?.origin ?? '-'}`,
    );
    if (recorded !== null && recorded.size > size) {
      console.log(
        'It will not be signed: later entries were seen by the world. See "Log rollback" in docs/operating.md.',
      );
    }
    await sayCheck(app);
  });
}

async function sayCheck(app: App): Promise<void> {
  const { size, waiting, headsNotSealed, problems } = await checkLog(app);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`the log is consistent: ${size} leaves, ${waiting} entries wait`);
  if (headsNotSealed > 0)
    console.log(`head not sealed: ${headsNotSealed} entries from before heads were (LOG 28 in spec/log.md)`);
}

export const checkTheLog = (adminUrl: string, withApp: WithApp): Promise<void> => withApp(adminUrl, sayCheck);
