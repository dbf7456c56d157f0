// A database of its own for a test file: a clone of the run's migrated template, with an address for every login role.
// The cluster disappears with the run, so nothing needs to be dropped. Only projects db and e2e have one (cluster.ts).
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { administer, databaseUrl } from '../db/admin.ts';
import { type Passwords, ROLES, type Role, roleUrl } from '../db/roles.ts';

export type TestDatabase = {
  /** Owner of everything: for arranging what no role may do, and for looking. */
  readonly admin: string;
  readonly passwords: Passwords;
} & Readonly<Record<Role, string>>;

/** Clones the template (about 0.1 s); returns connection addresses. Call it once per file, in beforeAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, passwords, template } = inject('cluster');
  const name = `${template}_${randomBytes(5).toString('hex')}`;
  await administer(adminUrl, `create database ${name} template ${template}`);
  return addressesOf(databaseUrl(adminUrl, name), passwords);
}

/** The addresses of a database for every login. */
export function addressesOf(admin: string, passwords: Passwords): TestDatabase {
  const urls = ROLES.map((role) => [role, roleUrl(admin, role, passwords)] as const);
  return { admin, passwords, ...(Object.fromEntries(urls) as Record<Role, string>) };
}
