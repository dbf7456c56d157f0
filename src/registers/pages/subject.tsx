// One subject (R18, R19): what is recorded now, its other codes, the draws it was in, who is recused from it, its history.
import { Input } from 'antd';
import { useId } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber, isoDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { SubjectView } from '../routes/subjects.ts';
import { versionOn } from './as-of.ts';
import { BurdenCard } from './burden-card.tsx';
import { CarriersCard } from './carriers.tsx';
import { SUBJECT_LOOKS, useCodes } from './codes.ts';
import { ContactCard } from './contacts.tsx';
import { ExclusionsCard } from './exclusions.tsx';
import { MarksCard } from './marks-card.tsx';
import { RecusalTable } from './recusals.tsx';
import { SubjectCode } from './subject-code.tsx';
import { type Version, Versions } from './versions.tsx';
import './registers.css';

const Draws = ({ subjectId }: { subjectId: string }) => {
  const { t } = useText();
  const { answer } = useGet(at('/api/subjects/{subjectId}/draws', { subjectId }));
  if (answer === undefined) return null;
  if (!answer.ok) return <AnswerPanel answer={answer} what={t('registers.drawn')} />;
  const { rows } = answer.value;
  return (
    <Card title={t('registers.drawn')} flush={rows.length > 0}>
      {rows.length === 0 && <EmptyState why={t('registers.drawn.none')} next={t('registers.drawn.none.next')} />}
      {rows.length > 0 && (
        <TableFrame title={t('registers.drawn')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('registers.drawn.title')}</th>
                <th scope="col">{t('registers.drawn.place')}</th>
                <th scope="col">{t('registers.drawn.outcome')}</th>
                <th scope="col">{t('registers.import.at')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.drawId}>
                  <td>
                    <a href={`/workbench/draws/${row.drawId}`}>{row.title}</a> <code>{row.drawId}</code>
                  </td>
                  <td>
                    {row.stood === 'listed'
                      ? `${t('registers.drawn.stood')} ${row.stratum ?? ''}`
                      : t('registers.drawn.out', { reason: t(`registers.exclusion.${row.reason}`) })}
                  </td>
                  <td>
                    {t(row.drawn === null ? 'registers.drawn.not' : `registers.drawn.${row.drawn}`)}
                    {row.rank !== null && ` ${t('registers.drawn.rank', { rank: row.rank + 1 })}`}
                  </td>
                  <td>{isoDate(row.preparedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Card>
  );
};

const Recorded = ({ subject }: { subject: SubjectView }) => {
  const { t } = useText();
  const [params, setParams] = useSearchParams();
  const id = useId();
  const day = params.get('on') ?? '';
  const now = (day === '' ? subject.versions[0] : versionOn(subject.versions, day))?.content;
  const choose = (on: string) => setParams(on === '' ? {} : { on }, { replace: true });
  return (
    <Card
      title={day === '' ? t('registers.known') : t('registers.asof.title', { day })}
      act={
        <label className="as-of" htmlFor={id}>
          <span className="muted">{t('registers.asof')}</span>
          <Input id={id} type="date" value={day} onChange={(event) => choose(event.target.value)} />
        </label>
      }
    >
      {now === undefined ? (
        <p>{t('registers.asof.none', { day })}</p>
      ) : (
        <Content now={now} origins={day === '' ? subject.origins : {}} />
      )}
    </Card>
  );
};

type SubjectContent = SubjectView['versions'][number]['content'];

/** Of today's content: which registrar reported a field that is not the row's own. */
const Content = ({ now, origins }: { now: SubjectContent; origins: SubjectView['origins'] }) => {
  const { t } = useText();
  const codes = useCodes();
  const from = (field: string, value: string) => {
    const source = origins[field];
    if (source === undefined) return value;
    return (
      <>
        {value} <span className="muted small">{t('registers.origin', { source })}</span>
      </>
    );
  };
  return (
    <FactList
      facts={[
        { label: t('registers.name'), value: from('name', now.name) },
        { label: t(`registers.codeKind.${now.codeKind}`), value: <code>{now.code}</code> },
        { label: t('registers.nature'), value: from('nature', t(`registers.nature.${now.nature}`)) },
        { label: t('registers.type'), value: from('type', now.type || t('web.unknown')) },
        { label: t('registers.industry'), value: from('industry', codes.industry(now.industry) ?? t('web.unknown')) },
        { label: t('registers.region'), value: codes.region(now.region) ?? t('web.unknown') },
        ...(now.street === null ? [] : [{ label: t('registers.street'), value: codes.region(now.street) }]),
        { label: t('registers.address'), value: from('place', now.address || t('web.unknown')) },
        { label: t('registers.registered'), value: from('registeredOn', now.registeredOn ?? t('web.unknown')) },
        { label: t('registers.risk'), value: from('riskClass', now.riskClass ?? t('registers.risk.none')) },
        { label: t('registers.status'), value: from('status', t(`registers.status.${now.status}`)) },
        { label: t('registers.source'), value: now.source },
      ]}
    />
  );
};

const Aliases = ({ subject }: { subject: SubjectView }) => {
  const { t } = useText();
  return (
    <Card title={t('registers.aliases')}>
      {subject.aliases.length === 0 && <p className="muted">{t('registers.aliases.none')}</p>}
      <FactList
        facts={subject.aliases.map(({ alias, recordedAt }) => ({
          label: <code>{alias}</code>,
          value: isoDate(recordedAt),
        }))}
      />
    </Card>
  );
};

/** Its code stands against the check digit: by which request, and whether that was ended meanwhile. */
const ByOverride = ({ of }: { of: NonNullable<SubjectView['override']> }) => {
  const { t } = useText();
  const ended = of.standing === 'ended';
  return (
    <Link to={`/overrides/${of.overrideId}`}>
      <StatusTag look={ended ? 'failed' : 'due'}>
        {t(ended ? 'registers.overrides.ofSubject.ended' : 'registers.overrides.ofSubject')}
      </StatusTag>
    </Link>
  );
};

const Disputed = ({ subjectId, n }: { subjectId: string; n: number }) => {
  const { t } = useText();
  return (
    <Link to={`/conflicts?state=open&subject=${encodeURIComponent(subjectId)}`}>
      <StatusTag look="due">{t('registers.conflicts.ofSubject', { n: formatNumber(n) })}</StatusTag>
    </Link>
  );
};

const Subject = () => {
  const { t } = useText();
  const may = useMay();
  const { code = '' } = useParams();
  const { answer } = useGet(at('/api/subjects/{code}', { code }));
  if (answer === undefined) return null;
  const list = { label: t('registers.subjects'), to: '/subjects' };
  const now = answer.ok ? answer.value.versions[0]?.content : undefined;
  if (!answer.ok || now === undefined)
    return <MissingPage list={list} name={code} title={t('registers.subject')} answer={answer} />;
  return (
    <DetailPage
      crumb={[list, { label: code }]}
      title={now.name}
      state={<StatusTag look={SUBJECT_LOOKS[now.status] ?? 'waiting'}>{t(`registers.status.${now.status}`)}</StatusTag>}
      facts={[
        <SubjectCode key="code" code={now.code} />,
        ...(answer.value.conflicts === 0
          ? []
          : [<Disputed key="conflicts" subjectId={answer.value.subjectId} n={answer.value.conflicts} />]),
        ...(answer.value.override === null ? [] : [<ByOverride key="override" of={answer.value.override} />]),
        now.address,
      ]}
      rail={
        <>
          <Aliases subject={answer.value} />
          <Versions versions={answer.value.versions as readonly Version[]} />
        </>
      }
    >
      <Recorded subject={answer.value} />
      <ContactCard address={at('/api/subjects/{code}/contact', { code: answer.value.subjectId })} />
      {may('draw.read') && <Draws subjectId={answer.value.subjectId} />}
      <BurdenCard subjectId={answer.value.subjectId} />
      <CarriersCard subjectId={answer.value.subjectId} />
      <ExclusionsCard subjectId={answer.value.subjectId} />
      <MarksCard subjectId={answer.value.subjectId} />
      {answer.value.recusals.length > 0 && (
        <Card title={t('registers.recusals')} flush>
          <RecusalTable recusals={answer.value.recusals} of="subject" />
        </Card>
      )}
    </DetailPage>
  );
};

export default Subject;
