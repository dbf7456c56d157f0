// One mark (R53, P8): of which subject, of what kind, for how long; who decides it where it is a key object; ending it before its time.
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
import type { MarkView } from '../routes/marks.ts';
import { useCodes } from './codes.ts';
import { Course } from './course.tsx';
import { MarkState } from './marks.tsx';
import { SubjectLink } from './subject-link.tsx';

const STALE = ['/api/marks', '/api/inbox', '/api/subjects'] as const;

const Opened = ({ one }: { one: MarkView }) => {
  const { t } = useText();
  const codes = useCodes();
  const may = useMay();
  const [ending, setEnding] = useState(false);
  const endable = (one.standing === 'force' || one.standing === 'coming') && may('mark.ended');
  return (
    <DetailPage
      crumb={[{ label: t('registers.marks'), to: '/marks' }, { label: one.subjectName }]}
      title={`${one.subjectName} ${t(`registers.mark.${one.kind}`)}`}
      state={<MarkState of={one.standing} />}
      rail={<Course one={one} />}
      {...(endable
        ? { bar: { primary: <ActButton onClick={() => setEnding(true)}>{t('registers.marks.end')}</ActButton> } }
        : {})}
    >
      <Card title={t('registers.exclusions.asked')} note={t('registers.marks.card')}>
        <FactList
          facts={[
            {
              label: t('registers.subject'),
              value: <SubjectLink subjectId={one.subjectId} name={one.subjectName} />,
            },
            { label: t('registers.marks.kind'), value: t(`registers.mark.${one.kind}`) },
            {
              label: t('registers.exclusions.term'),
              value: t('registers.exclusions.term.is', { from: one.from, until: one.until }),
            },
            { label: t('registers.source'), value: one.source },
            ...(one.endedOn === null ? [] : [{ label: t('registers.marks.ended'), value: one.endedOn }]),
          ]}
        />
      </Card>
      {one.standing === 'asked' && (
        <Decision
          grant={at('/api/marks/{markId}/grant', { markId: one.markId })}
          giveBack={at('/api/marks/{markId}/return', { markId: one.markId })}
          permission="mark.granted"
          forbidden={t('registers.exclusions.decide.forbidden', {
            office: codes.office(one.deciderId ?? one.officeId),
          })}
          stale={STALE}
        />
      )}
      {ending && (
        <Reasoned
          title={t('registers.marks.end.title', { name: one.subjectName })}
          verb={t('registers.marks.end')}
          consequences={[
            t(`registers.marks.end.${one.kind === 'class' ? 'class' : 'key'}`),
            t('registers.exclusions.end.2'),
          ]}
          cannot={t('organisation.decide.cannot')}
          address={at('/api/marks/{markId}/end', { markId: one.markId })}
          stale={STALE}
          onClose={() => setEnding(false)}
        />
      )}
    </DetailPage>
  );
};

const MarkPage = () => {
  const { t } = useText();
  const { markId = '' } = useParams();
  const { answer } = useGet(at('/api/marks/{markId}', { markId }), {}, { keep: true });
  if (answer === undefined) return null;
  if (answer.ok) return <Opened one={answer.value} />;
  return <MissingPage list={{ label: t('registers.marks'), to: '/marks' }} answer={answer} />;
};

export default MarkPage;
