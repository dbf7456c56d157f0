// Special directories of an office and joint ones agreed by several (R20, R21): what a version is made of, and who must agree.
import { compareText } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { type Scope, scopeDocument } from './scope.ts';

export const DIRECTORY_KINDS = ['special', 'joint'] as const;
export type DirectoryKind = (typeof DIRECTORY_KINDS)[number];
export type VersionState = 'asked' | 'in_force' | 'returned';
export type Choice = { readonly subjectId: string; readonly choice: 'in' | 'out'; readonly reason: string };

/** A joint directory has partners, a special one has none, and nobody is his own partner. */
export function checkPartners(kind: DirectoryKind, office: string, partners: readonly string[]): Result<null> {
  if (kind === 'joint' && partners.length === 0) return refuse('registers.directory-alone', 'unmet');
  if (kind === 'special' && partners.length > 0) return refuse('registers.directory-special', 'unmet');
  return partners.includes(office) ? refuse('registers.directory-own-partner', 'unmet') : ok(null);
}

/** What a version says: its hash is what partners agree to. Choices in the order of their subjects. */
export const versionDocument = (version: {
  readonly directoryId: string;
  readonly version: number;
  readonly scope: Scope;
  readonly choices: readonly Choice[];
  readonly members: number;
  readonly root: string;
}): Json => ({
  choices: [...version.choices]
    .sort((a, b) => compareText(a.subjectId, b.subjectId))
    .map(({ subjectId, choice, reason }) => ({ choice, reason, subjectId })),
  directoryId: version.directoryId,
  members: version.members,
  root: version.root,
  scope: scopeDocument(version.scope),
  version: version.version,
});

/** Of a version: in force when every partner agreed, returned as soon as one does not. */
export function stateOf(decisions: readonly ('agreed' | 'returned' | null)[]): VersionState {
  if (decisions.includes('returned')) return 'returned';
  return decisions.every((one) => one === 'agreed') ? 'in_force' : 'asked';
}
