// Reorganisations on pages (R1): their shape from the server, the form's draft and what of it is missing, the change it means.
import type { Problem } from '../../web/api.ts';
import { textIn } from '../../web/text.tsx';
import type { Change, NewOffice } from '../rules/reorganise.ts';

export type Reorganisation = {
  readonly reorganisationId: string;
  readonly kind: string;
  readonly state: 'ordered' | 'approved' | 'returned' | 'withdrawn' | 'effected';
  readonly offices: readonly string[];
  readonly fromOn: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly effectedAt: string | null;
};

export const LOOKS = {
  ordered: 'waiting',
  approved: 'scheduled',
  returned: 'void',
  withdrawn: 'void',
  effected: 'done',
} as const;

export const KINDS = ['renamed', 'moved', 'merged', 'split', 'closed'] as const;
export type Kind = (typeof KINDS)[number];

/** `fresh`: the office that a merger or split opens; `into`: the one that stands already, empty for a new one. */
export type Draft = {
  readonly kind: Kind;
  readonly officeIds: readonly string[];
  readonly into: string;
  readonly head: string;
  readonly headFrom: string;
  readonly people: readonly string[];
  readonly closes: boolean;
  readonly nameZh: string;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly newId: string;
  readonly newKind: string;
  readonly fromOn: string;
  readonly basis: string;
  readonly reason: string;
};

export const blank: Draft = {
  kind: 'renamed',
  officeIds: [],
  into: '',
  head: '',
  headFrom: '',
  people: [],
  closes: false,
  nameZh: '',
  shortZh: '',
  nameEn: '',
  newId: '',
  newKind: 'department',
  fromOn: '',
  basis: '',
  reason: '',
};

/** Whether the draft names an office anew or opens one. */
export const names = ({ kind, into }: Draft): boolean =>
  kind === 'renamed' || kind === 'split' || (kind === 'merged' && into === '');
export const opens = (draft: Draft): boolean => names(draft) && draft.kind !== 'renamed';

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

/** Every field that does not hold yet, in the order of the form. */
export function problemsOf(draft: Draft): readonly Problem[] {
  const missing = (path: keyof Draft, when: boolean) =>
    when ? [problem(path, `organisation.reorganise.missing.${path}`)] : [];
  const named = names(draft);
  return [
    ...missing('officeIds', draft.officeIds.length === 0),
    ...missing('into', draft.into === '' && (draft.kind === 'moved' || draft.kind === 'closed')),
    ...missing('newId', opens(draft) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(draft.newId)),
    ...missing('nameZh', named && draft.nameZh.trim().length < 2),
    ...missing('shortZh', named && draft.shortZh.trim().length < 2),
    ...missing('nameEn', named && draft.nameEn.trim().length < 2),
    ...missing('fromOn', draft.fromOn === ''),
    ...missing('basis', draft.basis.trim().length < 4),
    ...missing('reason', draft.reason.trim().length < 4),
  ];
}

type Known = { readonly parentId: string | null; readonly region: string | null; readonly department: string | null };

/** The change that the draft means; a new office stands where the first of the old ones stood. */
export function changeOf(draft: Draft, first: Known | undefined): Change {
  const [officeId = ''] = draft.officeIds;
  const { nameZh, shortZh, nameEn } = draft;
  const fresh: NewOffice = {
    officeId: draft.newId,
    parentId: first?.parentId ?? '',
    kind: draft.newKind,
    nameZh,
    shortZh,
    nameEn,
    region: first?.region ?? null,
    department: first?.department ?? null,
    head: draft.head === '' ? null : draft.head,
  };
  if (draft.kind === 'renamed') return { kind: 'renamed', officeId, nameZh, shortZh, nameEn };
  if (draft.kind === 'moved') {
    return { kind: 'moved', officeId, parentId: draft.into, head: draft.head === '' ? officeId : draft.head };
  }
  if (draft.kind === 'closed') return { kind: 'closed', officeId, successorId: draft.into };
  if (draft.kind === 'merged') {
    const headFrom = draft.headFrom === '' ? null : draft.headFrom;
    return { kind: 'merged', officeIds: draft.officeIds, into: draft.into === '' ? fresh : draft.into, headFrom };
  }
  const into = [{ office: fresh, people: draft.people }];
  return { kind: 'split', officeId, into, heir: draft.closes ? draft.newId : null };
}
