// What a task may name as its directory (R20, R21, R31): a version in force, of one of the task's offices or agreed by one of them; what several offices inspect together comes from a joint one.
import { ok, type Result, refuse } from '../kit/result.ts';
import type { Tx } from '../platform/db/database.ts';
import type { Scope } from './rules/scope.ts';
import { findDirectory, findVersion, partnersOf } from './store/directories.ts';

/** `offices`: the lead's first. A scope without a directory passes. */
export async function checkDirectory(tx: Tx, scope: Scope, offices: readonly string[]): Promise<Result<null>> {
  if (scope.directory === undefined) return ok(null);
  const { directoryId, version } = scope.directory;
  const directory = await findDirectory(tx, directoryId);
  if (!directory) return refuse('registers.directory-missing', 'unmet');
  const frozen = await findVersion(tx, directoryId, version);
  if (frozen?.state !== 'in_force')
    return refuse('registers.directory-not-in-force', 'unmet', { name: directory.name, version });
  const parties = [directory.office_id, ...(await partnersOf(tx, directoryId))];
  const strangers = offices.filter((office) => !parties.includes(office));
  if (directory.kind === 'joint' ? strangers.length > 0 : !offices.includes(directory.office_id))
    return refuse('registers.directory-foreign', 'unmet', { name: directory.name, offices: strangers.join(', ') });
  if (directory.kind === 'special' && offices.length > 1)
    return refuse('registers.directory-not-joint', 'unmet', { name: directory.name });
  return ok(null);
}
