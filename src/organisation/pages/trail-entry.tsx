// One entry of the log (R11): who, when, what; what binds it to the public tree; and all else about the same thing.
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { wordingOf } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { History } from '../../web/components/history.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { entryHref } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Lang, type Translate, useText } from '../../web/text.tsx';
import type { TrailEntryOpened } from '../routes/trail.ts';
import { AskErasure } from './erasures.tsx';
import { Erase } from './retention.tsx';
import { who } from './trail.tsx';
import { type Sealed, sealOf } from './trail-seal.ts';

type Entry = TrailEntryOpened;

/** Facts as rows: a text, number or yes as it is, anything deeper as JSON. */
const factsOf = (facts: unknown): Fact[] =>
  facts === null || typeof facts !== 'object'
    ? []
    : Object.entries(facts).map(([label, value]) => ({
        label,
        value:
          typeof value === 'object' ? <code className="json">{JSON.stringify(value, null, 1)}</code> : String(value),
      }));

/** On which day, and by which entry. */
const Erased = ({ erasure }: { erasure: NonNullable<Entry['erasure']> }) => {
  const { t, lang } = useText();
  const [before = '', after = ''] = t('organisation.trail.erased', {
    at: formatInstant(erasure.at, lang),
    entry: '\n',
  }).split('\n');
  const index = erasure.index === null ? '\u2026' : formatNumber(erasure.index);
  return (
    <p className="muted">
      {before}
      <Link to={`/trail/${erasure.entryId}`}>{t('organisation.trail.erased.entry', { index })}</Link>
      {after}
    </p>
  );
};

const Document = ({ entry }: { entry: Entry }) => {
  const { t } = useText();
  const may = useMay();
  const open = useAct(at('/api/trail/entries/{entryId}/document', { entryId: entry.entryId }));
  const document = open.answer?.ok === true ? open.answer.value.document : undefined;
  return (
    <Card title={t('organisation.trail.document')}>
      {entry.erasure === null ? (
        <p className="muted">{t(`organisation.trail.document.${entry.document}`)}</p>
      ) : (
        <Erased erasure={entry.erasure} />
      )}
      <AnswerPanel answer={open.answer} />
      {document !== undefined && <FactList facts={factsOf(document)} />}
      {entry.document === 'kept' && document === undefined && (
        <Button loading={open.running} onClick={() => void open.run({})}>
          {t('organisation.trail.document.open')}
        </Button>
      )}{' '}
      {entry.document === 'kept' && may('log.erased') && <Erase ids={[entry.entryId]} size="middle" />}{' '}
      {entry.document === 'kept' && may('erasure.asked') && <AskErasure entryId={entry.entryId} />}
    </Card>
  );
};

const Life = ({ entry }: { entry: Entry }) => {
  const { t, lang } = useText();
  const { answer } = useGet('/api/trail', { about: entry.thing ?? '' });
  const rows = answer?.ok === true ? answer.value.rows : [];
  return (
    <Card
      title={t('organisation.trail.life')}
      act={
        <Link to={`/trail/about/${encodeURIComponent(entry.thing ?? '')}`}>{t('organisation.trail.about.whole')}</Link>
      }
    >
      <History
        events={rows.map((row) => ({
          title: wordingOf(row, lang),
          who: who(t, row),
          at: row.at,
          ...(row.index === null ? {} : { entry: row.index, href: entryHref(row.entryId) }),
        }))}
      />
    </Card>
  );
};

const LOOKS: Readonly<Record<Sealed, StatusLook>> = { holds: 'done', wrong: 'failed', unsealed: 'doubt' };

const Seal = ({ entry }: { entry: Entry }) => {
  const { t } = useText();
  const seal = useMemo(() => sealOf(entry), [entry]);
  const found = (part: 'head' | 'facts') => ({
    label: t(`organisation.trail.seal.${part}`),
    value: <StatusTag look={LOOKS[seal[part]]}>{t(`organisation.trail.seal.${part}.${seal[part]}`)}</StatusTag>,
  });
  return (
    <Card title={t('organisation.trail.seal')} note={t('organisation.trail.seal.note')}>
      <FactList
        facts={[
          found('head'),
          found('facts'),
          { label: t('organisation.trail.leaf'), value: <code className="json">{entry.leaf}</code> },
          { label: t('organisation.trail.salt'), value: <HashText value={entry.factsSalt} /> },
          ...(entry.nonce === null
            ? []
            : [{ label: t('organisation.trail.nonce'), value: <HashText value={entry.nonce} /> }]),
          { label: t('organisation.trail.public'), value: <a href={entryHref(entry.entryId)}>{entry.entryId}</a> },
        ]}
      />
    </Card>
  );
};

/** The office as it was called then, linked to what it is now (R1). */
const officeOf = (t: Translate, { office, officeId }: Entry, lang: Lang) => {
  if (office === null || officeId === null) return t('web.unknown');
  const name = office[lang];
  return (
    <Link key="office" to={`/offices/${encodeURIComponent(officeId)}`}>
      {office.now === null ? name : t('organisation.office.now', { name, now: office.now[lang] })}
    </Link>
  );
};

const TrailEntryPage = () => {
  const { t, lang } = useText();
  const { entryId = '' } = useParams();
  const { answer } = useGet(at('/api/trail/entries/{entryId}', { entryId }));
  const entry = answer?.ok === true ? answer.value : undefined;
  const title = entry === undefined ? t('organisation.trail.entry') : wordingOf(entry, lang);
  return (
    <DetailPage
      crumb={[{ label: t('organisation.trail'), to: '/trail' }, { label: entryId }]}
      title={title}
      blocking={<AnswerPanel answer={answer} what={t('web.list.cannot-open', { title })} />}
      {...(entry === undefined
        ? {}
        : {
            state:
              entry.index === null || entry.size === null ? (
                <StatusTag look="waiting">{t('organisation.trail.sealing')}</StatusTag>
              ) : (
                <StatusTag look="done">{`${t('organisation.trail.number')} ${formatNumber(entry.index)}`}</StatusTag>
              ),
            facts: [
              who(t, entry),
              officeOf(t, entry, lang),
              formatInstant(entry.at, lang),
              <code key="thing">{entry.thing}</code>,
            ],
            rail: <Life entry={entry} />,
          })}
    >
      {entry !== undefined && (
        <>
          <Card title={t('organisation.trail.facts')} note={t('organisation.trail.facts.note')}>
            <FactList facts={factsOf(entry.facts)} />
          </Card>
          <Document entry={entry} />
          <Seal entry={entry} />
        </>
      )}
    </DetailPage>
  );
};

export default TrailEntryPage;
