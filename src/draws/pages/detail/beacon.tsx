// The public value by hand, for a room without a network: where to read it, and the server's check of its signature (spec/draw.md section 3,
// BEACON). Exactly the committed round counts.
import { Input } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { beaconTime, drandChain } from '../../rules/beacon.ts';
import type { Recomputed } from '../recompute.ts';
import { useServerClock } from '../server-clock.ts';
import { type Acted, type DrawView, drawSource } from '../view.ts';

type Props = { readonly draw: DrawView; readonly found: Recomputed; readonly again: () => void };

export const BeaconCard = ({ draw, found, again }: Props) => {
  const { t, lang } = useText();
  const may = useMay();
  const [signature, setSignature] = useState('');
  const [previous, setPrevious] = useState('');
  const now = useServerClock(draw.now, true);
  const take = useAct<Acted<unknown>>(`${drawSource(draw.drawId)}/beacon`, { stale: [drawSource(draw.drawId)] });
  const beacon = found.commitment.beacons[0];
  if (beacon?.kind !== 'drand' || !may('draw.beaconed')) return null;
  const dueAt = (beaconTime(beacon) ?? 0) * 1000;
  const chained = drandChain(beacon.chain)?.scheme === 'chainedG2';
  const due = formatInstant(new Date(dueAt).toISOString(), lang, { seconds: true });
  const reason =
    now < dueAt ? t('draws.page.beacon.early', { at: due }) : signature === '' ? t('draws.page.beacon.empty') : '';
  const clean = (text: string) => text.replace(/\s/g, '').toLowerCase();
  const submit = async () => {
    await take.run({ text: `drand/${beacon.chain}/${beacon.round}/${signature}`, previous });
    again();
  };
  return (
    <Card title={t('draws.page.beacon')} note={t('draws.page.beacon.note')}>
      <FactList
        facts={[
          {
            label: t('draws.page.beacon.round'),
            value: t('draws.page.beacon.round.value', { n: beacon.round, at: due }),
          },
          { label: t('draws.page.beacon.chain'), value: <HashText value={beacon.chain} full /> },
          {
            label: t('draws.page.beacon.where'),
            value: <code>{`https://api.drand.sh/v2/chains/${beacon.chain}/rounds/${beacon.round}`}</code>,
          },
        ]}
      />
      <p className="ink2 small">{t('draws.page.beacon.how')}</p>
      <div className="by-hand">
        <label htmlFor="beacon-1">
          {t('draws.page.beacon.signature')}
          <Input.TextArea
            id="beacon-1"
            rows={3}
            value={signature}
            onChange={(event) => setSignature(clean(event.target.value))}
          />
        </label>
        {chained && (
          <label htmlFor="beacon-2">
            {t('draws.page.beacon.previous')}
            <Input.TextArea
              id="beacon-2"
              rows={3}
              value={previous}
              onChange={(event) => setPrevious(clean(event.target.value))}
            />
          </label>
        )}
      </div>
      <AnswerPanel answer={take.answer} what={t('draws.page.beacon.refused')} />
      <p className="card-acts">
        <ActButton type="primary" reason={reason} loading={take.running} onClick={() => void submit()}>
          {t('draws.page.beacon.act')}
        </ActButton>
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};
