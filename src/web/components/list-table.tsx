// biome-ignore-all lint/a11y/noRedundantRoles: display changes on phones drop the native roles of a table
// The table of a list: 34 px rows, sort buttons in the heads, checkboxes that select and rows that open. On a phone a
// row is two lines (name and state; code, place, count), and the roles written here keep it a table for readers.

import { Checkbox } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { CaretDownOutlined, CaretUpOutlined } from '../icons.tsx';
import { useText } from '../text.tsx';
import { Glyph } from './glyph.tsx';
import type { FilterKind } from './list-filters.tsx';
import { TableFrame } from './table-frame.tsx';

/** Where a column stands in the two lines of a phone row; a column without a place is left out there. */
export type PhonePlace = 'name' | 'state' | 'code' | 'place' | 'count';

/** `sort`: the server can order by this key. `internal`: marked with the lock, never in a public template.
 *  `optional`: hidden until chosen under "columns". `filter`: how the server takes this column as a condition, where no choices are given. */
export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  sort?: boolean;
  end?: boolean;
  internal?: boolean;
  optional?: boolean;
  filter?: Exclude<FilterKind, 'choice'>;
  phone?: PhonePlace;
};

export type Selection = { chosen: ReadonlySet<string>; choose: (ids: readonly string[], on: boolean) => void };

const Head = <Row,>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string | null;
  onSort: (key: string) => void;
}) => {
  const { t } = useText();
  const direction = sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined;
  const words = (
    <>
      {column.title}
      {column.internal === true && (
        <span className="internal" title={t('web.internal')}>
          <Glyph name="lock" />
          <span className="sr">{t('web.internal')}</span>
        </span>
      )}
    </>
  );
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={column.end === true ? 'end' : undefined}>
      {column.sort === true ? (
        <button type="button" onClick={() => onSort(column.key)}>
          {words}
          {direction === 'ascending' && <CaretUpOutlined />}
          {direction === 'descending' && <CaretDownOutlined />}
        </button>
      ) : (
        words
      )}
    </th>
  );
};

const classOf = <Row,>(column: Column<Row>) =>
  [column.phone === undefined ? 'no-phone' : `at-${column.phone}`, column.end === true ? 'end' : ''].join(' ').trim();

/** `nameOf` reads a row aloud (checkbox label); `toOf` is the address a row opens. */
type ListTableOf<Row> = {
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  toOf?: ((row: Row) => string) | undefined;
  sort: string | null;
  onSort: (key: string) => void;
  selection?: Selection | undefined;
};

const Line = <Row,>({ row, columns, idOf, nameOf, toOf, selection }: ListTableOf<Row> & { row: Row }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const id = idOf(row);
  const chosen = selection?.chosen.has(id) ?? false;
  const open = (event: MouseEvent) => {
    if (toOf === undefined || (event.target as Element).closest('a,button,label,input') !== null) return;
    if (window.getSelection()?.toString() === '') void navigate(toOf(row));
  };
  return (
    <tr
      role="row"
      className={[chosen ? 'chosen' : '', toOf === undefined ? '' : 'opens'].join(' ').trim()}
      onClick={(event) => open(event)}
    >
      {selection !== undefined && (
        <td role="cell" className="tick">
          <Checkbox
            checked={chosen}
            aria-label={t('web.list.select', { name: nameOf(row) })}
            onChange={(event) => selection.choose([id], event.target.checked)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td role="cell" key={column.key} className={classOf(column)}>
          {column.phone === 'name' && toOf !== undefined ? (
            <Link to={toOf(row)}>{column.cell(row)}</Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
};

export const ListTable = <Row,>(props: ListTableOf<Row>) => {
  const { t } = useText();
  const { rows, columns, idOf, selection } = props;
  const ids = rows.map(idOf);
  const all = selection !== undefined && ids.length > 0 && ids.every((id) => selection.chosen.has(id));
  const some = selection !== undefined && !all && ids.some((id) => selection.chosen.has(id));
  return (
    <TableFrame title={props.title}>
      <table className="list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {selection !== undefined && (
              <th role="columnheader" scope="col" className="tick">
                <Checkbox
                  checked={all}
                  indeterminate={some}
                  aria-label={t('web.list.select-page')}
                  onChange={(event) => selection.choose(ids, event.target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Line key={idOf(row)} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};
