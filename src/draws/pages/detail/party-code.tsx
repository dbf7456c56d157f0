// The code that one phone scans for a party (R7): shown large, over in ten minutes, used once. A new one ends the one before.
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay, useSession } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { isOutside } from '../../rules/outside.ts';
import { QrCode } from '../public/qr.tsx';
import { receiptFile } from '../receipt.ts';
import { saveFile } from '../save-file.ts';
import { type DrawView, drawSource, type PartyView } from '../view.ts';
import { usePartyName } from './parties.tsx';

export const PartyCode = ({ draw, party }: { draw: DrawView; party: PartyView }) => {
  const { t, lang } = useText();
  const may = useMay();
  const { user } = useSession();
  const nameOf = usePartyName();
  const [open, setOpen] = useState(false);
  const make = useAct(at('/api/draws/{drawId}/parties/{party}/code', { drawId: draw.drawId, party: party.party }), {
    stale: [drawSource(draw.drawId)],
  });
  const mine = party.userId === user.userId || (party.userId !== null && isOutside(party.userId));
  const running = draw.state === 'prepared' || draw.state === 'committed';
  const waiting = party.state === 'invited' || party.state === 'committed';
  if (!mine || !running || !waiting || !may('draw.invited')) return null;
  const code = make.answer?.ok === true ? make.answer.value.answer : null;
  const show = async () => {
    setOpen(true);
    await make.run({});
  };
  return (
    <>
      <Button size="small" loading={make.running} onClick={() => void show()}>
        {t(party.joined ? 'draws.page.code.again' : 'draws.page.code')}
      </Button>
      <Modal
        open={open}
        title={t('draws.page.code.title', { name: nameOf(party) })}
        footer={null}
        onCancel={() => setOpen(false)}
      >
        <AnswerPanel answer={make.answer} what={t('draws.page.code.cannot')} />
        {code !== null && (
          <div className="party-code">
            <QrCode text={`${location.origin}/party#${code.code}`} label={t('draws.page.code')} />
            <p>{t('draws.page.code.until', { at: formatInstant(code.expiresAt, lang, { seconds: true }) })}</p>
            <p className="muted small">{t('draws.page.code.how')}</p>
          </div>
        )}
      </Modal>
    </>
  );
};

/** What the party keeps once its part is sealed in the log. */
export const PartyReceipt = ({ draw, party }: { draw: DrawView; party: PartyView }) => {
  const { t } = useText();
  const steps = draw.steps.filter(
    ({ kind, party: of }) => kind === 'commit' || (of === party.party && kind !== 'beacon'),
  );
  const said = steps.some(({ kind }) => kind !== 'commit');
  const file = said ? receiptFile({ ...party, drawId: draw.drawId, steps, checkpoint: draw.checkpoint }) : null;
  if (file === null) return null;
  return (
    <Button size="small" type="link" onClick={() => saveFile(`${draw.drawId}.${party.party}.receipt.json`, file)}>
      {t('draws.page.receipt')}
    </Button>
  );
};
