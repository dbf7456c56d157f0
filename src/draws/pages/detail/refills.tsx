// Inspectors after the draw (spec/draw.md section 5, rules 9 and 10): who withdrew, which value decides and when it comes, who came instead, what found
// nobody and what can be done about it. A value may be entered by hand where there is no network.
import { Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useNames } from '../../../plans/pages/names.ts';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatInstant, formatNumber } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { useBeaconName } from '../beacons/names.ts';
import type { DrawView } from '../view.ts';
import { nameIn } from './exceptions.tsx';

type Refill = DrawView['refills'][number];

const Value = ({ of }: { of: Refill }) => {
  const { t, lang } = useText();
  const nameOf = useBeaconName();
  const [kind = '', , round = '', issue = ''] = of.beacon.split('/');
  if (of.beacon === '') return <span className="muted">{t('draws.page.refills.value.none')}</span>;
  return (
    <>
      {kind === 'lottery'
        ? nameOf({ kind, name: round, number: issue })
        : t('draws.page.refills.value.round', { round, kind: t(`draws.kind.${kind}`) })}
      {of.due !== null && (
        <span className="muted small">
          {' '}
          <time dateTime={of.due}>
            {t('draws.page.refills.due', { at: formatInstant(of.due, lang, { seconds: true }) })}
          </time>
        </span>
      )}
      {kind === 'lottery' && of.state === 'waiting' && (
        <p className="small">
          <Link to="/beacons">{t('draws.page.refills.tell')}</Link>
        </p>
      )}
    </>
  );
};

/** The value of a drand round, copied from any mirror: for a room without a network. */
const EnterValue = ({ of, again }: { of: Refill; again: () => void }) => {
  const { t } = useText();
  const id = useId();
  const [signature, setSignature] = useState('');
  const take = useAct(at('/api/refills/{entryId}', { entryId: of.entryId }), { stale: ['/api/draws'] });
  const submit = async () => {
    await take.run({ text: `${of.beacon}/${signature.trim()}`, previous: '' });
    again();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('draws.page.refills.signature')}</label>
      <Input id={id} maxLength={200} value={signature} onChange={(event) => setSignature(event.target.value)} />
      <AnswerPanel answer={take.answer} what={t('draws.page.refills.refused')} />
      <ActButton
        reason={signature.trim() === '' ? t('draws.page.beacon.empty') : ''}
        loading={take.running}
        onClick={() => void submit()}
      >
        {t('draws.page.refills.enter')}
      </ActButton>
    </div>
  );
};

const Came = ({ draw, of }: { draw: DrawView; of: Refill }) => {
  const { t } = useText();
  const names = new Map(draw.officers.map((officer) => [officer.id, officer.name]));
  const short = of.short.map((id) => names.get(id) ?? id).join(t('plans.comma'));
  return (
    <>
      <ul className="team">
        {of.filled.map((row) => (
          <li key={`${row.object} ${row.slot}`}>
            <b>{names.get(row.officer) ?? row.officer}</b> <span className="muted">{nameIn(draw, row.object)}</span>
          </li>
        ))}
      </ul>
      {of.open.length > 0 && (
        <p className="small">
          <StatusTag look="due">{t('draws.page.refills.short', { n: formatNumber(of.open.length) })}</StatusTag>{' '}
          {of.short.length > 0
            ? t('draws.page.refills.short.officers', { names: short })
            : t('draws.page.refills.short.nobody')}
        </p>
      )}
    </>
  );
};

const Row = ({ draw, of, again }: { draw: DrawView; of: Refill; again: () => void }) => {
  const { t } = useText();
  const may = useMay();
  const offices = useNames();
  const officer = draw.officers.find(({ id }) => id === of.officer);
  const byHand = of.state === 'waiting' && of.beacon.startsWith('drand/') && may('draw.refilled');
  return (
    <tr>
      <td>
        {of.kind === 'amendment' ? (
          <>
            <b>{t('draws.page.refills.amended')}</b>{' '}
            <span className="muted">{of.offices.map(offices.office).join(t('plans.comma'))}</span>
          </>
        ) : of.kind === 'extension' ? (
          <>
            <b>{t('draws.exception.extension')}</b> <span className="muted">{t(`draws.extend.${of.ground}`)}</span>
          </>
        ) : (
          <>
            <b>{officer?.name ?? of.officer}</b> {t(`draws.withdraw.${of.ground}`)}{' '}
            {of.subjectId !== null && <span className="muted">{nameIn(draw, of.subjectId)}</span>}
          </>
        )}
      </td>
      <td className="end">{formatNumber(of.places)}</td>
      <td>
        <Value of={of} />
        {byHand && <EnterValue of={of} again={again} />}
      </td>
      <td>
        <StatusTag look={of.state === 'waiting' ? 'running' : 'done'}>{t(`draws.page.refills.${of.state}`)}</StatusTag>
        <Came draw={draw} of={of} />
      </td>
    </tr>
  );
};

export const RefillsCard = ({ draw, again }: { draw: DrawView; again: () => void }) => {
  const { t } = useText();
  const may = useMay();
  const waiting = draw.refills.some(({ state }) => state === 'waiting');
  const short = draw.state === 'resulted' && !waiting && draw.slots.some(({ open }) => open);
  if (draw.refills.length === 0 && !short) return null;
  return (
    <Card title={t('draws.page.refills')} note={t('draws.page.refills.note', { n: draw.refills.length })} flush>
      {draw.refills.length > 0 && (
        <TableFrame title={t('draws.page.refills')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('draws.page.refills.who')}</th>
                <th scope="col" className="end">
                  {t('draws.page.refills.places')}
                </th>
                <th scope="col">{t('draws.page.refills.value')}</th>
                <th scope="col">{t('draws.page.refills.came')}</th>
              </tr>
            </thead>
            <tbody>
              {draw.refills.map((of) => (
                <Row key={of.entryId} draw={draw} of={of} again={again} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {short && may('amendment.asked') && (
        <p className="card-acts">
          <LinkButton to={`/draws/${draw.drawId}/amend`}>{t('draws.page.amend')}</LinkButton>
        </p>
      )}
    </Card>
  );
};
