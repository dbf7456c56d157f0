// One entrustment (R36): what is entrusted to whom by which instrument; who decides, under another head; ending it before its time.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Reasoned } from '../../organisation/pages/asking.tsx';
import { Decision } from '../../organisation/pages/decision.tsx';
import { Course } from '../../registers/pages/course.tsx';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { EntrustmentView } from '../routes/entrustments.ts';
import { Standing } from './entrustments.tsx';
import { useNames } from './names.ts';

const STALE = ['/api/entrustments', '/api/inbox', '/api/tasks'] as const;

const Asked = ({ one }: { one: EntrustmentView }) => {
  const { t } = useText();
  const names = useNames();
  return (
    <Card title={t('plans.entrust.asked')} note={t('plans.entrust.effect')}>
      <FactList
        facts={[
          {
            label: t('plans.task'),
            value: (
              <>
                <Link to={`/tasks/${encodeURIComponent(one.taskId)}`}>{one.taskName}</Link> <code>{one.taskId}</code>
              </>
            ),
          },
          { label: t('plans.entrust.by'), value: names.office(one.officeId) },
          { label: t('plans.entrust.to'), value: names.office(one.to) },
          { label: t('plans.entrust.regions'), value: one.regions.map(names.region).join(t('plans.comma')) },
          { label: t('plans.period.head'), value: t('plans.entrust.term.is', { from: one.from, until: one.until }) },
          { label: t('plans.entrust.instrument'), value: one.instrument },
          { label: t('plans.entrust.wording'), value: one.wording },
          { label: t('plans.entrust.hash'), value: <HashText value={one.wordingHash} /> },
        ]}
      />
    </Card>
  );
};

const Opened = ({ one }: { one: EntrustmentView }) => {
  const { t } = useText();
  const may = useMay();
  const names = useNames();
  const [ending, setEnding] = useState(false);
  const endable = (one.standing === 'force' || one.standing === 'coming') && may('entrustment.ended');
  const title = t('plans.entrust.one', { office: names.office(one.to) });
  return (
    <DetailPage
      crumb={[{ label: t('plans.entrustments'), to: '/entrustments' }, { label: one.instrument }]}
      title={title}
      state={<Standing of={one.standing} />}
      rail={<Course one={one} ended={{ by: one.endedBy, at: one.endedAt, reason: one.endReason }} />}
      {...(endable
        ? { bar: { primary: <ActButton onClick={() => setEnding(true)}>{t('plans.entrust.end')}</ActButton> } }
        : {})}
    >
      <Asked one={one} />
      {one.standing === 'asked' && (
        <Decision
          grant={at('/api/entrustments/{entrustmentId}/grant', { entrustmentId: one.entrustmentId })}
          giveBack={at('/api/entrustments/{entrustmentId}/return', { entrustmentId: one.entrustmentId })}
          permission="task.entrusted"
          forbidden={t('registers.exclusions.decide.forbidden', { office: names.office(one.deciderId) })}
          stale={STALE}
        />
      )}
      {ending && (
        <Reasoned
          title={t('plans.entrust.end.title', { office: names.office(one.to) })}
          verb={t('plans.entrust.end')}
          consequences={[t('plans.entrust.end.1'), t('plans.entrust.end.2')]}
          cannot={t('plans.entrust.end.cannot')}
          address={at('/api/entrustments/{entrustmentId}/end', { entrustmentId: one.entrustmentId })}
          stale={STALE}
          onClose={() => setEnding(false)}
        />
      )}
    </DetailPage>
  );
};

const EntrustmentPage = () => {
  const { t } = useText();
  const { entrustmentId = '' } = useParams();
  const { answer } = useGet(at('/api/entrustments/{entrustmentId}', { entrustmentId }), {}, { keep: true });
  if (answer === undefined) return null;
  if (answer.ok) return <Opened one={answer.value} />;
  return <MissingPage list={{ label: t('plans.entrustments'), to: '/entrustments' }} answer={answer} />;
};

export default EntrustmentPage;
