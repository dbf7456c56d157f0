// One exclusion (R20, R53): what is asked and on which source; who decides, under another head; ending it before its time.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { ExclusionView } from '../routes/exclusions.ts';
import { useCodes } from './codes.ts';
import { Decision } from './decision.tsx';
import { Standing } from './exclusions.tsx';
import { SubjectCode } from './subject-code.tsx';
import './registers.css';

const STALE = { stale: ['/api/exclusions', '/api/inbox', '/api/subjects'] } as const;

const Asked = ({ one }: { one: ExclusionView }) => {
  const { t } = useText();
  return (
    <Card title={t('registers.exclusions.asked')} note={t('registers.exclusions.effect')}>
      <FactList
        facts={[
          {
            label: t('registers.subject'),
            value: (
              <>
                <Link to={`/subjects/${encodeURIComponent(one.subjectId)}`}>{one.subjectName}</Link>{' '}
                <SubjectCode code={one.subjectId} />
              </>
            ),
          },
          { label: t('registers.exclusions.reason'), value: t(`registers.exclusion.${one.reason}`) },
          { label: t('registers.exclusions.basis'), value: one.basis },
          {
            label: t('registers.exclusions.term'),
            value: t('registers.exclusions.term.is', { from: one.from, until: one.until }),
          },
          { label: t('registers.exclusions.evidence'), value: one.evidence },
        ]}
      />
    </Card>
  );
};

const Course = ({ one }: { one: ExclusionView }) => {
  const { t, lang } = useText();
  const codes = useCodes();
  const number = useEntryNumbers([one.entryId]).get(one.entryId);
  const step = (label: string, who: string | null, at: string | null, said: string | null): readonly Fact[] =>
    who === null || at === null
      ? []
      : [
          { label, value: `${who} ${formatInstant(at, lang)}` },
          ...(said === null || said === '' ? [] : [{ label: t('registers.exclusions.opinion'), value: said }]),
        ];
  return (
    <Card title={t('registers.versions')}>
      <FactList
        facts={[
          ...step(t('registers.exclusions.asked'), `${one.askedBy} ${codes.office(one.officeId)}`, one.askedAt, null),
          { label: t('registers.exclusions.decider'), value: codes.office(one.deciderId) },
          ...step(t('registers.exclusions.decided'), one.approvedBy, one.decidedAt, one.decision),
          ...step(t('registers.exclusions.ended'), one.endedBy, one.endedAt, one.endReason),
          ...(number === undefined || number === null
            ? []
            : [
                {
                  label: t('registers.exclusions.entry'),
                  value: (
                    <a href={entryHref(one.entryId)}>{t('web.provenance.entry', { entry: formatNumber(number) })}</a>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
};

const End = ({ one, onClose }: { one: ExclusionView; onClose: () => void }) => {
  const { t } = useText();
  const end = useAct(at('/api/exclusions/{exclusionId}/end', { exclusionId: one.exclusionId }), STALE);
  const confirm = async (reason: string) => {
    if ((await end.run({ reason })).ok) onClose();
  };
  return (
    <DangerousAct
      open
      title={t('registers.exclusions.end.title', { name: one.subjectName })}
      verb={t('registers.exclusions.end')}
      consequences={[t('registers.exclusions.end.1'), t('registers.exclusions.end.2')]}
      running={end.running}
      refusal={<AnswerPanel answer={end.answer} what={t('registers.exclusions.decide.cannot')} />}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
};

const Opened = ({ one }: { one: ExclusionView }) => {
  const { t } = useText();
  const may = useMay();
  const [ending, setEnding] = useState(false);
  const endable = (one.standing === 'force' || one.standing === 'coming') && may('exclusion.ended');
  return (
    <DetailPage
      crumb={[{ label: t('registers.exclusions'), to: '/exclusions' }, { label: one.subjectName }]}
      title={t('registers.exclusions.one', { name: one.subjectName })}
      state={<Standing of={one.standing} />}
      rail={<Course one={one} />}
      {...(endable
        ? { bar: { primary: <ActButton onClick={() => setEnding(true)}>{t('registers.exclusions.end')}</ActButton> } }
        : {})}
    >
      <Asked one={one} />
      {one.standing === 'asked' && (
        <Decision
          grant={at('/api/exclusions/{exclusionId}/grant', { exclusionId: one.exclusionId })}
          giveBack={at('/api/exclusions/{exclusionId}/return', { exclusionId: one.exclusionId })}
          permission="exclusion.granted"
          officeId={one.deciderId}
          stale={STALE.stale}
        />
      )}
      {ending && <End one={one} onClose={() => setEnding(false)} />}
    </DetailPage>
  );
};

const ExclusionPage = () => {
  const { t } = useText();
  const { exclusionId = '' } = useParams();
  const { answer } = useGet(at('/api/exclusions/{exclusionId}', { exclusionId }), {}, { keep: true });
  if (answer === undefined) return null;
  if (answer.ok) return <Opened one={answer.value} />;
  return <MissingPage list={{ label: t('registers.exclusions'), to: '/exclusions' }} answer={answer} />;
};

export default ExclusionPage;
