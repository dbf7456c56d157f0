// What became of the result, on the public record (R7, R31): how many were inspected when the period of the task was over, and each that was not.
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { formatDate, formatNumber } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';

type Told = NonNullable<DrawRecord['unexecuted']>;

const LOOKS: Readonly<Record<Told['rows'][number]['state'], StatusLook>> = {
  open: 'failed',
  inspected: 'done',
  late: 'due',
  omitted: 'replaced',
};

/** One line among the facts of the record. */
export const Executed = ({ record }: { record: DrawRecord }) => {
  const { t, lang } = useText();
  const told = record.unexecuted;
  if (told === null) {
    const until = record.task?.terms.periodUntil;
    return until === undefined ? '\u2013' : t('draws.record.unexecuted.running', { until: formatDate(until, lang) });
  }
  const { until, units, inspected, omitted, open } = told;
  const fill = { units, inspected, omitted, open };
  const numbers = Object.fromEntries(Object.entries(fill).map(([name, n]) => [name, formatNumber(n)]));
  return (
    <a href={`/log/entries/${told.entryId}`}>
      {t('draws.record.unexecuted.told', { ...numbers, until: formatDate(until, lang) })}
    </a>
  );
};

export const Unexecuted = ({ record }: { record: DrawRecord }) => {
  const { t, lang } = useText();
  const told = record.unexecuted;
  if (told === null || told.rows.length === 0) return null;
  return (
    <Section
      title={t('draws.record.unexecuted.list')}
      note={t('draws.record.unexecuted.list.note')}
      id="unexecuted"
      flush
    >
      <PublicTable
        caption={t('draws.record.unexecuted.list')}
        rows={told.rows}
        idOf={(row) => row.key}
        columns={[
          {
            key: 'name',
            title: t('draws.page.object'),
            cell: (row) => row.name ?? row.code ?? t('draws.record.unexecuted.unnamed'),
            place: 'lead',
          },
          { key: 'stratum', title: t('draws.record.stratum'), cell: (row) => row.stratum ?? '\u2013' },
          {
            key: 'rank',
            title: t('draws.page.rank'),
            cell: (row) => (row.rank === null ? '\u2013' : String(row.rank + 1)),
            end: true,
          },
          {
            key: 'state',
            title: t('draws.record.state'),
            cell: (row) => (
              <>
                <StatusTag look={LOOKS[row.state]}>{t(`draws.unexecuted.state.${row.state}`)}</StatusTag>{' '}
                {row.state === 'omitted' && row.omitted !== null ? t(`draws.omit.${row.omitted}`) : ''}
                {row.inspectedOn === null ? '' : formatDate(row.inspectedOn, lang)}
              </>
            ),
            place: 'state',
          },
        ]}
      />
    </Section>
  );
};
