// What may still be done to a draw: publish it for good, or end it for a reason of the closed list. There is no act that draws again (R7).
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../../web/components/dangerous-act.tsx';
import type { ActBarOf } from '../../../web/components/detail-page.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { VOID_REASONS } from '../../rules/reasons.ts';
import type { DrawView } from '../view.ts';

export const barOf = (draw: DrawView, acts: ReactNode, note: string): ActBarOf =>
  draw.state === 'prepared' ? { note } : { note, primary: acts };

type Props = { readonly draw: DrawView; readonly again: () => void };

const Publish = ({ draw, again }: Props) => {
  const { t } = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const publish = useAct(at('/api/draws/{drawId}/publish', { drawId: draw.drawId }), { stale: ['/api/draws'] });
  const drawn = draw.drawn.filter((row) => row.role === 'drawn').length;
  const reason = draw.published
    ? t('draws.page.publish.done')
    : may('draw.published')
      ? ''
      : t('draws.page.publish.forbidden');
  const confirm = async () => {
    const done = await publish.run({});
    if (done.ok) setOpen(false);
    again();
  };
  return (
    <>
      <ActButton type="primary" reason={reason} onClick={() => setOpen(true)}>
        {t('draws.page.publish')}
      </ActButton>
      <DangerousAct
        open={open}
        title={t('draws.page.publish.title', { draw: draw.drawId })}
        verb={t('draws.page.publish.verb')}
        reasoned={false}
        consequences={[
          t('draws.page.publish.steps', { n: draw.steps.length }),
          drawn > 0
            ? t('draws.page.publish.drawn', { n: formatNumber(drawn), people: formatNumber(draw.slots.length) })
            : t('draws.page.publish.later'),
          t('draws.page.publish.list', {
            n: formatNumber(draw.list?.listed ?? 0),
            excluded: formatNumber(draw.list?.excluded ?? 0),
          }),
          t('draws.page.publish.never'),
        ]}
        running={publish.running}
        refusal={<AnswerPanel answer={publish.answer} what={t('draws.page.publish.refused')} />}
        onConfirm={() => void confirm()}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

const VoidAct = ({ draw, again }: Props) => {
  const { t } = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<(typeof VOID_REASONS)[number]>('ordered');
  const end = useAct(at('/api/draws/{drawId}/void', { drawId: draw.drawId }), { stale: ['/api/draws', '/api/tasks'] });
  const reason = may('draw.voided') ? '' : t('draws.page.void.forbidden');
  const confirm = async (evidence: string) => {
    const done = await end.run({ reason: ground, evidence });
    if (done.ok) setOpen(false);
    again();
  };
  return (
    <>
      <ActButton danger reason={reason} onClick={() => setOpen(true)}>
        {t('draws.page.void')}
      </ActButton>
      <DangerousAct
        open={open}
        title={t('draws.page.void.title', { draw: draw.drawId })}
        verb={t('draws.page.void.verb')}
        consequences={[
          t(draw.resultHash === null ? 'draws.page.void.unresolved' : 'draws.page.void.kills', {
            n: formatNumber(draw.drawn.filter((row) => row.role === 'drawn').length),
          }),
          t('draws.page.void.stays'),
          t('draws.page.void.next', { seq: draw.seq + 1 }),
        ]}
        running={end.running}
        refusal={<AnswerPanel answer={end.answer} what={t('draws.page.void.refused')} />}
        onConfirm={(evidence) => void confirm(evidence)}
        onClose={() => setOpen(false)}
      >
        <div className="field">
          <label htmlFor="void-ground">{t('draws.page.void.ground')}</label>
          <Select
            id="void-ground"
            value={ground}
            options={VOID_REASONS.map((value) => ({ value, label: t(`draws.void.${value}`) }))}
            onChange={setGround}
          />
        </div>
      </DangerousAct>
    </>
  );
};

export const ActsBar = ({ draw, again }: Props) => {
  const { t } = useText();
  const may = useMay();
  return (
    <>
      {draw.state === 'voided' ? (
        may('draw.prepared') && (
          <LinkButton to={`/tasks/${draw.taskId}/draw`}>{t('draws.page.prepare-next')}</LinkButton>
        )
      ) : (
        <VoidAct draw={draw} again={again} />
      )}
      <Publish draw={draw} again={again} />
    </>
  );
};
