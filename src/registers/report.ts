// The report of an import's bad rows: line, column, value, reason, what to do, in the reader's language, as a stream.

import { fillWording } from '../kit/wording.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { read } from '../platform/db/database.ts';
import type { Texts } from '../platform/domain.ts';
import type { Language } from '../platform/http/route.ts';
import { csvLine } from './rules/report.ts';
import { changesOf } from './store/changes.ts';
import { type ImportRecord, type LineFault, listFaults, listTidied } from './store/imports.ts';
import { differences } from './store/revise.ts';
import { CARRIERS, INSPECTORS, SUBJECTS } from './store/staging.ts';

const AT_ONCE = 5_000;
/** Spreadsheets take a CSV for UTF-8 only with it. */
const BOM = '\uFEFF';

/** Reason and mend of a fault in both languages' wording. */
export function faultText(texts: Texts, fault: Pick<LineFault, 'code' | 'fill'>, language: Language) {
  const wording = (key: string) => fillWording(texts[key]?.[language] ?? key, fault.fill);
  return { reason: wording(fault.code), fix: wording(`${fault.code}.fix`) };
}

/** A file's own column name where the field has one, else the field's. */
export const columnOf = (record: ImportRecord, field: string, texts: Texts, language: Language): string =>
  record.columns[record.mapping[field] ?? -1] ?? texts[`registers.field.${field}`]?.[language] ?? field;

export async function* faultReport(
  app: App,
  actor: Actor,
  record: ImportRecord,
  language: Language,
): AsyncGenerator<string> {
  const head = ['line', 'column', 'value', 'reason', 'fix'].map(
    (one) => app.texts[`registers.report.${one}`]?.[language] ?? one,
  );
  yield BOM + csvLine(head);
  let after = { line: 0, field: '', code: '' };
  for (;;) {
    const faults = await read(app.db, actor, (tx) => listFaults(tx, record.importId, after, AT_ONCE));
    let part = '';
    for (const fault of faults) {
      const { reason, fix } = faultText(app.texts, fault, language);
      part += csvLine([fault.line, columnOf(record, fault.field, app.texts, language), fault.value, reason, fix]);
    }
    if (part !== '') yield part;
    const last = faults.at(-1);
    if (last === undefined || faults.length < AT_ONCE) return;
    after = last;
  }
}

/** What an import that is checked would change: line, id, name, member, what is held, what it would become. */
export async function* differenceReport(
  app: App,
  actor: Actor,
  record: ImportRecord,
  language: Language,
): AsyncGenerator<string> {
  const word = (key: string) => app.texts[`registers.${key}`]?.[language] ?? key;
  const head = ['report.line', 'changes.id', 'changes.name', 'changes.member', 'changes.before', 'changes.now'];
  yield BOM + csvLine(head.map(word));
  let after = 0;
  for (;;) {
    const rows = await read(app.db, actor, (tx) => differences(tx, record.importId, after, CHANGES_AT_ONCE));
    let part = '';
    for (const { line, subject_id, held, said } of rows)
      for (const [column, was, is] of changedColumns(held, said))
        part += csvLine([line, subject_id, held.name ?? '', word(`field.${camel(column)}`), was, is]);
    if (part !== '') yield part;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHANGES_AT_ONCE) return;
    after = last.line;
  }
}

/** Members that a person would call changed, with both values. */
export const changedColumns = (
  held: Readonly<Record<string, string | null>>,
  said: Readonly<Record<string, string | null>>,
): readonly (readonly [string, string, string])[] =>
  SUBJECTS.columns
    .filter((column) => !NOT_TOLD.has(column) && (held[column] ?? '') !== (said[column] ?? ''))
    .map((column) => [column, held[column] ?? '', said[column] ?? ''] as const);

/** What of each row was recorded otherwise than it stood in the file: line, column, before and after. */
export async function* tidiedReport(
  app: App,
  actor: Actor,
  record: ImportRecord,
  language: Language,
): AsyncGenerator<string> {
  const word = (key: string) => app.texts[key]?.[language] ?? key;
  yield BOM +
    csvLine(['report.line', 'report.column', 'tidied.before', 'tidied.after'].map((one) => word(`registers.${one}`)));
  let after = { line: 0, field: '' };
  for (;;) {
    const rows = await read(app.db, actor, (tx) => listTidied(tx, record.importId, after, AT_ONCE));
    let part = '';
    for (const row of rows)
      part += csvLine([row.line, columnOf(record, row.field, app.texts, language), row.before, row.after]);
    if (part !== '') yield part;
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return;
    after = last;
  }
}

/** Members of a version that follow from others, or that tell where the row came from. */
const NOT_TOLD = new Set(['code_kind', 'section', 'source']);
const CHANGES_AT_ONCE = 1_000;

export const camel = (column: string): string =>
  column.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase()).replace('officeId', 'office');

/** What the act of an applied import added and changed: one line for each member with its old and new value. */
export async function* changeReport(
  app: App,
  actor: Actor,
  record: ImportRecord,
  language: Language,
): AsyncGenerator<string> {
  const word = (key: string) => app.texts[key]?.[language] ?? key;
  const head = ['id', 'name', 'what', 'member', 'before', 'now'];
  yield BOM + csvLine(head.map((one) => word(`registers.changes.${one}`)));
  const library = { subject: SUBJECTS, inspector: INSPECTORS, carrier: CARRIERS, edit: SUBJECTS }[record.kind];
  const { entryId } = record;
  let after = '';
  while (entryId !== null) {
    const rows = await read(app.db, actor, (tx) => changesOf(tx, library, entryId, after, CHANGES_AT_ONCE));
    let part = '';
    for (const { id, before, now } of rows) {
      const name = now.name ?? '';
      if (before === null) part += csvLine([id, name, word('registers.import.added'), '', '', '']);
      for (const column of before === null ? [] : library.columns) {
        const [was, is] = [before?.[column] ?? '', now[column] ?? ''];
        if (was === is || NOT_TOLD.has(column)) continue;
        const member = word(`registers.field.${camel(column)}`);
        part += csvLine([id, name, word('registers.import.changed'), member, was, is]);
      }
    }
    if (part !== '') yield part;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHANGES_AT_ONCE) return;
    after = last.id;
  }
}
