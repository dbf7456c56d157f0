// One directory (R20, R21): its filter, what was chosen by hand, what the next version would hold, and the versions with what partners said.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { JobPanel } from '../../web/components/job-panel.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { DirectoryDetail } from '../routes/directories.ts';
import { useCodes } from './codes.ts';
import { DirectoryState } from './directories.tsx';
import { MembersCard, VersionsCard } from './directory-versions.tsx';
import { filterFacts, ScopeFields } from './scope-fields.tsx';
import './registers.css';

const STALE = { stale: ['/api/directories', '/api/inbox'] } as const;

const FilterCard = ({ one }: { one: DirectoryDetail }) => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const [filter, setFilter] = useState<DirectoryDetail['scope'] | null>(null);
  const save = useAct(at('/api/directories/{directoryId}/filter', { directoryId: one.directoryId }), STALE);
  const facts = filterFacts(one.scope, codes, t);
  const submit = async (scope: DirectoryDetail['scope']) => {
    if ((await save.run({ scope })).ok) setFilter(null);
  };
  return (
    <Card
      title={t('registers.directory.filter')}
      act={
        filter === null &&
        may('directory.filtered') && (
          <Button onClick={() => setFilter(one.scope)}>{t('registers.directory.filter.change')}</Button>
        )
      }
    >
      {filter === null ? (
        <>
          <FactList facts={facts} />
          {facts.length === 0 && <p>{t('registers.directory.filter.all')}</p>}
        </>
      ) : (
        <>
          <ScopeFields filter={filter} set={(change) => setFilter({ ...filter, ...change })} />
          <AnswerPanel answer={save.answer} what={t('registers.directory.cannot')} />
          <p className="choice-acts">
            <Button type="primary" loading={save.running} onClick={() => void submit(filter)}>
              {t('registers.directory.filter.save')}
            </Button>
            <Button onClick={() => setFilter(null)}>{t('web.cancel')}</Button>
          </p>
        </>
      )}
    </Card>
  );
};

const ChoiceForm = ({ directoryId }: { directoryId: string }) => {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const choose = useAct(at('/api/directories/{directoryId}/choose', { directoryId }), STALE);
  const missing = code.trim() === '' || reason.trim() === '' ? t('registers.directory.choice.missing') : '';
  const run = async (choice: 'in' | 'out') => {
    if (!(await choose.run({ code: code.trim(), choice, reason: reason.trim() })).ok) return;
    setCode('');
    setReason('');
  };
  return (
    <section className="version">
      <Field name="code" label={t('registers.directory.choice.code')}>
        {(control) => (
          <Input {...control} value={code} maxLength={64} onChange={(event) => setCode(event.target.value)} />
        )}
      </Field>
      <Field name="reason" label={t('registers.directory.choice.reason')}>
        {(control) => (
          <Input {...control} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <AnswerPanel answer={choose.answer} what={t('registers.directory.cannot')} />
      <p className="choice-acts">
        {(['in', 'out'] as const).map((choice) => (
          <ActButton key={choice} reason={missing} loading={choose.running} onClick={() => void run(choice)}>
            {t(`registers.directory.choice.add.${choice}`)}
          </ActButton>
        ))}
      </p>
    </section>
  );
};

const ChoicesCard = ({ one }: { one: DirectoryDetail }) => {
  const { t } = useText();
  const may = useMay();
  const undo = useAct(at('/api/directories/{directoryId}/choose', { directoryId: one.directoryId }), STALE);
  const open = may('directory.chosen');
  const takeBack = (code: string) =>
    void undo.run({ code, choice: 'none', reason: t('registers.directory.choice.undo.reason') });
  return (
    <Card title={t('registers.directory.choices')} note={t('registers.directory.choices.note')}>
      {one.choices.length === 0 && <p className="muted">{t('registers.directory.choices.none')}</p>}
      <FactList
        facts={one.choices.map((choice) => ({
          label: t(`registers.directory.choice.${choice.choice}`),
          value: (
            <>
              <Link to={`/subjects/${encodeURIComponent(choice.subjectId)}`}>{choice.name}</Link>{' '}
              <span className="muted">
                {choice.reason} · {choice.by}
              </span>{' '}
              {open && (
                <Button size="small" loading={undo.running} onClick={() => takeBack(choice.subjectId)}>
                  {t('registers.directory.choice.undo')}
                </Button>
              )}
            </>
          ),
        }))}
      />
      <AnswerPanel answer={undo.answer} what={t('registers.directory.cannot')} />
      {open && <ChoiceForm directoryId={one.directoryId} />}
    </Card>
  );
};

/** What a partner's head says; the address from the inbox tells for which office and version. */
const Decision = ({ one, version, office }: { one: DirectoryDetail; version: number; office: string }) => {
  const { t } = useText();
  const codes = useCodes();
  const [reason, setReason] = useState('');
  const agree = useAct(at('/api/directories/{directoryId}/agree', { directoryId: one.directoryId }), STALE);
  const giveBack = useAct(at('/api/directories/{directoryId}/return', { directoryId: one.directoryId }), STALE);
  const said = { version, officeId: office, reason: reason.trim() };
  const empty = reason.trim() === '' ? t('organisation.decide.missing') : '';
  return (
    <Card title={t('registers.directory.decide', { office: codes.office(office), version })}>
      <Field name="opinion" label={t('registers.directory.decide.reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <AnswerPanel answer={agree.answer} what={t('registers.directory.cannot')} />
      <AnswerPanel answer={giveBack.answer} what={t('registers.directory.cannot')} />
      <p className="choice-acts">
        <ActButton type="primary" reason="" loading={agree.running} onClick={() => void agree.run(said)}>
          {t('registers.directory.decide.agree')}
        </ActButton>
        <ActButton reason={empty} loading={giveBack.running} onClick={() => void giveBack.run(said)}>
          {t('registers.directory.decide.return')}
        </ActButton>
      </p>
    </Card>
  );
};

const Opened = ({ one }: { one: DirectoryDetail }) => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const [params] = useSearchParams();
  const freeze = useAct(at('/api/directories/{directoryId}/freeze', { directoryId: one.directoryId }), STALE);
  const [jobId, setJob] = useState<string | null>(null);
  const start = async () => {
    const done = await freeze.run({});
    if (done.ok) setJob(done.value.jobId);
  };
  const newest = one.versions[0];
  const asked = one.versions.find(({ version, state }) => state === 'asked' && `${version}` === params.get('version'));
  const office = asked?.consents.find(
    (consent) => consent.decision === null && consent.officeId === params.get('office'),
  );
  const waiting = newest?.state === 'asked' ? t('registers.directory-waiting', { version: newest.version }) : undefined;
  return (
    <DetailPage
      crumb={[{ label: t('registers.directories'), to: '/directories' }, { label: one.name }]}
      title={one.name}
      state={<DirectoryState of={one.state} />}
      facts={[t(`registers.directoryKind.${one.kind}`), [one.officeId, ...one.partners].map(codes.office).join(', ')]}
      blocking={<AnswerPanel answer={freeze.answer} what={t('registers.directory.cannot')} />}
      rail={<VersionsCard one={one} />}
      {...(may('directory.frozen')
        ? {
            bar: {
              reason: waiting,
              note: t('registers.directory.freeze.note'),
              primary: (
                <ActButton type="primary" reason={waiting} loading={freeze.running} onClick={() => void start()}>
                  {t(one.kind === 'joint' ? 'registers.directory.freeze.joint' : 'registers.directory.freeze')}
                </ActButton>
              ),
            },
          }
        : {})}
    >
      {asked !== undefined && office !== undefined && may('directory.agreed') && (
        <Decision one={one} version={asked.version} office={office.officeId} />
      )}
      {jobId !== null && (
        <JobPanel
          key={jobId}
          jobId={jobId}
          title={t('registers.directory.freezing', { name: one.name })}
          onClose={() => setJob(null)}
        />
      )}
      <FilterCard one={one} />
      <ChoicesCard one={one} />
      <Card title={t('registers.directory.draft')}>
        <p>
          {t('registers.directory.draft.is', {
            members: formatNumber(one.draft.members),
            added: formatNumber(one.draft.added),
            dropped: formatNumber(one.draft.dropped),
          })}
        </p>
      </Card>
      {newest !== undefined && <MembersCard key={newest.version} one={one} />}
    </DetailPage>
  );
};

const DirectoryPage = () => {
  const { t } = useText();
  const { directoryId = '' } = useParams();
  const { answer } = useGet(at('/api/directories/{directoryId}', { directoryId }), {}, { keep: true });
  if (answer === undefined) return null;
  if (answer.ok) return <Opened one={answer.value} />;
  return <MissingPage list={{ label: t('registers.directories'), to: '/directories' }} answer={answer} />;
};

export default DirectoryPage;
