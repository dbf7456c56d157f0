// One row of a directory of subjects (R18, R19, R44): from the cells of a file to the row of the register, or its faults.
// Industry, region and type may be missing from a real register: they are then noted as unknown, never guessed.
import { foldName } from './grams.ts';
import { type CodeKind, checkCode, normaliseCode, onlyCheckFails, type SubjectNature } from './identity.ts';
import { type Industries, industryOf, sectionOf } from './industry.ts';
import { locate, type Regions } from './region.ts';
import {
  type Cell,
  type Checked,
  contentHash,
  dateCell,
  type Faults,
  faults,
  type HashText,
  shown,
  textCell,
  wordCell,
} from './row.ts';
import type { SubjectStatus } from './scope.ts';

export const SUBJECT_FIELDS = [
  'code',
  'formerCode',
  'name',
  'nature',
  'type',
  'industry',
  'region',
  'authority',
  'address',
  'status',
  'riskClass',
  'registeredOn',
  'ownNumber',
] as const;
export type SubjectField = (typeof SUBJECT_FIELDS)[number];
export const SUBJECT_REQUIRED: readonly SubjectField[] = ['code', 'name'];

export type RiskClass = 'A' | 'B' | 'C' | 'D';

export type Subject = {
  readonly subjectId: string;
  readonly formerCode: string | null;
  readonly code: string;
  readonly codeKind: CodeKind;
  readonly name: string;
  readonly nature: SubjectNature;
  readonly type: string;
  readonly industry: string | null;
  readonly section: string | null;
  readonly region: string | null;
  readonly street: string | null;
  readonly address: string;
  readonly status: SubjectStatus;
  readonly riskClass: RiskClass | null;
  readonly registeredOn: string | null;
  readonly source: string;
  /** The number under which the registrar itself keeps the subject; recognises one without a code. */
  readonly ownNumber: string | null;
  /** Fields whose value follows from something else, because their cell is empty: they contradict nobody. */
  readonly unstated: readonly ('status' | 'nature' | 'type' | 'region')[];
};

/** Everything a row is judged by. `types` gives the kind of subject by the first two characters of its credit code. */
export type SubjectWords = {
  readonly status: Readonly<Record<string, SubjectStatus>>;
  readonly nature: Readonly<Record<string, SubjectNature>>;
  readonly riskClass: Readonly<Record<string, RiskClass>>;
  readonly types: Readonly<Record<string, string>>;
};
export type SubjectContext = {
  readonly regions: Regions;
  readonly industries: Industries;
  readonly words: SubjectWords;
  readonly source: string;
  readonly today: string;
  /** Region of the office that records: where a subject without a code lies when nothing else tells. */
  readonly home: string;
  readonly overrides: Overrides;
};

/** Codes whose check digit may fail: those in force, and all that ever were, which may stand as a former code. */
export type Overrides = { readonly inForce: ReadonlySet<string>; readonly ever: ReadonlySet<string> };

type Coded = {
  readonly code: string;
  readonly kind: CodeKind;
  readonly region: string;
  readonly nature: SubjectNature | null;
};

/** A row whose code is empty is good when it can be recognised again: `code` and `subjectId` are then empty, to be assigned (R44). */
export function checkSubject(cell: Cell<SubjectField>, context: SubjectContext): Checked<Subject> {
  const found = faults();
  const notes: string[] = [];
  const codeless = cell('code').trim() === '';
  const name = textCell(found, 'name', cell('name'), 200);
  const code = (field: 'code' | 'formerCode', overridden: ReadonlySet<string>) =>
    codeCell(found, notes, { field, raw: cell(field), overridden, name });
  const coded = codeless ? null : code('code', context.overrides.inForce);
  const former = cell('formerCode').trim() === '' ? null : code('formerCode', context.overrides.ever);
  if (name === '') found.add('name', cell('name'), 'registers.name-missing');
  const address = textCell(found, 'address', cell('address'), 300);
  if (address === '') notes.push('address_missing');
  const ownNumber = textCell(found, 'ownNumber', cell('ownNumber'), 60) || null;
  const place = placeCell(
    found,
    notes,
    cell,
    context.regions,
    coded?.region ?? (codeless ? context.home : ''),
    address,
  );
  const industry = industryCell(found, notes, cell('industry'), context.industries);
  const status = wordCell(found, 'status', cell('status'), context.words.status, null);
  if (status === null && cell('status').trim() === '') notes.push('status_assumed');
  const registeredOn = dateCell(found, 'registeredOn', cell('registeredOn'));
  if (registeredOn !== null && registeredOn > context.today) {
    found.add('registeredOn', cell('registeredOn'), 'registers.date-future', { today: context.today });
  }
  const nature = wordCell(found, 'nature', cell('nature'), context.words.nature, null);
  const riskClass = wordCell(found, 'riskClass', cell('riskClass'), context.words.riskClass, null);
  const type = textCell(found, 'type', cell('type'), 100);
  if (codeless) codelessFaults(found, address, ownNumber, place.region);
  if (found.list.length > 0) return { row: null, faults: found.list, notes: [], tidied: [] };
  if (codeless) notes.push('code_assigned');
  const own = coded?.code ?? '';
  const row: Subject = {
    subjectId: own,
    formerCode: former === null || former.code === own ? null : former.code,
    code: own,
    codeKind: coded?.kind ?? 'assigned',
    name,
    nature: coded?.nature ?? nature ?? 'profit',
    type: type || (coded?.kind === 'uscc' ? (context.words.types[own.slice(0, 2)] ?? '') : ''),
    industry,
    section: industry === null ? null : sectionOf(industry),
    ...place,
    address,
    status: status ?? 'active',
    riskClass,
    registeredOn,
    source: context.source,
    ownNumber,
    unstated: [
      ...(status === null ? (['status'] as const) : []),
      ...(coded?.nature == null && nature === null ? (['nature'] as const) : []),
      ...(type === '' ? (['type'] as const) : []),
      ...(cell('region').trim() === '' ? (['region'] as const) : []),
    ],
  };
  if (found.tidied.some(({ field }) => field !== 'code' && field !== 'formerCode')) notes.push('text_tidied');
  return { row, faults: [], notes, tidied: found.tidied };
}

/** Without a code a subject is recognised by the registrar's own number, or by name and address; its code tells the region. */
function codelessFaults(found: Faults, address: string, ownNumber: string | null, region: string | null): void {
  if (address === '' && ownNumber === null) found.add('code', '', 'registers.code-missing');
  if (region === null) found.add('region', '', 'registers.region-needed');
}

/** The row under the code that was assigned to it. */
export const withCode = (row: Subject, code: string): Subject => ({ ...row, subjectId: code, code });

const dense = (text: string): string => foldName(text.normalize('NFKC')).replace(/\s/gu, '');

/** What a subject is recognised by, as texts to be hashed: the registrar's own number within its source, and name with address. */
export const keysOf = (row: Subject): { readonly own: string | null; readonly place: string | null } => ({
  own: row.ownNumber === null ? null : JSON.stringify(['own', row.source, row.ownNumber]),
  place: row.address === '' ? null : JSON.stringify(['place', dense(row.name), dense(row.address)]),
});

type CodeCell = {
  readonly field: 'code' | 'formerCode';
  readonly raw: string;
  readonly overridden: ReadonlySet<string>;
  readonly name: string;
};

/** A fault of the check digit alone says whose code it is: who asks for an override needs the name beside it. */
function codeCell(found: Faults, notes: string[], { field, raw, overridden, name }: CodeCell): Coded | null {
  const { code, notes: changes } = normaliseCode(raw);
  if (code === '') {
    found.add(field, raw, 'registers.code-missing');
    return null;
  }
  const checked = checkCode(code, overridden);
  if (!checked.ok) {
    const named = field === 'code' && onlyCheckFails(checked.refusal.code) ? { name: shown(name) } : {};
    found.add(field, raw, checked.refusal.code, { ...checked.refusal.with, ...named });
    return null;
  }
  if (changes.length > 0) notes.push('code_tidied');
  found.tidy(field, raw, code);
  if (field === 'code' && overridden.has(code)) notes.push('code_overridden');
  const value = checked.value;
  if (value.kind === 'uscc') return { code, kind: value.kind, region: value.region, nature: value.nature };
  return { code, kind: value.kind, region: value.region, nature: null };
}

function placeCell(
  found: Faults,
  notes: string[],
  cell: Cell<SubjectField>,
  regions: Regions,
  codeRegion: string,
  address: string,
): { readonly region: string | null; readonly street: string | null } {
  const stated = cell('region').trim();
  const place = locate(regions, stated, cell('authority').trim() || codeRegion, address);
  if (place.fault !== null) found.add('region', stated, place.fault);
  if (place.note !== null) notes.push(place.note);
  return { region: place.region, street: place.street };
}

function industryCell(found: Faults, notes: string[], raw: string, industries: Industries): string | null {
  if (raw.trim() === '') {
    notes.push('industry_unknown');
    return null;
  }
  const industry = industryOf(industries, raw);
  if (industry === null) found.add('industry', raw, 'registers.industry-unknown');
  return industry;
}

/** Over all that a person would call the row's content; `source` is part of it. */
export const subjectHash = (hash: HashText, row: Subject): Uint8Array =>
  contentHash(hash, [
    'subject',
    row.code,
    row.name,
    row.nature,
    row.type,
    row.industry,
    row.region,
    row.street,
    row.address,
    row.status,
    row.riskClass,
    row.registeredOn,
    row.source,
  ]);
