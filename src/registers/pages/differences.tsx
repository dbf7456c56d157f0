// What a checked import would change, row by row, before anything is written (R10, R18): the first hundred here, all of it as a file.
import { Link } from 'react-router';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { ImportDetail } from '../routes/imports.ts';

export const DifferencesCard = ({ record }: { record: ImportDetail }) => {
  const { t } = useText();
  const address = at('/api/imports/{importId}/differences', { importId: record.importId });
  const { answer } = useGet(address);
  const rows = answer?.ok === true ? answer.value.rows : [];
  if (rows.length === 0) return null;
  return (
    <Card
      title={t('registers.differences')}
      note={t('registers.differences.note')}
      flush
      act={<a href={`${address}.csv`}>{t('registers.differences.all', { n: formatNumber(record.changed) })}</a>}
    >
      <TableFrame title={t('registers.differences')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('registers.import.line')}</th>
              <th scope="col">{t('registers.subject')}</th>
              <th scope="col">{t('registers.conflicts.field')}</th>
              <th scope="col">{t('registers.changes.before')}</th>
              <th scope="col">{t('registers.changes.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.members.map(({ member, before, now }) => (
                <tr key={`${row.line} ${member}`}>
                  <td>{formatNumber(row.line)}</td>
                  <td>
                    <Link to={`/subjects/${encodeURIComponent(row.subjectId)}`}>{row.name}</Link>
                  </td>
                  <td>{t(`registers.field.${member}`)}</td>
                  <td>{before || t('web.unknown')}</td>
                  <td>{now || t('web.unknown')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};
