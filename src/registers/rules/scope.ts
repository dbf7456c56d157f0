// Which subjects a task is about (R20, R21): a closed filter of the register, and how its subjects fall into strata (spec/draw.md section 2).
import { compareText } from '../../kit/bytes.ts';
import type { Json } from '../../kit/canonical-json.ts';
import { CREDIT_CLASSES, type CreditClass } from './mark.ts';

/** Empty lists: no restriction. A region covers all below it; a section all its divisions. */
export type Scope = {
  readonly regions: readonly string[];
  readonly sections: readonly string[];
  readonly industries: readonly string[];
  readonly nature: 'profit' | 'nonprofit' | null;
  /** Only members of this version of a special or joint directory (R20, R21, R31). */
  readonly directory?: DirectoryVersion | undefined;
};

export type DirectoryVersion = { readonly directoryId: string; readonly version: number };

export const everySubject: Scope = { regions: [], sections: [], industries: [], nature: null };

/** The filter as a document: its hash is the query hash of a register snapshot. Order and repetition do not matter. */
export const scopeDocument = (scope: Scope): Json => {
  const set = (values: readonly string[]) => [...new Set(values)].sort(compareText);
  return {
    // Absent where none is named, so that a filter alone has the hash it always had.
    ...(scope.directory === undefined
      ? {}
      : { directory: { id: scope.directory.directoryId, version: scope.directory.version } }),
    industries: set(scope.industries),
    nature: scope.nature,
    regions: set(scope.regions),
    sections: set(scope.sections),
  };
};

export type PlaceKey = 'region' | 'section';
/** Also by credit class, where rates go by it (P8): such strata stand in sealed lists alone. */
export type StratumKey = PlaceKey | 'class';

/** What a subject must tell to be placed in a stratum. */
export type Placeable = {
  readonly region: string | null;
  readonly section: string | null;
  readonly class?: CreditClass | null;
};

export const UNKNOWN = 'unknown';

/** The class of whoever has none yet: general, neither spared nor sought (P8). */
export const GENERAL: CreditClass = 'B';

const CLASS_PART = 'class-';

/** `211103`, `H`, `211103/H`, `211103/class-A`, or `all`; a subject whose region or section is not known has the stratum `unknown`, never no chance. */
export function stratumOf(subject: Placeable, by: readonly StratumKey[]): string {
  if (by.length === 0) return 'all';
  return by
    .map((key) => (key === 'class' ? `${CLASS_PART}${subject.class ?? GENERAL}` : (subject[key] ?? UNKNOWN)))
    .join('/');
}

/** A stratum by class taken apart: the class, and the code of the same place for all classes; null where it goes by no class. */
export function classOf(stratum: string): { readonly class: CreditClass; readonly place: string } | null {
  const parts = stratum.split('/');
  const last = parts.at(-1) ?? '';
  const found = CREDIT_CLASSES.find((one) => last === `${CLASS_PART}${one}`);
  return found === undefined ? null : { class: found, place: parts.slice(0, -1).join('/') || 'all' };
}

/** The region of a stratum's objects, or null where strata do not tell it. */
export function areaOf(stratum: string, by: readonly StratumKey[]): string | null {
  const at = by.indexOf('region');
  const region = at < 0 ? undefined : stratum.split('/')[at];
  return region === undefined || region === UNKNOWN ? null : region;
}

/** Why a unit of the directory is left out of a list; each code has its wording in the domain's texts. */
export const EXCLUSION_REASONS = [
  'deregistered',
  'revoked',
  'moved_away',
  'suspended',
  'under_investigation',
  'inspected_recently',
  'force_majeure',
  'cap_all',
  'cap_agency',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export type SubjectStatus = 'active' | 'abnormal' | 'revoked' | 'deregistered' | 'moved';

/** The reason that the register itself gives, or null when the subject can be drawn. An abnormal one can: it is what inspections are for. */
export function reasonOfStatus(status: SubjectStatus): ExclusionReason | null {
  if (status === 'revoked' || status === 'deregistered') return status;
  return status === 'moved' ? 'moved_away' : null;
}
