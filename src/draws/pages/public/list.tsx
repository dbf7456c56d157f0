// All published draws, void ones in the same place and size as the others (R7, R46): found by name or number, paged by key.
import type { publicFrame } from '../../../publication/frame.ts';
import { formatDate, formatNumber } from '../../../web/format.ts';
import { AskForm, RecordTitle, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { textIn, useText } from '../../../web/text.tsx';
import type { DrawHead } from '../../routes/record.ts';
import { type HatAnswer, useSentence } from './hat.tsx';
import { Assured, State, useOffice } from './parts.tsx';

export type Frame = Awaited<ReturnType<typeof publicFrame>>;
export type DrawRow = DrawHead & { readonly listed: number; readonly wanted: number };
/** `sealed`: how many sealed commitments are not opened, a bare number. */
export type DrawsList = {
  readonly rows: readonly DrawRow[];
  readonly next: string | null;
  readonly sealed: number;
};
/** Where one code stood in the latest draws; `of` is how many of them were looked through. */
export type FirmAnswer = {
  readonly code: string;
  readonly of: number;
  readonly rows: readonly (DrawHead & { readonly answer: HatAnswer })[];
};
export type Asked = { readonly q: string; readonly after?: string | undefined };

export const drawsHref = (asked: { q?: string; after?: string }): string => {
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return search === '' ? '/draws' : `/draws?${search}`;
};

/** One row a draw: the home page shows the newest with the same columns. */
export const DrawsTable = ({ rows }: { rows: readonly DrawRow[] }) => {
  const { t, lang } = useText();
  const office = useOffice();
  const columns: PublicColumn<DrawRow>[] = [
    { key: 'state', title: t('draws.record.state'), cell: (row) => <State of={row.state} />, place: 'state' },
    {
      key: 'time',
      title: t('draws.record.time'),
      cell: (row) => {
        const at = row.voidedAt ?? row.resultedAt ?? row.committedAt ?? row.publishedAt;
        return <time dateTime={at}>{formatDate(at, lang)}</time>;
      },
    },
    {
      key: 'task',
      title: t('draws.record.task'),
      cell: (row) => (
        <>
          <a href={`/draws/${row.drawId}`}>{row.title}</a>
          <span className="sub">
            {t('draws.record.led', { office: office(row.office) })} <code>{row.drawId}</code>
          </span>
        </>
      ),
      place: 'lead',
    },
    {
      key: 'counts',
      title: t('draws.record.counts'),
      end: true,
      cell: (row) => (
        <span className="nowrap">
          {formatNumber(row.listed)} {'\u2192'} <b>{formatNumber(row.wanted)}</b>
        </span>
      ),
    },
    {
      key: 'check',
      title: t('draws.record.check'),
      cell: (row) => (
        <>
          <Assured of={row.assurance} />{' '}
          <a className="small" href={`/draws/${row.drawId}#verify`}>
            {t(row.state === 'voided' ? 'draws.record.open-void' : 'draws.record.open')}
          </a>
        </>
      ),
    },
  ];
  return <PublicTable caption={t('draws.record.draws')} columns={columns} rows={rows} idOf={(row) => row.drawId} />;
};

const NoDraws = ({ q }: { q: string }) => {
  const { t } = useText();
  const key = q === '' ? 'draws.record.empty' : 'draws.record.none';
  return (
    <div className="empty">
      <p>{t(key, { q })}</p>
      <p className="muted">{t(`${key}.next`)}</p>
      {q !== '' && <a href="/draws">{t('draws.record.all')}</a>}
    </div>
  );
};

const FirmTable = ({ firm, name }: { firm: FirmAnswer; name: string }) => {
  const { t } = useText();
  const sentence = useSentence();
  return (
    <PublicTable
      caption={t('draws.record.firm-in', { firm: name })}
      rows={firm.rows}
      idOf={(row) => row.drawId}
      columns={[
        { key: 'state', title: t('draws.record.state'), cell: (row) => <State of={row.state} />, place: 'state' },
        {
          key: 'task',
          title: t('draws.record.task'),
          cell: (row) => <a href={`/draws/${row.drawId}?code=${encodeURIComponent(firm.code)}#my-firm`}>{row.title}</a>,
          place: 'lead',
        },
        {
          key: 'answer',
          title: t('draws.record.answer'),
          cell: (row) => sentence(row.answer, row.resultedAt !== null),
        },
      ]}
    />
  );
};

const Firm = ({ firm }: { firm: FirmAnswer }) => {
  const { t } = useText();
  const name = firm.rows.find(({ answer }) => answer.name !== null)?.answer.name ?? firm.code;
  return (
    <Section
      title={t('draws.record.firm-in', { firm: name })}
      note={t('draws.record.firm-in.note', { n: firm.of })}
      flush
    >
      {firm.rows.length === 0 ? (
        <div className="empty">
          <p>{t('draws.record.firm-in.none', { n: firm.of, firm: firm.code })}</p>
          <p className="muted">{t('draws.record.firm-in.none.next')}</p>
        </div>
      ) : (
        <FirmTable firm={firm} name={name} />
      )}
    </Section>
  );
};

const Body = ({ list, asked, firm }: { list: DrawsList; asked: Asked; firm: FirmAnswer | null }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle title={t('draws.record.draws')} lead={t('draws.record.lead')} />
      <section className="card">
        <div className="body first">
          <AskForm
            action="/draws"
            name="q"
            label={t('draws.record.find')}
            hint={t('draws.record.find.hint')}
            button={t('draws.record.find.do')}
            value={asked.q}
          />
        </div>
      </section>
      {firm !== null && <Firm firm={firm} />}
      <Section title={t('draws.record.all')} note={t('draws.record.sealed-count', { n: list.sealed })} flush>
        {list.rows.length === 0 ? <NoDraws q={asked.q} /> : <DrawsTable rows={list.rows} />}
      </Section>
      {(list.next !== null || asked.after !== undefined) && (
        <p className="pages">
          {asked.after !== undefined && <a href={drawsHref({ q: asked.q })}>{t('draws.record.first')}</a>}{' '}
          {list.next !== null && (
            <a className="btn" href={drawsHref({ q: asked.q, after: list.next })}>
              {t('draws.record.next')}
            </a>
          )}
        </p>
      )}
    </>
  );
};

export const drawsPage = (list: DrawsList, asked: Asked, firm: FirmAnswer | null, frame: Frame): string =>
  renderPublic(<Body list={list} asked={asked} firm={firm} />, {
    ...frame,
    ...(firm === null ? {} : { robots: 'noindex' as const }),
    title: textIn(frame.lang)('draws.record.draws'),
    description: textIn(frame.lang)('draws.record.lead'),
  });

const Missing = ({ drawId }: { drawId: string }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle
        crumb={[{ label: t('draws.record.draws'), href: '/draws' }]}
        title={t('draws.record.missing')}
        code={drawId}
      />
      <p>
        {t('draws.record.missing.next')} <a href="/draws">{t('draws.record.all')}</a>
      </p>
    </>
  );
};

/** The same answer for a draw that does not exist and one that is not published. */
export const missingDrawPage = (drawId: string, frame: Frame): string =>
  renderPublic(<Missing drawId={drawId} />, {
    ...frame,
    title: textIn(frame.lang)('draws.record.missing'),
    robots: 'noindex',
  });
