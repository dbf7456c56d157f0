// What an import shows before and after its check: columns and fields, the first rows, the faults, the remarks.
import { Select } from 'antd';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { ImportDetail, ImportFault } from '../routes/imports.ts';
import { onlyCheckFails } from '../rules/identity.ts';
import './registers.css';

const NOT_MAPPED = -1;

/** One choice of column per field; what must be there is marked. */
export const MappingCard = ({
  record,
  onChange,
}: {
  record: ImportDetail;
  onChange: (mapping: Record<string, number>) => void;
}) => {
  const { t } = useText();
  const choose = (field: string, column: number) => {
    const { [field]: _, ...others } = record.mapping;
    onChange(column === NOT_MAPPED ? others : { ...others, [field]: column });
  };
  const options = [
    { value: NOT_MAPPED, label: t('registers.import.mapping.none') },
    ...record.columns.map((label, value) => ({ value, label })),
  ];
  return (
    <Card title={t('registers.import.mapping')} note={t('registers.import.mapping.note')}>
      <FactList
        facts={record.fields.map(({ field, required }) => ({
          label: (
            <>
              {t(`registers.field.${field}`)}
              {required && <span className="muted"> {t('registers.import.mapping.required')}</span>}
            </>
          ),
          value: (
            <Select
              className="full"
              aria-label={t(`registers.field.${field}`)}
              value={record.mapping[field] ?? NOT_MAPPED}
              options={options}
              onChange={(column: number) => choose(field, column)}
            />
          ),
        }))}
      />
    </Card>
  );
};

const MOST_HEADER_LINE = 30;

/** Of a workbook: which sheet, and in which row its columns have their names. */
export const WorkbookCard = ({
  record,
  onChange,
}: {
  record: ImportDetail;
  onChange: (sheet: string, headerLine?: number) => void;
}) => {
  const { t } = useText();
  const sheet = record.sheet ?? '';
  const lines = Array.from({ length: MOST_HEADER_LINE }, (_, at) => at + 1);
  return (
    <Card title={t('registers.import.workbook')} note={t('registers.import.workbook.note')}>
      <FactList
        facts={[
          {
            label: t('registers.import.sheet'),
            value: (
              <Select
                className="full"
                aria-label={t('registers.import.sheet')}
                value={sheet}
                options={record.sheets.map((value) => ({ value, label: value }))}
                onChange={(value: string) => onChange(value)}
              />
            ),
          },
          {
            label: t('registers.import.headerLine'),
            value: (
              <Select
                className="full"
                aria-label={t('registers.import.headerLine')}
                value={record.headerLine}
                options={lines.map((n) => ({ value: n, label: t('registers.import.headerLine.option', { n }) }))}
                onChange={(line: number) => onChange(sheet, line)}
              />
            ),
          },
        ]}
      />
    </Card>
  );
};

export const PreviewCard = ({ record }: { record: ImportDetail }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('registers.import.preview')} flush>
      <TableFrame title={t('registers.import.preview')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('registers.import.line')}</th>
              <th scope="col">{t('registers.import.why')}</th>
              {record.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.preview.map((row) => (
              <tr key={row.line}>
                <td>{formatNumber(row.line)}</td>
                <td>
                  {row.faults.length === 0 ? (
                    <StatusTag look="done">{t('registers.import.preview.good')}</StatusTag>
                  ) : (
                    row.faults.map((fault) => (
                      <StatusTag look="due" key={`${fault.field} ${fault.code}`}>
                        {fault.column}: {fault.reason[lang]}
                      </StatusTag>
                    ))
                  )}
                </td>
                {record.columns.map((column, at) => (
                  <td key={column} className="nowrap">
                    {(row.cells[at] ?? '').slice(0, 40)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

const FaultRow = ({ fault }: { fault: ImportFault }) => {
  const { lang } = useText();
  return (
    <tr>
      <td>{formatNumber(fault.line)}</td>
      <td>{fault.column}</td>
      <td>{fault.value}</td>
      <td>{fault.reason[lang]}</td>
      <td>{fault.fix[lang]}</td>
    </tr>
  );
};

export const FaultsCard = ({ record }: { record: ImportDetail }) => {
  const { t } = useText();
  const may = useMay();
  if (record.faults.length === 0) return null;
  return (
    <Card
      title={t('registers.import.faults')}
      note={t('registers.import.faults.note')}
      flush
      act={
        <>
          {may('override.asked') && record.faultCounts.some(({ code }) => onlyCheckFails(code)) && (
            <LinkButton to={`/overrides/new?import=${record.importId}`}>{t('registers.overrides.new')}</LinkButton>
          )}{' '}
          <a href={at('/api/imports/{importId}/report.csv', { importId: record.importId })}>
            {t('registers.import.report')}
          </a>
        </>
      }
    >
      <TableFrame title={t('registers.import.faults')}>
        <table>
          <thead>
            <tr>
              {['line', 'column', 'value', 'why', 'fix'].map((column) => (
                <th scope="col" key={column}>
                  {t(`registers.import.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.faults.map((fault) => (
              <FaultRow fault={fault} key={`${fault.line} ${fault.field} ${fault.code}`} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

/** What is not wrong but should be known: rows without an industry, places that were only guessed to the city. */
export const NotesCard = ({ record }: { record: ImportDetail }) => {
  const { t } = useText();
  if (record.notes.length === 0) return null;
  return (
    <Card
      title={t('registers.import.notes')}
      act={
        record.tidied > 0 && (
          <a href={at('/api/imports/{importId}/tidied.csv', { importId: record.importId })}>
            {t('registers.import.tidied', { n: formatNumber(record.tidied) })}
          </a>
        )
      }
    >
      <FactList
        facts={record.notes.map(({ note, count }) => ({
          label: t('registers.import.notes.row', { n: formatNumber(count) }),
          value: t(`registers.note.${note}`),
        }))}
      />
    </Card>
  );
};
