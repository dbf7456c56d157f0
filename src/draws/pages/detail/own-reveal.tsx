// The reveal: nonce and value from this browser, from the slip's file, or typed from paper. They are checked against E_j here first, so
// that a typing error is found before it is sent (spec/draw.md section 3, REVEAL).
import { Button, Input } from 'antd';
import { useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { recall, remember } from '../../../web/preferences.ts';
import { useAct } from '../../../web/queries.ts';
import { useText } from '../../../web/text.tsx';
import { Dice } from '../dice.tsx';
import { findSlip, opens, readSlip } from '../slip.ts';
import { drawSource, suiteOf } from '../view.ts';
import type { OwnPartOf } from './own-part.tsx';

type Secret = { readonly nonce: string; readonly value: string };

const ByHand = ({ secret, set }: { secret: Secret; set: (secret: Secret) => void }) => {
  const { t } = useText();
  const take = async (file: File | undefined) => {
    const slip = file ? readSlip(await file.text()) : null;
    if (slip) set({ nonce: slip.nonce, value: slip.value });
  };
  return (
    <div className="by-hand">
      <p className="ink2">{t('draws.page.reveal.lost')}</p>
      <label htmlFor="own-reveal-1">
        {t('draws.page.reveal.file')}
        <input type="file" accept="application/json,.json" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      <label htmlFor="own-reveal-2">
        {t('draws.page.slip.text')}
        <Input
          id="own-reveal-2"
          value={secret.value}
          placeholder="4-2-6-1"
          onChange={(event) => set({ ...secret, value: event.target.value.trim() })}
        />
      </label>
      <label htmlFor="own-reveal-3">
        {t('draws.page.slip.nonce')}
        <Input.TextArea
          id="own-reveal-3"
          rows={2}
          value={secret.nonce}
          onChange={(event) => set({ ...secret, nonce: event.target.value.replace(/\s/g, '').toLowerCase() })}
        />
      </label>
    </div>
  );
};

export const RevealPart = ({ draw, party, again }: OwnPartOf) => {
  const { t } = useText();
  const [kept] = useState(() => findSlip({ recall, remember }, draw.drawId, party.party));
  const usable = kept !== null && kept.commitment === party.commitment;
  const [byHand, setByHand] = useState(!usable);
  const [secret, setSecret] = useState<Secret>(usable ? kept : { nonce: '', value: '' });
  const reveal = useAct(at('/api/draws/{drawId}/reveal', { drawId: draw.drawId }), {
    stale: [drawSource(draw.drawId)],
  });
  const fits = opens(suiteOf(draw), draw.drawId, party.party, party.commitment ?? '', secret.nonce, secret.value);
  const reason = fits ? '' : t(secret.nonce === '' ? 'draws.page.reveal.empty' : 'draws.page.reveal.unfit');
  const submit = async () => {
    await reveal.run({ party: party.party, nonce: secret.nonce, value: secret.value });
    again();
  };
  return (
    <Card title={t('draws.page.reveal')} note={party.label}>
      <p className="ink2">{t('draws.page.reveal.how')}</p>
      {byHand ? <ByHand secret={secret} set={setSecret} /> : <Dice value={secret.value} />}
      {fits && (
        <p>
          <StatusTag look="done">{t('draws.page.reveal.fits')}</StatusTag>
        </p>
      )}
      <AnswerPanel answer={reveal.answer} what={t('draws.page.reveal.refused')} />
      <p className="card-acts">
        <ActButton type="primary" reason={reason} loading={reveal.running} onClick={() => void submit()}>
          {t('draws.page.reveal.act')}
        </ActButton>
        {!byHand && (
          <Button type="link" onClick={() => setByHand(true)}>
            {t('draws.page.reveal.by-hand')}
          </Button>
        )}
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};
