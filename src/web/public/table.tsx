// biome-ignore-all lint/a11y/noRedundantRoles: display changes on phones drop the native roles of a table
// A public table. On a phone each row becomes a card with its labels beside the values; the roles written here keep it
// a table for screen readers, since the display change drops the native ones (WCAG 1.3.1).
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';

/** `place` on a phone: `lead` is the row's name, `state` stands first, `plain` keeps its label; `end` aligns figures. */
export type PublicColumn<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  place?: 'lead' | 'state' | 'plain';
};

/** `wide`: keeps its columns on a phone and scrolls inside its frame (for narrow numeric tables). */
export const PublicTable = <Row,>({
  caption,
  columns,
  rows,
  idOf,
  total,
  wide = false,
}: {
  caption: string;
  columns: readonly PublicColumn<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  total?: readonly ReactNode[];
  wide?: boolean;
}) => {
  const { t } = useText();
  const classOf = (column: PublicColumn<Row>) =>
    [column.place ?? 'plain', column.end === true ? 'end' : ''].join(' ').trim();
  return (
    <section
      className="table-frame"
      tabIndex={wide ? 0 : undefined}
      aria-label={t('web.list.frame', { title: caption })}
    >
      <table role="table" aria-label={caption} className={wide ? undefined : 'stack'}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" className={column.end === true ? 'end' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={idOf(row)} role="row">
              {columns.map((column) => (
                <td key={column.key} role="cell" className={classOf(column)} data-label={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot role="rowgroup">
            <tr role="row" className="total">
              {columns.map((column, place) => (
                <td key={column.key} role="cell" className={classOf(column)} data-label={column.title}>
                  {total[place]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
};
