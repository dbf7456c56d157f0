// One row of the inspector library (R23, R34, P2): three categories kept apart; who is certified shows the certificate and
// its term; who leads is head of an internal unit or a senior inspector.
import {
  type Cell,
  type Checked,
  contentHash,
  dateCell,
  type Faults,
  faults,
  type HashText,
  textCell,
  wordCell,
} from './row.ts';

export const INSPECTOR_FIELDS = [
  'inspectorId',
  'name',
  'office',
  'region',
  'category',
  'certificate',
  'validFrom',
  'validUntil',
  'secondCertificate',
  'secondFrom',
  'secondUntil',
  'post',
  'mayLead',
  'specialties',
  'status',
] as const;
export type InspectorField = (typeof INSPECTOR_FIELDS)[number];
export const INSPECTOR_REQUIRED: readonly InspectorField[] = ['name', 'office', 'category'];

export const CATEGORIES = ['civil_servant', 'qualified_staff', 'daily_staff'] as const;
export type InspectorCategory = (typeof CATEGORIES)[number];
export type InspectorStatus = 'active' | 'suspended' | 'left';

export type Inspector = {
  readonly inspectorId: string;
  readonly name: string;
  readonly officeId: string;
  readonly region: string | null;
  readonly category: InspectorCategory;
  readonly certificate: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** A second certificate, of the ministry beside that of the province or the other way round. */
  readonly second: { readonly number: string; readonly from: string | null; readonly until: string } | null;
  readonly post: string;
  readonly mayLead: boolean;
  readonly specialties: readonly string[];
  readonly status: InspectorStatus;
  readonly source: string;
};

export type InspectorWords = {
  readonly category: Readonly<Record<string, InspectorCategory>>;
  readonly status: Readonly<Record<string, InspectorStatus>>;
  readonly yes: Readonly<Record<string, 'yes' | 'no'>>;
  /** A post that holds one of these words is that of a head of unit or a senior inspector. */
  readonly leadingPosts: readonly string[];
};
export type InspectorContext = {
  /** Office by id, full name or short name. */
  readonly offices: ReadonlyMap<string, { readonly officeId: string; readonly region: string | null }>;
  /** Offices whose people the importer may record. */
  readonly mine: ReadonlySet<string>;
  readonly words: InspectorWords;
  readonly source: string;
};

const ID = /^[0-9A-Za-z._-]{1,40}$/;

export function checkInspector(cell: Cell<InspectorField>, context: InspectorContext): Checked<Inspector> {
  const found = faults();
  const notes: string[] = [];
  const name = textCell(found, 'name', cell('name'), 64);
  if (name === '') found.add('name', cell('name'), 'registers.name-missing');
  const certificate = textCell(found, 'certificate', cell('certificate'), 40) || null;
  const inspectorId = cell('inspectorId').trim() || (certificate ?? '');
  if (!ID.test(inspectorId)) found.add('inspectorId', cell('inspectorId'), 'registers.inspector-id-form');
  const office = officeCell(found, cell('office'), context);
  const category = wordCell(found, 'category', cell('category'), context.words.category, null);
  if (category === null && cell('category').trim() === '') found.add('category', '', 'registers.category-missing');
  const term = termCells(found, cell, category, certificate);
  const second = secondCells(found, cell, certificate);
  const post = textCell(found, 'post', cell('post'), 64);
  const status = wordCell(found, 'status', cell('status'), context.words.status, 'active') ?? 'active';
  const leads = leadCell(found, notes, cell('mayLead'), post, category, context.words);
  const specialties = cell('specialties')
    .split(/[;,\u3001\uFF0C\uFF1B|/]/u)
    .map((one) => textCell(found, 'specialties', one, 64));
  if (found.list.length > 0 || office === null || category === null)
    return { row: null, faults: found.list, notes: [], tidied: [] };
  const row: Inspector = {
    inspectorId,
    name,
    officeId: office.officeId,
    region: cell('region').trim() || office.region,
    category,
    certificate,
    ...term,
    second,
    post,
    mayLead: leads,
    specialties: [...new Set(specialties.filter((one) => one !== ''))].sort(),
    status,
    source: context.source,
  };
  return { row, faults: [], notes, tidied: found.tidied };
}

function officeCell(found: Faults, raw: string, context: InspectorContext) {
  const office = context.offices.get(raw.trim());
  if (office === undefined) {
    found.add('office', raw, 'registers.office-unknown');
    return null;
  }
  if (!context.mine.has(office.officeId)) found.add('office', raw, 'registers.office-outside');
  return office;
}

/** The certified show number and term (P2); daily staff have neither. */
function termCells(
  found: Faults,
  cell: Cell<InspectorField>,
  category: InspectorCategory | null,
  certificate: string | null,
) {
  const validFrom = dateCell(found, 'validFrom', cell('validFrom'));
  const validUntil = dateCell(found, 'validUntil', cell('validUntil'));
  if (category !== null && category !== 'daily_staff') {
    if (certificate === null) found.add('certificate', cell('certificate'), 'registers.certificate-missing');
    if (validUntil === null && cell('validUntil').trim() === '')
      found.add('validUntil', '', 'registers.certificate-term');
  }
  if (validFrom !== null && validUntil !== null && validFrom > validUntil) {
    found.add('validUntil', cell('validUntil'), 'registers.term-reversed', { from: validFrom });
  }
  return { validFrom, validUntil };
}

/** Whoever states a second certificate states its term, and not the first one again. */
function secondCells(found: Faults, cell: Cell<InspectorField>, first: string | null): Inspector['second'] {
  const number = textCell(found, 'secondCertificate', cell('secondCertificate'), 40);
  const from = dateCell(found, 'secondFrom', cell('secondFrom'));
  const until = dateCell(found, 'secondUntil', cell('secondUntil'));
  if (number === '') return null;
  if (number === first) found.add('secondCertificate', number, 'registers.certificate-twice');
  if (until === null && cell('secondUntil').trim() === '') found.add('secondUntil', '', 'registers.certificate-term');
  if (from !== null && until !== null && from > until)
    found.add('secondUntil', cell('secondUntil'), 'registers.term-reversed', { from });
  return until === null ? null : { number, from, until };
}

function leadCell(
  found: Faults,
  notes: string[],
  raw: string,
  post: string,
  category: InspectorCategory | null,
  words: InspectorWords,
): boolean {
  const leading = words.leadingPosts.some((word) => post.includes(word));
  const stated = wordCell(found, 'mayLead', raw, words.yes, null);
  const leads = stated === null ? leading && category !== 'daily_staff' : stated === 'yes';
  if (leads && category === 'daily_staff') found.add('mayLead', raw, 'registers.lead-uncertified');
  if (stated === 'yes' && !leading) notes.push('lead_stated');
  return leads;
}

export const inspectorHash = (hash: HashText, row: Inspector): Uint8Array =>
  contentHash(hash, [
    'inspector',
    row.name,
    row.officeId,
    row.region,
    row.category,
    row.certificate,
    row.validFrom,
    row.validUntil,
    row.post,
    row.mayLead,
    row.specialties,
    row.status,
    row.source,
    // A row without has the hash that it had before there were second ones.
    ...(row.second === null ? [] : [row.second]),
  ]);
