// The public record of one draw (R7, R46): flow figures, "was my firm in the hat", verification, list, chances, exclusions, departures,
// transcript and roots. A void or a replacement stands in the same place and size as a success.
import { type Fact, FactList } from '../../../web/components/fact-list.tsx';
import { Glyph } from '../../../web/components/glyph.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { Provenance } from '../../../web/components/provenance.tsx';
import { formatDate, formatInstant, formatNumber } from '../../../web/format.ts';
import { Columns, Contents, Flow, RecordTitle, Section, Verdict } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { Verification } from '../../../web/public/verification.tsx';
import { type Translate, textIn, useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';
import { Hat, type HatAnswer } from './hat.tsx';
import type { Frame } from './list.tsx';
import { Parallel } from './parallel.tsx';
import { Assured, State, useOffice, useParty } from './parts.tsx';
import { Places } from './places.tsx';
import { QrCode } from './qr.tsx';
import { Sealed } from './sealed.tsx';
import { Attempts, Chances, Exceptions, Exclusions, Transcript } from './tables.tsx';
import { Items, TaskFacts } from './task.tsx';
import { Teams } from './teams.tsx';
import { Executed, Unexecuted } from './unexecuted.tsx';

export type RecordPage = {
  readonly record: DrawRecord;
  readonly asked: { readonly typed: string; readonly answer: HatAnswer | null };
  /** The address that a reader of paper can open. */
  readonly address: string;
  readonly perPage: number;
};

const evidence = (drawId: string) => `/draws/${drawId}/evidence.json`;

const Figures = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const reserve = record.strata.reduce((sum, one) => sum + one.reserve, 0);
  const resolved = record.resultedAt !== null;
  return (
    <Flow
      figures={[
        { value: record.list.directory, label: t('draws.record.directory') },
        {
          value: record.list.excluded,
          label: <a href="#excluded">{t('draws.record.excluded-count')}</a>,
          sign: '\u2212',
        },
        { value: record.list.listed, label: t('draws.record.listed'), sign: '=' },
        {
          value: record.wanted,
          label: t(resolved ? 'draws.record.drawn' : 'draws.record.to-draw', { n: formatNumber(reserve) }),
          sign: '\u2192',
        },
      ]}
    />
  );
};

const Void = ({ record }: { record: DrawRecord }) => {
  const { t, lang } = useText();
  if (record.voidedAt === null) return null;
  const title = t('draws.record.void', {
    at: formatInstant(record.voidedAt, lang),
    reason: t(`draws.void.${record.voidReason ?? 'ordered'}`),
  });
  return (
    <section className="card">
      <div className="body first">
        <Verdict look="warn" title={title}>
          {t('draws.record.void.why')}
        </Verdict>
      </div>
    </section>
  );
};

const Main = ({ record, asked, perPage }: RecordPage) => {
  const { t } = useText();
  const words = {
    drand: 'draws.record.words',
    public: 'draws.record.words',
    demo: 'draws.record.words.demo',
    staged: 'draws.record.words.staged',
  };
  return (
    <>
      <Void record={record} />
      <Figures record={record} />
      <Sealed record={record} />
      <Hat drawId={record.drawId} typed={asked.typed} answer={asked.answer} resolved={record.resultedAt !== null} />
      <Section
        title={t('draws.record.verify')}
        note={t('draws.record.verify.note')}
        acts={<a href={`/verify?draw=${record.drawId}`}>{t('draws.record.verify.more')}</a>}
        id="verify"
        flush
      >
        <Verification bundle={evidence(record.drawId)} />
      </Section>
      {record.task !== null && <Items task={record.task} />}
      <Teams record={record} />
      <Places record={record} perPage={perPage} />
      <div className="halves">
        <Chances record={record} />
        <Exclusions record={record} />
      </div>
      <Exceptions record={record} />
      <Unexecuted record={record} />
      <Parallel record={record} />
      <Attempts record={record} />
      <Transcript record={record} />
      <p className="small muted article">{t(words[record.kind])}</p>
    </>
  );
};

const SelfCheck = ({ record, address }: { record: DrawRecord; address: string }) => {
  const { t } = useText();
  return (
    <Section title={t('draws.record.self')}>
      <div className="scan">
        <QrCode text={address} label={t('draws.record.qr')} />
        <p className="small muted">{t('draws.record.qr.note')}</p>
      </div>
      <p className="stacked-acts">
        <a className="btn" href={evidence(record.drawId)} download>
          <Glyph name="download" />
          {t('draws.record.bundle')}
        </a>
        {record.openList && (
          <a className="btn" href={`/draws/${record.drawId}/list.sunlot`} download>
            <Glyph name="download" />
            {t('draws.record.listFile')}
          </a>
        )}
        {record.burden !== null && (
          <a className="btn" href={`/draws/${record.drawId}/visits.sunlot`} download>
            <Glyph name="download" />
            {t('draws.record.visitsFile')}
          </a>
        )}
        <a className="btn" href="/verify/offline.html" download>
          <Glyph name="document" />
          {t('draws.record.offline')}
        </a>
        <button className="btn" type="button" data-print="" hidden>
          <Glyph name="print" />
          {t('draws.record.print')}
        </button>
      </p>
    </Section>
  );
};

/** What was counted, and where the draw stands in its series. */
function seriesFacts({ burden, follows, followedBy }: DrawRecord, t: Translate): Fact[] {
  const link = (drawId: string) => <a href={`/draws/${drawId}`}>{drawId}</a>;
  return [
    ...(burden === null
      ? []
      : [
          {
            label: t('draws.record.burden'),
            value: t('draws.record.burden.counted', {
              n: formatNumber(burden.count),
              from: burden.from,
              until: burden.until,
            }),
          },
        ]),
    ...(follows === null ? [] : [{ label: t('draws.record.follows'), value: link(follows) }]),
    ...(followedBy === null ? [] : [{ label: t('draws.record.followed-by'), value: link(followedBy) }]),
  ];
}

const Rail = ({ record, address }: { record: DrawRecord; address: string }) => {
  const { t, lang } = useText();
  const office = useOffice();
  const party = useParty();
  /** Absent, wrong or late is said in the same place as a reveal. */
  const saidParty = ({ label, state, late }: DrawRecord['parties'][number]): string => {
    const notes = [
      ...(state === 'absent' || state === 'wrong' ? [t(`draws.party.${state}`)] : []),
      ...(late ? [t('draws.party.missed-late')] : []),
    ];
    return notes.length === 0 ? party(label) : `${party(label)} (${notes.join(', ')})`;
  };
  const when = (at: string | null) => (at === null ? '\u2013' : formatInstant(at, lang, { seconds: true }));
  return (
    <>
      <SelfCheck record={record} address={address} />
      {record.task !== null && <TaskFacts task={record.task} />}
      <Section title={t('draws.record.facts')}>
        <FactList
          stacked
          facts={[
            { label: t('draws.record.committed'), value: when(record.committedAt) },
            { label: t('draws.record.resulted'), value: when(record.resultedAt) },
            { label: t('draws.record.beacon'), value: t(`draws.kind.${record.kind}`) },
            { label: t('draws.record.rule'), value: <code>{record.suite}</code> },
            { label: t('plans.suite'), value: t(`plans.suite.${record.suite}`) },
            {
              label: t('draws.record.parties'),
              value: record.parties.map((one) => saidParty(one)).join(lang === 'zh' ? '\u3001' : ', '),
            },
            ...seriesFacts(record, t),
            { label: t('draws.record.flips'), value: <Flips of={record.flips} /> },
            { label: t('draws.record.unexecuted'), value: <Executed record={record} /> },
          ]}
        />
      </Section>
      <Roots record={record} />
      <Contents
        title={t('draws.record.contents')}
        links={[
          { label: t('draws.record.my-firm'), href: '#my-firm' },
          { label: t('draws.record.verify'), href: '#verify' },
          ...(record.task === null ? [] : [{ label: t('draws.record.items'), href: '#items' }]),
          ...(record.teams.length === 0 ? [] : [{ label: t('draws.record.teams'), href: '#teams' }]),
          { label: t('draws.record.list'), href: '#drawn' },
          { label: t('draws.record.chances'), href: '#chances' },
          { label: t('draws.record.excluded'), href: '#excluded' },
          { label: t('draws.record.exceptions'), href: '#exceptions' },
          { label: t('draws.record.transcript'), href: '#transcript' },
        ]}
      />
      <Provenance
        who={
          record.office.now
            ? t('draws.record.office-now', { name: office(record.office), now: office(record.office.now) })
            : office(record.office)
        }
        at={record.publishedAt}
        {...(record.publishedIndex === null ? {} : { entry: record.publishedIndex })}
        {...(record.publishedEntry === null ? {} : { href: `/log/entries/${record.publishedEntry}` })}
      />
    </>
  );
};

const Flips = ({ of }: { of: DrawRecord['flips'] }) => {
  const { t } = useText();
  if (of === null) return t('draws.record.flips.none');
  const fill = { subjects: formatNumber(of.subjects), officers: formatNumber(of.officers) };
  return (
    <a href={`/log/entries/${of.entryId}`}>
      {t(of.final ? 'draws.record.flips.final' : 'draws.record.flips.early', fill)}
    </a>
  );
};

const Roots = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const { roots, commitHash, seed } = record;
  if (roots === null) return null;
  const hashes: readonly (readonly [string, string | null])[] = [
    ['c', commitHash],
    ['objects', roots.objects],
    ['excluded', roots.excluded],
    ['officers', roots.officers],
    ['recusals', roots.recusals],
    ['register', roots.register],
    ['changes', roots.changes],
    ['seed', seed],
  ];
  return (
    <Section title={t('draws.record.roots')}>
      <FactList
        stacked
        facts={hashes.flatMap(([name, value]) =>
          value === null
            ? []
            : [{ label: t(`draws.record.root.${name}`), value: <HashText value={value} copy={false} /> }],
        )}
      />
    </Section>
  );
};

const Body = (page: RecordPage) => {
  const { t, lang } = useText();
  const { record } = page;
  return (
    <>
      <RecordTitle
        crumb={[
          { label: t('draws.record.draws'), href: '/draws' },
          { label: t('draws.record.seq', { n: record.seq }) },
        ]}
        title={record.title}
        state={
          <>
            <State of={record.state} />
            <Assured of={record.assurance} detail />
            <span className="due pass">
              <Glyph name="done" />
              {t('draws.record.published', { at: formatDate(record.publishedAt, lang) })}
            </span>
          </>
        }
        code={record.drawId}
      />
      <Columns main={<Main {...page} />} side={<Rail record={record} address={page.address} />} />
    </>
  );
};

/** `island`: the verifier's script; null while the client is not built, the page is whole without it. */
export const recordPage = (page: RecordPage, frame: Frame, island: string | null): string =>
  renderPublic(<Body {...page} />, {
    ...frame,
    title: page.record.title,
    description: textIn(frame.lang)('draws.record.about', { title: page.record.title }),
    islands: island === null ? [] : [island],
    ...(page.asked.answer === null ? {} : { robots: 'noindex' as const }),
  });
