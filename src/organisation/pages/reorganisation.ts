// Reorganisations on pages (R1): their shape from the server, the form's draft and what of it is missing, the change it means.
import type { Problem } from '../../web/api.ts';
import { textIn } from '../../web/text.tsx';
import type { Change, NewOffice, OfficeKind } from '../rules/reorganise.ts';

export type Reorganisation = {
  readonly reorganisationId: string;
  readonly kind: string;
  readonly state: 'ordered' | 'approved' | 'returned' | 'withdrawn' | 'effected';
  readonly offices: readonly string[];
  readonly fromOn: string;
  readonly lawfulOn: string | null;
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

/** An office that a split opens, with who goes there. */
export type Part = {
  readonly newId: string;
  readonly newKind: OfficeKind;
  readonly nameZh: string;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly people: readonly string[];
};
export const blankPart: Part = { newId: '', newKind: 'department', nameZh: '', shortZh: '', nameEn: '', people: [] };
/** As the server takes them. */
export const MOST_PARTS = 10;

/** `into`: the office that stands already, empty for a new one; `parts`: what a split opens; `heir`: the number of the part that takes over what
 *  is left, empty where the old office stays. */
export type Draft = {
  readonly kind: Kind;
  readonly officeIds: readonly string[];
  readonly into: string;
  readonly head: string;
  readonly headFrom: string;
  readonly parts: readonly Part[];
  readonly heir: string;
  readonly nameZh: string;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly newId: string;
  readonly newKind: OfficeKind;
  readonly fromOn: string;
  readonly lawfulOn: string;
  readonly basis: string;
  readonly reason: string;
};

export const blank: Draft = {
  kind: 'renamed',
  officeIds: [],
  into: '',
  head: '',
  headFrom: '',
  parts: [blankPart],
  heir: '',
  nameZh: '',
  shortZh: '',
  nameEn: '',
  newId: '',
  newKind: 'department',
  fromOn: '',
  lawfulOn: '',
  basis: '',
  reason: '',
};

/** Whether the draft names one office anew, or opens one: what a split opens has fields of its own. */
export const names = ({ kind, into }: Draft): boolean => kind === 'renamed' || (kind === 'merged' && into === '');
export const opens = (draft: Draft): boolean => names(draft) && draft.kind !== 'renamed';

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

const NUMBER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a part lacks; its fields bear its place in their names. */
function gapsOf(part: Part, at: number, parts: readonly Part[]): readonly Problem[] {
  const said = (lang: 'zh' | 'en', key: string) =>
    textIn(lang)('organisation.reorganise.in-part', { n: at + 1, what: textIn(lang)(key) });
  const fault = (path: keyof Part, key: string): Problem => ({
    path: `parts.${at}.${path}`,
    zh: said('zh', key),
    en: said('en', key),
  });
  const missing = (path: keyof Part, when: boolean) =>
    when ? [fault(path, `organisation.reorganise.missing.${path}`)] : [];
  const twice = parts.some((other, place) => place < at && other.newId === part.newId && part.newId !== '');
  return [
    ...missing('newId', !NUMBER.test(part.newId)),
    ...(twice ? [fault('newId', 'organisation.reorganise.twice.newId')] : []),
    ...missing('nameZh', part.nameZh.trim().length < 2),
    ...missing('shortZh', part.shortZh.trim().length < 2),
    ...missing('nameEn', part.nameEn.trim().length < 2),
  ];
}

/** Every field that does not hold yet, in the order of the form. */
export function problemsOf(draft: Draft): readonly Problem[] {
  const missing = (path: keyof Draft, when: boolean) =>
    when ? [problem(path, `organisation.reorganise.missing.${path}`)] : [];
  const named = names(draft);
  return [
    ...missing('officeIds', draft.officeIds.length === 0),
    ...missing('into', draft.into === '' && (draft.kind === 'moved' || draft.kind === 'closed')),
    ...missing('newId', opens(draft) && !NUMBER.test(draft.newId)),
    ...missing('nameZh', named && draft.nameZh.trim().length < 2),
    ...missing('shortZh', named && draft.shortZh.trim().length < 2),
    ...missing('nameEn', named && draft.nameEn.trim().length < 2),
    ...(draft.kind === 'split' ? draft.parts.flatMap(gapsOf) : []),
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
  const opened = (one: Omit<Part, 'people'>): NewOffice => ({
    officeId: one.newId,
    parentId: first?.parentId ?? '',
    kind: one.newKind,
    nameZh: one.nameZh,
    shortZh: one.shortZh,
    nameEn: one.nameEn,
    region: first?.region ?? null,
    department: first?.department ?? null,
    head: draft.head === '' ? null : draft.head,
  });
  if (draft.kind === 'renamed') return { kind: 'renamed', officeId, nameZh, shortZh, nameEn };
  if (draft.kind === 'moved') {
    return { kind: 'moved', officeId, parentId: draft.into, head: draft.head === '' ? officeId : draft.head };
  }
  if (draft.kind === 'closed') return { kind: 'closed', officeId, successorId: draft.into };
  if (draft.kind === 'merged') {
    const headFrom = draft.headFrom === '' ? null : draft.headFrom;
    return {
      kind: 'merged',
      officeIds: draft.officeIds,
      into: draft.into === '' ? opened(draft) : draft.into,
      headFrom,
    };
  }
  const into = draft.parts.map((part) => ({ office: opened(part), people: part.people }));
  return {
    kind: 'split',
    officeId,
    into,
    heir: into.some(({ office }) => office.officeId === draft.heir) ? draft.heir : null,
  };
}
