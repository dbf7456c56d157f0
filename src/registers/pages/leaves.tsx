// An inspector's leave on his page (R23): the days, a form for more, and ending it before its time.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { InspectorView } from '../routes/inspectors.ts';
import './registers.css';

const STALE = { stale: ['/api/inspectors'] } as const;
type Leave = InspectorView['leaves'][number];

const End = ({ leave }: { leave: Leave }) => {
  const { t } = useText();
  const end = useAct(at('/api/leaves/{leaveId}/end', { leaveId: leave.leaveId }), STALE);
  return (
    <>
      <Button size="small" loading={end.running} onClick={() => void end.run({})}>
        {t('registers.leaves.end')}
      </Button>
      <AnswerPanel answer={end.answer} what={t('registers.leaves.cannot')} />
    </>
  );
};

const Add = ({ inspectorId }: { inspectorId: string }) => {
  const { t } = useText();
  const [days, setDays] = useState({ from: '', until: '' });
  const add = useAct('/api/leaves', STALE);
  const missing = days.from === '' || days.until === '' ? t('registers.leaves.missing') : '';
  const submit = async () => {
    if ((await add.run({ inspectorId, ...days })).ok) setDays({ from: '', until: '' });
  };
  return (
    <section className="version">
      {(['from', 'until'] as const).map((day) => (
        <Field key={day} name={`leave.${day}`} label={t(`registers.leaves.${day}`)}>
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              type="date"
              value={days[day]}
              onChange={(event) => setDays({ ...days, [day]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <AnswerPanel answer={add.answer} what={t('registers.leaves.cannot')} />
      <p className="choice-acts">
        <ActButton reason={missing} loading={add.running} onClick={() => void submit()}>
          {t('registers.leaves.add')}
        </ActButton>
      </p>
    </section>
  );
};

export const LeaveCard = ({ inspectorId, leaves }: { inspectorId: string; leaves: readonly Leave[] }) => {
  const { t } = useText();
  const may = useMay();
  return (
    <Card title={t('registers.leaves')} note={t('registers.leaves.note')}>
      {leaves.length === 0 && <p className="muted">{t('registers.leaves.none')}</p>}
      <FactList
        facts={leaves.map((leave) => ({
          label: leave.by,
          value: (
            <>
              {t('registers.exclusions.term.is', { from: leave.from, until: leave.until })}{' '}
              {leave.endedAt !== null && <span className="muted">{t('registers.leaves.ended')}</span>}
              {leave.endedAt === null && may('leave.ended') && <End leave={leave} />}
            </>
          ),
        }))}
      />
      {may('leave.recorded') && <Add inspectorId={inspectorId} />}
    </Card>
  );
};
