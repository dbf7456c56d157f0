// Editing subjects many at once (R10, R18): the rows of a workbook are brought together with what is held, once they are staged; what was changed
// meanwhile is refused row by row, and once more when the act writes. The act itself is that of every import (import.ts).

import { findOffice } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { editedRow } from '../rules/edit.ts';
import type { LineFault } from '../store/imports.ts';
import { type Brought, bringTogether, type EditRow, editLines, editRows, takeLines } from '../store/revise.ts';
import { revised } from './reconcile.ts';

const AT_ONCE = 1_000;

/** Under this name the fields that an office edits are remembered, as a source like others. */
export const editorOf = async (tx: Tx, officeId: string): Promise<string> =>
  (await findOffice(tx, officeId))?.short_zh ?? officeId;

/** Makes of each staged row what its subject becomes; takes out the rows that cannot be, and says why. */
export async function bringEdits(tx: Tx, importId: string, officeId: string): Promise<readonly LineFault[]> {
  const office = await editorOf(tx, officeId);
  const lines = await editLines(tx, importId);
  const faults: LineFault[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const rows = await editRows(tx, importId, lines.slice(from, from + AT_ONCE));
    const brought: Brought[] = [];
    for (const row of rows) {
      const one = editedRow(heldOf(row), saidOf(row), office);
      if (one.fault === null) {
        const { line, subject_id } = row;
        brought.push({ line, ...revised(subject_id, one.content, one.origins) });
      } else faults.push({ line: row.line, field: 'editId', value: row.subject_id, code: one.fault, fill: {} });
    }
    await bringTogether(tx, importId, brought);
  }
  await takeLines(
    tx,
    importId,
    faults.map(({ line }) => line),
  );
  return faults;
}

const heldOf = ({ held, origins, now }: EditRow) =>
  held === null || origins === null || now === null ? null : { content: held, origins, now };

const saidOf = ({ said, unstated, expected }: EditRow) => ({
  content: said,
  unstated: new Set(unstated),
  version: expected ?? '',
});
