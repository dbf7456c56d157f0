// What the migrations make, read back from pg_catalog: db/schema.sql for people and reviews, src/platform/db/schema.ts
// for Kysely. Both are the same on PostgreSQL 15 and 18. `--check` compares with the files instead of writing them.
// Usage: npm run schema [-- --check]; SUNLOT_TEST_DATABASE_URL uses another server than the embedded one.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { administer } from '../src/platform/db/admin.ts';
import { newPasswords } from '../src/platform/db/roles.ts';
import { migratedDatabase, throwAwayCluster } from '../src/platform/testing/cluster.ts';
import { readCatalogue } from './schema/catalogue.ts';
import { schemaSql } from './schema/sql.ts';
import { schemaTypes } from './schema/types.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** The text of every generated file by its path, from a database migrated from nothing. */
async function generated(adminUrl: string): Promise<Record<string, string>> {
  const name = `sunlot_dump_${randomBytes(5).toString('hex')}`;
  const client = new Client({ connectionString: await migratedDatabase(adminUrl, name, newPasswords()) });
  await client.connect();
  try {
    const relations = await readCatalogue(client);
    return { 'db/schema.sql': schemaSql(relations), 'src/platform/db/schema.ts': schemaTypes(relations) };
  } finally {
    await client.end();
    await administer(adminUrl, `drop database ${name}`);
  }
}

async function main(): Promise<void> {
  const given = process.env.SUNLOT_TEST_DATABASE_URL;
  const cluster = given === undefined ? await throwAwayCluster() : null;
  try {
    const files = await generated(cluster?.adminUrl ?? given ?? '');
    for (const [path, text] of Object.entries(files)) {
      const file = join(ROOT, path);
      if (!process.argv.includes('--check')) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text) {
        process.exitCode = 1;
        console.error(`${path} is not what the migrations make: run "npm run schema" and commit the file.`);
      }
    }
  } finally {
    await cluster?.stop();
  }
}

await main();
