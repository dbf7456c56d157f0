// The public value by hand, for a room without a network: where to read it, and the server's check of its signature (spec/draw.md section 3,
// BEACON). Exactly the committed round counts.
import { Input } from 'antd';
import { useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { beaconTime, drandChain } from '../../rules/beacon.ts';
import { bitsText, useBeaconName } from '../beacons/names.ts';
import type { Recomputed } from '../recompute.ts';
import { useServerClock } from '../server-clock.ts';
import { type DrawView, drawSource } from '../view.ts';

type Props = { readonly draw: DrawView; readonly found: Recomputed; readonly again: () => void };

const RoundCard = ({ draw, n, found, again }: Props & { readonly n: number }) => {
  const { t, lang } = useText();
  const may = useMay();
  const [signature, setSignature] = useState('');
  const [previous, setPrevious] = useState('');
  const now = useServerClock(draw.now, true);
  const take = useAct(at('/api/draws/{drawId}/beacon', { drawId: draw.drawId }), { stale: [drawSource(draw.drawId)] });
  const beacon = found.commitment.beacons[n];
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
        <label htmlFor={`beacon-${n}-1`}>
          {t('draws.page.beacon.signature')}
          <Input.TextArea
            id={`beacon-${n}-1`}
            rows={3}
            value={signature}
            onChange={(event) => setSignature(clean(event.target.value))}
          />
        </label>
        {chained && (
          <label htmlFor={`beacon-${n}-2`}>
            {t('draws.page.beacon.previous')}
            <Input.TextArea
              id={`beacon-${n}-2`}
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

type BeaconView = DrawView['beacons'][number];

const LOOKS: Readonly<Record<BeaconView['state'], StatusLook>> = {
  waiting: 'waiting',
  due: 'running',
  single: 'doubt',
  conflict: 'failed',
  taken: 'done',
};

/** Each beacon with its time, its bits and where it stands; late means waiting, never another one. */
export const BeaconsCard = ({ draw }: { draw: DrawView }) => {
  const { t, lang } = useText();
  const nameOf = useBeaconName();
  if (draw.beacons.length === 0) return null;
  const bits = draw.beacons.reduce((sum, { centibits }) => sum + centibits, 0);
  const told = draw.beacons.some(({ kind, state }) => kind === 'lottery' && state !== 'taken');
  return (
    <Card title={t('draws.page.beacons.of')} note={t('draws.page.plan.bits', { n: bitsText(bits) })} flush>
      <TableFrame title={t('draws.page.beacons.of')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('draws.page.commit.beacon')}</th>
              <th scope="col">{t('draws.page.beacons.at')}</th>
              <th scope="col">{t('draws.page.beacons.bits')}</th>
              <th scope="col">{t('draws.page.party.state')}</th>
              <th scope="col">{t('draws.page.beacons.value')}</th>
            </tr>
          </thead>
          <tbody>
            {draw.beacons.map((one) => (
              <tr key={one.n}>
                <td>{nameOf(one)}</td>
                <td>{formatInstant(one.at, lang, { seconds: true })}</td>
                <td>{bitsText(one.centibits)}</td>
                <td>
                  <StatusTag look={LOOKS[one.state]}>{t(`draws.beacon.state.${one.state}`)}</StatusTag>
                </td>
                <td>
                  {one.text !== null && <HashText value={one.text.split('/').at(-1) ?? ''} />}
                  {one.kind === 'lottery' && (
                    <span className="muted small"> {t('draws.page.beacons.sources', { n: one.sources.length })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {told && draw.state !== 'voided' && (
        <p className="pad">
          <LinkButton to="/beacons">{t('draws.page.beacons.tell')}</LinkButton>{' '}
          <span className="muted small">{t('draws.page.beacons.tell.why')}</span>
        </p>
      )}
    </Card>
  );
};

/** One form for each round of drand that is still missing. */
export const BeaconCard = ({ draw, ...of }: Props) => (
  <>
    {draw.beacons
      .filter(({ kind, state }) => kind === 'drand' && state !== 'taken')
      .map(({ n }) => (
        <RoundCard key={n} n={n} draw={draw} {...of} />
      ))}
  </>
);
