// The daily roots of the registers for everybody (R7): what they are for, one row each with its entry in the log, and the days without one.
import type { publicFrame } from '../../../publication/frame.ts';
import { HashText } from '../../../web/components/hash-text.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../../web/format.ts';
import { RecordTitle, Section, Verdict } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { textIn, useText } from '../../../web/text.tsx';
import type { RootsBefore } from '../../routes/roots.ts';

type Frame = Awaited<ReturnType<typeof publicFrame>>;
type Root = RootsBefore['rows'][number];

const Table = ({ rows }: { rows: readonly Root[] }) => {
  const { t, lang } = useText();
  return (
    <PublicTable
      caption={t('registers.roots')}
      rows={rows}
      idOf={(row) => row.entryId}
      columns={[
        {
          key: 'day',
          title: t('registers.roots.day'),
          place: 'lead',
          cell: (row) => (
            <>
              {row.day} {row.late && <StatusTag look="waiting">{t('registers.roots.late')}</StatusTag>}
            </>
          ),
        },
        {
          key: 'register',
          title: t('registers.roots.register'),
          cell: (row) => t(`registers.roots.of.${row.register}`),
        },
        { key: 'count', title: t('registers.roots.count'), end: true, cell: (row) => formatNumber(row.count) },
        { key: 'root', title: t('registers.roots.root'), cell: (row) => <HashText value={row.root} copy={false} /> },
        {
          key: 'logged',
          title: t('registers.roots.logged'),
          cell: (row) => formatInstant(row.loggedAt.toISOString(), lang),
        },
        {
          key: 'entry',
          title: t('registers.roots.entry'),
          cell: (row) => (
            <a href={`/log/entries/${row.entryId}`}>
              {row.index === null ? t('registers.roots.sealing') : formatNumber(row.index)}
            </a>
          ),
        },
      ]}
    />
  );
};

const Gaps = ({ missing }: { missing: RootsBefore['missing'] }) => {
  const { t } = useText();
  if (missing.length === 0) return <Verdict look="pass" title={t('registers.roots.whole')} />;
  return (
    <Verdict look="warn" title={t('registers.roots.missing', { n: formatNumber(missing.length) })}>
      {missing
        .slice(0, 100)
        .map(({ register, day }) => `${day} ${t(`registers.roots.of.${register}`)}`)
        .join(t('registers.roots.comma'))}
    </Verdict>
  );
};

const Body = ({ list, before }: { list: RootsBefore; before: string | null }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle
        crumb={[{ label: t('registers.roots.log'), href: '/log' }]}
        title={t('registers.roots')}
        lead={t('registers.roots.lead')}
      />
      <section className="card">
        <div className="body first">
          <Gaps missing={list.missing} />
        </div>
      </section>
      <Section
        title={t('registers.roots.all')}
        acts={
          <a href={`/api/public/register-roots${before === null ? '' : `?before=${before}`}`}>
            {t('registers.roots.json')}
          </a>
        }
        flush
      >
        {list.rows.length === 0 ? (
          <div className="empty">
            <p>{t('registers.roots.none')}</p>
            <p className="muted">{t('registers.roots.none.next')}</p>
          </div>
        ) : (
          <Table rows={list.rows} />
        )}
      </Section>
      {(list.next !== null || before !== null) && (
        <p className="pages">
          {before !== null && <a href="/registers">{t('registers.roots.newest')}</a>}{' '}
          {list.next !== null && (
            <a className="btn" href={`/registers?before=${list.next}`}>
              {t('registers.roots.older')}
            </a>
          )}
        </p>
      )}
    </>
  );
};

export const rootsPage = (list: RootsBefore, before: string | null, frame: Frame): string =>
  renderPublic(<Body list={list} before={before} />, {
    ...frame,
    title: textIn(frame.lang)('registers.roots'),
    description: textIn(frame.lang)('registers.roots.lead'),
  });
