// One exclusion (R20, R53): what is asked and on which source; who decides, under another head; ending it before its time.
import { useState } from 'react';
import { useParams } from 'react-router';
import { Reasoned } from '../../organisation/pages/asking.tsx';
import { Decision } from '../../organisation/pages/decision.tsx';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { ExclusionView } from '../routes/exclusions.ts';
import { useCodes } from './codes.ts';
import { Course } from './course.tsx';
import { Standing } from './exclusions.tsx';
import { SubjectLink } from './subject-link.tsx';
import './registers.css';

const STALE = ['/api/exclusions', '/api/inbox', '/api/subjects'] as const;

const Asked = ({ one }: { one: ExclusionView }) => {
  const { t } = useText();
  return (
    <Card title={t('registers.exclusions.asked')} note={t('registers.exclusions.effect')}>
      <FactList
        facts={[
          {
            label: t('registers.subject'),
            value: <SubjectLink subjectId={one.subjectId} name={one.subjectName} />,
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

const Opened = ({ one }: { one: ExclusionView }) => {
  const { t } = useText();
  const codes = useCodes();
  const may = useMay();
  const [ending, setEnding] = useState(false);
  const endable = (one.standing === 'force' || one.standing === 'coming') && may('exclusion.ended');
  return (
    <DetailPage
      crumb={[{ label: t('registers.exclusions'), to: '/exclusions' }, { label: one.subjectName }]}
      title={t('registers.exclusions.one', { name: one.subjectName })}
      state={<Standing of={one.standing} />}
      rail={
        <Course
          one={{ ...one, decidedBy: one.approvedBy }}
          ended={{ by: one.endedBy, at: one.endedAt, reason: one.endReason }}
        />
      }
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
          forbidden={t('registers.exclusions.decide.forbidden', { office: codes.office(one.deciderId) })}
          stale={STALE}
        />
      )}
      {ending && (
        <Reasoned
          title={t('registers.exclusions.end.title', { name: one.subjectName })}
          verb={t('registers.exclusions.end')}
          consequences={[t('registers.exclusions.end.1'), t('registers.exclusions.end.2')]}
          cannot={t('organisation.decide.cannot')}
          address={at('/api/exclusions/{exclusionId}/end', { exclusionId: one.exclusionId })}
          stale={STALE}
          onClose={() => setEnding(false)}
        />
      )}
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
