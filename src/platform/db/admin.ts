// What an administrator does before the server runs: make databases. The server itself never has this address.
import { Client, escapeIdentifier } from 'pg';

/** The administrator's address for another database of the same server. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Statements, each on its own (create database cannot run in a transaction). */
export async function administer(adminUrl: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes the database if it is missing; returns the administrator's address of it. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<string> {
  await administer(adminUrl, `create database ${escapeIdentifier(database)} template template0 encoding 'UTF8'`).catch(
    (error: { code?: string }) => {
      if (error.code !== '42P04') throw error;
    },
  );
  return databaseUrl(adminUrl, database);
}
