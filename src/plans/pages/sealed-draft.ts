// The part of the task form that seals a list (R49, P8): what is typed, and the terms it stands for.
import type { Sealing, TaskTerms } from '../rules/task.ts';

export const SEALED_GROUNDS = ['', 'surprise', 'classes', 'both'] as const;

export type SealedDraft = {
  /** Why the list is sealed; nothing for an open one. */
  readonly sealed: '' | Sealing['ground'];
  readonly sealedOpenBy: string;
  readonly sealedReason: string;
  readonly sealedHolder: string;
};

/** `must` names the field that does not hold and the key that says why. */
export function sealedOf(
  draft: SealedDraft,
  must: (holds: boolean, path: string, key: string) => void,
): Pick<TaskTerms, 'sealed'> {
  if (draft.sealed === '') return {};
  const reason = draft.sealedReason.trim();
  must(draft.sealedOpenBy !== '', 'terms.sealed.openBy', 'plans.sealed.by.missing');
  must(draft.sealedHolder !== '', 'terms.sealed.holder', 'plans.sealed.holder.missing');
  must(reason.length >= 4, 'terms.sealed.reason', 'plans.sealed.reason.missing');
  return { sealed: { ground: draft.sealed, openBy: draft.sealedOpenBy, reason, holder: draft.sealedHolder } };
}
