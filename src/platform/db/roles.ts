// The four login roles of LOG.md (grants) and their passwords. The roles own nothing; migrations grant to them.
// Passwords are random, kept in one file outside the database; servers of one installation share that file.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logins } from '../config.ts';

/** app: the server's acts and reads; sequencer: also deletes log.pending; retention: erases; public: public projections. */
export const ROLES = ['app', 'sequencer', 'retention', 'public'] as const;
export type Role = (typeof ROLES)[number];
export type Passwords = Readonly<Record<Role, string>>;

export const roleName = (role: Role): string => `sunlot_${role}`;

export function newPasswords(): Passwords {
  const made = ROLES.map((role) => [role, randomBytes(24).toString('base64url')] as const);
  return Object.fromEntries(made) as Passwords;
}

/** The passwords of `dataDirectory`/role-passwords.json (mode 600), made at first use. */
export function rolePasswords(dataDirectory: string): Passwords {
  const file = join(dataDirectory, 'role-passwords.json');
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o711 });
    writeFileSync(file, JSON.stringify(newPasswords()), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** The administrator's address with the login of one of our roles. */
export function roleUrl(adminUrl: string, role: Role, passwords: Passwords): string {
  const url = new URL(adminUrl);
  url.username = roleName(role);
  url.password = passwords[role];
  return url.href;
}

/** The addresses of the database, and of its replica if there is one, for every login of ours. */
export function loginsOf(adminUrl: string, readUrl: string | null, passwords: Passwords): Logins {
  const of = (url: string, role: Role) => roleUrl(url, role, passwords);
  return {
    appUrl: of(adminUrl, 'app'),
    sequencerUrl: of(adminUrl, 'sequencer'),
    retentionUrl: of(adminUrl, 'retention'),
    publicUrl: of(adminUrl, 'public'),
    // A replica has the logins of its primary.
    read: readUrl === null ? null : { appUrl: of(readUrl, 'app'), publicUrl: of(readUrl, 'public') },
  };
}
