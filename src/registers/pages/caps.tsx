// Caps on inspections in the workbench (R52, R53, P1): those laid down with their sources, and what was asked of them, newest first.
import { Card } from '../../web/components/card.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { isoDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { CapChangeView } from '../routes/caps.ts';
import { CAP_LOOKS, CHANGE_LOOKS } from './cap-looks.ts';
import { capWords, kindWords, whoWords } from './cap-words.ts';
import { type Codes, useCodes } from './codes.ts';

const CapsCard = () => {
  const { t } = useText();
  const codes = useCodes();
  const { answer } = useGet('/api/public/caps');
  if (answer?.ok !== true) return null;
  return (
    <Card title={t('registers.caps.now')} note={<a href="/caps">{t('registers.caps.public')}</a>} flush>
      <TableFrame title={t('registers.caps.now')}>
        <table>
          <thead>
            <tr>
              {[
                'registers.cap',
                'registers.cap.who',
                'registers.cap.kinds',
                'registers.exclusions.basis',
                'registers.cap.valid',
                'registers.exclusions.state',
              ].map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.value.caps.map((cap) => (
              <tr key={cap.capId}>
                <td>{capWords(t, { ...cap, office: cap.officeId === null ? null : codes.office(cap.officeId) })}</td>
                <td>{whoWords(t, cap)}</td>
                <td>{kindWords(t, cap.kinds)}</td>
                <td>{cap.source}</td>
                <td>
                  {cap.until === null
                    ? t('registers.cap.since', { from: cap.from })
                    : t('registers.exclusions.term.is', { from: cap.from, until: cap.until })}
                </td>
                <td>
                  <StatusTag look={CAP_LOOKS[cap.standing]}>{t(`registers.capStanding.${cap.standing}`)}</StatusTag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

/** What a request is about, in one line. */
export const changeWords = (t: Translate, codes: Codes, one: CapChangeView): string => {
  if (one.kind === 'lift') return one.subjectName ?? one.subjectId ?? '';
  if (one.cap === null) return one.basis;
  return capWords(t, { ...one.cap, office: one.cap.officeId === null ? null : codes.office(one.cap.officeId) });
};

const columnsOf = (t: Translate, codes: Codes): Column<CapChangeView>[] => [
  {
    key: 'name',
    title: t('registers.caps.about'),
    cell: (row) => changeWords(t, codes, row),
    filter: 'text',
    phone: 'name',
  },
  { key: 'kind', title: t('registers.caps.kind'), cell: (row) => t(`registers.capKind.${row.kind}`), phone: 'code' },
  {
    key: 'ground',
    title: t('registers.caps.ground'),
    cell: (row) => (row.ground === null ? '' : t(`registers.lift.${row.ground}`)),
    phone: 'place',
  },
  { key: 'from', title: t('registers.exclusions.from'), cell: (row) => row.from, sort: true, filter: 'day' },
  { key: 'until', title: t('registers.exclusions.until'), cell: (row) => row.until ?? '', sort: true, filter: 'day' },
  { key: 'office', title: t('registers.office'), cell: (row) => codes.office(row.officeId) },
  {
    key: 'asked',
    title: t('registers.caps.asked'),
    cell: (row) => <time dateTime={row.askedAt}>{isoDate(row.askedAt)}</time>,
    sort: true,
    filter: 'day',
  },
  {
    key: 'state',
    title: t('registers.exclusions.state'),
    cell: (row) => <StatusTag look={CHANGE_LOOKS[row.state]}>{t(`registers.capState.${row.state}`)}</StatusTag>,
    phone: 'state',
  },
];

const Caps = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const asking = may('cap.asked') && (
    <>
      <LinkButton to="/caps/new?kind=lift">{t('registers.caps.new.lift')}</LinkButton>
      <LinkButton to="/caps/new">{t('registers.caps.new')}</LinkButton>
    </>
  );
  return (
    <>
      <ListPage<CapChangeView>
        title={t('registers.caps')}
        note={t('registers.caps.note')}
        source="/api/caps/changes"
        list="cap-changes"
        columns={columnsOf(t, codes)}
        idOf={(row) => row.changeId}
        nameOf={(row) => changeWords(t, codes, row)}
        toOf={(row) => `/caps/${row.changeId}`}
        unit={t('registers.caps.unit')}
        searchHint={t('registers.exclusions.search')}
        filters={[
          {
            key: 'kind',
            label: t('registers.caps.kind'),
            options: ['set', 'end', 'lift'].map((value) => ({ value, label: t(`registers.capKind.${value}`) })),
          },
          {
            key: 'state',
            label: t('registers.exclusions.state'),
            options: Object.keys(CHANGE_LOOKS).map((value) => ({ value, label: t(`registers.capState.${value}`) })),
          },
        ]}
        acts={asking}
        empty={{ why: t('registers.caps.changes.none'), next: t('registers.caps.changes.none.next'), act: asking }}
      />
      <CapsCard />
    </>
  );
};

export default Caps;
