// How an import judges a row: the library's rules, bound to the code tables, words and offices of the moment.
import { hash } from 'node:crypto';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { findOffice, listOffices, officesUnder } from '../../organisation/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { CARRIER_FIELDS, CARRIER_REQUIRED } from '../rules/carrier-row.ts';
import { type Contact, type ContactRead, INSPECTOR_CONTACT, readContact, SUBJECT_CONTACT } from '../rules/contact.ts';
import type { CsvRecord } from '../rules/csv.ts';
import { EDIT_FIELDS } from '../rules/edit.ts';
import { grams } from '../rules/grams.ts';
import { assignedRegion } from '../rules/identity.ts';
import {
  checkInspector,
  INSPECTOR_FIELDS,
  INSPECTOR_REQUIRED,
  type Inspector,
  type InspectorContext,
  inspectorHash,
} from '../rules/inspector-row.ts';
import type { Mapping } from '../rules/mapping.ts';
import { type Cell, type Fault, type HashText, shown, type Tidied } from '../rules/row.ts';
import {
  checkSubject,
  keysOf,
  SUBJECT_FIELDS,
  SUBJECT_REQUIRED,
  type Subject,
  type SubjectContext,
  subjectHash,
  withCode,
} from '../rules/subject-row.ts';
import { assignCodes, type Wanted } from '../store/assigned.ts';
import { loadIndustries, loadRegions } from '../store/codes.ts';
import type { ImportKind } from '../store/imports.ts';
import { loadOverrides } from '../store/overrides.ts';
import { CARRIERS, copyArray, copyText, INSPECTORS, type Library, SUBJECTS } from '../store/staging.ts';
import {
  carrierHeaders,
  editHeaders,
  inspectorHeaders,
  inspectorWords,
  subjectHeaders,
  subjectWords,
} from '../texts/words.ts';
import { carrierContext, judgeCarrier } from './judge-carrier.ts';

const hashText: HashText = (text) => hash('sha256', text, 'buffer');

/** `staged` is the row as COPY text without import and line, null when it has faults. */
export type Judged = {
  readonly id: string | null;
  readonly hash: Uint8Array | null;
  readonly staged: string | null;
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
  readonly tidied?: readonly Tidied[];
  /** Personal, stored apart (P11). */
  readonly contact?: Contact | null;
  /** Of a good row without a code: what it is recognised by, and the row under the code that it then gets (R44). */
  readonly unassigned?: { readonly wanted: Wanted; readonly under: (code: string) => Judged };
};
export type Judge = (record: CsvRecord) => Judged;

type Description = {
  readonly library: Library;
  readonly permission: 'subjects.imported' | 'inspectors.imported' | 'carriers.imported' | 'subjects.edited';
  readonly fields: readonly string[];
  readonly required: readonly string[];
  readonly headers: Readonly<Record<string, readonly string[]>>;
};

export const KINDS: Readonly<Record<ImportKind, Description>> = {
  subject: {
    library: SUBJECTS,
    permission: 'subjects.imported',
    fields: [...SUBJECT_FIELDS, ...SUBJECT_CONTACT],
    required: SUBJECT_REQUIRED,
    headers: subjectHeaders,
  },
  inspector: {
    library: INSPECTORS,
    permission: 'inspectors.imported',
    fields: [...INSPECTOR_FIELDS, ...INSPECTOR_CONTACT],
    required: INSPECTOR_REQUIRED,
    headers: inspectorHeaders,
  },
  carrier: {
    library: CARRIERS,
    permission: 'carriers.imported',
    fields: CARRIER_FIELDS,
    required: CARRIER_REQUIRED,
    headers: carrierHeaders,
  },
  edit: {
    library: SUBJECTS,
    permission: 'subjects.edited',
    fields: EDIT_FIELDS,
    required: ['editId', 'editHash', 'code', 'name'],
    headers: editHeaders,
  },
};

export async function judgeOf(
  tx: Tx,
  actor: Actor,
  what: {
    readonly kind: ImportKind;
    readonly source: string;
    readonly columns: readonly string[];
    readonly mapping: Mapping;
  },
  today: string,
): Promise<Judge> {
  const width = what.columns.length;
  const judge = await judgeByKind(tx, actor, what, today);
  return (record) => {
    if (record.broken) return refusedRow('row', '', 'registers.row-quotes', {});
    const { cells } = record;
    if (cells.length !== width)
      return refusedRow('row', cells.join(' '), 'registers.row-width', { count: cells.length, wanted: width });
    const odd = oddCells(record, what.mapping);
    if (odd.length > 0) return { id: null, hash: null, staged: null, faults: odd, notes: [] };
    const cell = (field: string) => cells[what.mapping[field] ?? -1] ?? '';
    return withContact(judge(cell), readContact(cell, what.kind));
  };
}

async function judgeByKind(
  tx: Tx,
  actor: Actor,
  { kind, source }: { readonly kind: ImportKind; readonly source: string },
  today: string,
): Promise<(cell: Cell<string>) => Judged> {
  if (kind === 'edit') return judgeEdit(await subjectContext(tx, actor, source, today));
  if (kind === 'carrier') return judgeCarrier(await carrierContext(tx, actor, source));
  return kind === 'subject'
    ? judgeSubject(await subjectContext(tx, actor, source, today))
    : judgeInspector(await inspectorContext(tx, actor, source));
}

/** Cells of a workbook that do not say what was meant; only those of columns that are taken. */
const oddCells = ({ cells, odd }: CsvRecord, mapping: Mapping): readonly Fault[] =>
  Object.entries(mapping).flatMap(([field, column]) => {
    const why = odd?.get(column);
    return why === undefined
      ? []
      : [{ field, value: shown(cells[column] ?? ''), code: `registers.cell-${why}`, fill: {} }];
  });

/** A bad row's contact data go nowhere. */
export function withContact(judged: Judged, { contact, notes }: ContactRead): Judged {
  if (judged.faults.length > 0 || (contact === null && notes.length === 0)) return judged;
  const { unassigned } = judged;
  const more = (one: Judged): Judged => ({ ...one, contact, notes: [...one.notes, ...notes] });
  if (unassigned === undefined) return more(judged);
  return more({ ...judged, unassigned: { ...unassigned, under: (code) => more(unassigned.under(code)) } });
}

/** A subject that has got a real code since: its row without one would take it back. */
const KNOWN = 'registers.assigned-known';

/** Gives the rows without a code theirs, in their order. */
export async function assignRows(tx: Tx, rows: readonly Judged[]): Promise<readonly Judged[]> {
  const open = rows.flatMap(({ unassigned }) => (unassigned ? [unassigned] : []));
  if (open.length === 0) return rows;
  const codes = (
    await assignCodes(
      tx,
      open.map(({ wanted }) => wanted),
    )
  ).values();
  return rows.map((row) => {
    if (row.unassigned === undefined) return row;
    const { code, real } = must(codes.next().value, 'a code for each');
    return real === null ? row.unassigned.under(code) : refusedRow('code', '', KNOWN, { code: real });
  });
}

const refusedRow = (field: string, value: string, code: string, fill: Fault['fill']): Judged => ({
  id: null,
  hash: null,
  staged: null,
  faults: [{ field, value: shown(value), code, fill }],
  notes: [],
});

export const subjectContext = async (tx: Tx, actor: Actor, source: string, today: string): Promise<SubjectContext> => ({
  regions: await loadRegions(tx),
  industries: await loadIndustries(tx),
  words: subjectWords,
  source,
  today,
  home: (await findOffice(tx, actor.officeId))?.region ?? '',
  overrides: await loadOverrides(tx),
});

async function inspectorContext(tx: Tx, actor: Actor, source: string): Promise<InspectorContext> {
  const offices = new Map<string, { officeId: string; region: string | null }>();
  for (const office of await listOffices(tx)) {
    const known = { officeId: office.office_id, region: office.region };
    for (const name of [office.office_id, office.name_zh, office.short_zh]) offices.set(name, known);
  }
  const mine = new Set(await officesUnder(tx, actor, 'inspectors.imported'));
  return { offices, mine, words: inspectorWords, source };
}

const hashed = (key: string | null): string | null => (key === null ? null : toHex(hashText(key)));

export const judgeSubject =
  (context: SubjectContext) =>
  (cell: Cell<string>): Judged => {
    const { row, faults, notes, tidied } = checkSubject(cell, context);
    if (row === null) return { id: null, hash: null, staged: null, faults, notes };
    const wanted = { own: hashed(keysOf(row).own), place: hashed(keysOf(row).place) };
    const under = (one: Subject): Judged => {
      const hash = subjectHash(hashText, one);
      return { id: one.subjectId, hash, staged: stagedSubject(one, hash, wanted), faults, notes, tidied };
    };
    if (row.code !== '') return under(row);
    const region = assignedRegion(must(row.region, 'a row without a code is placed'));
    return {
      id: null,
      hash: null,
      staged: null,
      faults,
      notes,
      unassigned: { wanted: { ...wanted, region }, under: (code) => under(withCode(row, code)) },
    };
  };

const ANY_CODE = { has: () => true } as unknown as ReadonlySet<string>;
const VERSION = /^[0-9a-f]{64}$/;
/** Before what a spreadsheet would run as a formula our own exports put an apostrophe. */
const BARED = /^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u;

/** A row that went out with its subject's id and version: the code is not judged again, since it may not be changed here. */
const judgeEdit =
  (context: SubjectContext) =>
  (cell: Cell<string>): Judged => {
    const bare = (field: string) => cell(field).replace(BARED, '');
    const { row, faults, notes, tidied } = checkSubject(bare, {
      ...context,
      overrides: { inForce: ANY_CODE, ever: ANY_CODE },
    });
    if (row === null) return { id: null, hash: null, staged: null, faults, notes };
    const [id, version] = [bare('editId').trim(), bare('editHash').trim().toLowerCase()];
    if (!VERSION.test(version) || id === '' || id.length > 64 || row.code === '')
      return refusedRow('editId', id, 'registers.edit-unmarked', {});
    const hash = subjectHash(hashText, row);
    const staged = stagedSubject(
      { ...row, subjectId: copyText(id) },
      hash,
      { own: null, place: null },
      `\\\\x${version}`,
    );
    return { id, hash, staged, faults, notes: notes.filter((note) => note !== 'code_overridden'), tidied };
  };

const judgeInspector =
  (context: InspectorContext) =>
  (cell: Cell<string>): Judged => {
    const { row, faults, notes, tidied } = checkInspector(cell, context);
    if (row === null) return { id: null, hash: null, staged: null, faults, notes };
    const hash = inspectorHash(hashText, row);
    return { id: row.inspectorId, hash, staged: stagedInspector(row, hash), faults, notes, tidied };
  };

const bytea = (bytes: Uint8Array): string => `\\\\x${Buffer.from(bytes).toString('hex')}`;

/** In the order of `openStaging`: id, hash, derived, staged, content. */
const stagedSubject = (row: Subject, hash: Uint8Array, keys: Omit<Wanted, 'region'>, expected = '\\N'): string =>
  [
    row.subjectId,
    bytea(hash),
    copyArray(grams(row.name)),
    '{}',
    row.formerCode ?? '\\N',
    keys.own ?? '\\N',
    keys.place ?? '\\N',
    copyArray(row.unstated),
    expected,
    row.code,
    row.codeKind,
    copyText(row.name),
    row.nature,
    copyText(row.type),
    row.industry ?? '\\N',
    row.section ?? '\\N',
    row.region ?? '\\N',
    row.street ?? '\\N',
    copyText(row.address),
    row.status,
    row.riskClass ?? '\\N',
    row.registeredOn ?? '\\N',
    copyText(row.source),
  ].join('\t');

const stagedInspector = (row: Inspector, hash: Uint8Array): string =>
  [
    copyText(row.inspectorId),
    bytea(hash),
    copyText(row.name),
    copyText(row.officeId),
    copyText(row.region),
    row.category,
    copyText(row.certificate),
    row.validFrom ?? '\\N',
    row.validUntil ?? '\\N',
    copyText(row.second?.number ?? null),
    row.second?.from ?? '\\N',
    row.second?.until ?? '\\N',
    copyText(row.post),
    row.mayLead ? 't' : 'f',
    copyArray(row.specialties),
    row.status,
    copyText(row.source),
  ].join('\t');
