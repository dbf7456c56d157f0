// What a key of another system may be (R14, P11): reading, and of writing only what supplies or prepares data. Deciding, drawing, granting,
// and reading the log, accounts or contacts stay with people who signed in. A key never does more than its responsible person.
import { type Refused, refuse } from '../../kit/result.ts';

/** A grant, as far as it matters here (src/platform/access.ts). */
type Grant = {
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
  readonly officeId: string;
  readonly region: string | null;
  readonly onBehalfOf: string | null;
};

export const KEY_READS: readonly string[] = [
  'subject.read',
  'inspector.read',
  'item.read',
  'task.read',
  'draw.read',
  'office.read',
];

export const KEY_WRITES: readonly string[] = [
  'import.read',
  'subjects.imported',
  'inspectors.imported',
  'subject.recorded',
  'exclusion.asked',
  'task.drafted',
  'task.changed',
];

const KEY_USER = 'key:';
/** A key as the log names it. */
export const keyUserId = (keyId: string): string => `${KEY_USER}${keyId}`;
/** The key's id, where the actor is one. */
export const keyIdOf = (userId: string): string | null =>
  userId.startsWith(KEY_USER) ? userId.slice(KEY_USER.length) : null;

const DAY = 86_400_000;

/** Refuses scopes that no key may have, writing scopes of a key that only reads, a term that is over, and one too long. */
export function checkKey(
  wanted: { readonly scopes: readonly string[]; readonly writes: boolean; readonly untilOn: string },
  today: string,
  longestDays: number,
): Refused | null {
  const closed = wanted.scopes.find((scope) => !KEY_READS.includes(scope) && !KEY_WRITES.includes(scope));
  if (closed !== undefined) return refuse('organisation.key-scope', 'forbidden', { permission: closed });
  const writing = wanted.scopes.find((scope) => KEY_WRITES.includes(scope));
  if (writing !== undefined && !wanted.writes) {
    return refuse('organisation.key-writes', 'unmet', { permission: writing });
  }
  if (wanted.untilOn < today) return refuse('organisation.term-wrong', 'unmet');
  const days = (Date.parse(wanted.untilOn) - Date.parse(today)) / DAY;
  return days > longestDays ? refuse('organisation.key-long', 'unmet', { days: longestDays }) : null;
}

/**
 * The grants of a key: its scopes as far as its person holds them in his own right, at the key's office or below. `key` and each
 * grant come with the office and all above it, itself first.
 */
export function grantsOfKey(
  key: { readonly scopes: readonly string[]; readonly owner: string; readonly path: readonly string[] },
  held: readonly { readonly grant: Grant; readonly path: readonly string[] }[],
): readonly Grant[] {
  const office = key.path[0] ?? '';
  return held.flatMap(({ grant, path }) => {
    if (grant.onBehalfOf !== null) return [];
    const permissions = new Set(key.scopes.filter((scope) => grant.permissions.has(scope)));
    const officeId = key.path.includes(grant.officeId) ? office : path.includes(office) ? grant.officeId : null;
    if (permissions.size === 0 || officeId === null) return [];
    return [{ role: 'key', permissions, officeId, region: grant.region, onBehalfOf: key.owner }];
  });
}
