// Dice in, commitment out: the browser takes 32 bytes from the system's generator, computes E_j, keeps nonce and value, offers the slip,
// and sends E_j alone (spec/draw.md section 3). The slip comes before the sending: what is lost cannot be revealed.
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { recall, remember } from '../../../web/preferences.ts';
import { useAct } from '../../../web/queries.ts';
import { useText } from '../../../web/text.tsx';
import { NONCE_BYTES } from '../../rules/seed.ts';
import { Die } from '../dice.tsx';
import { DICE_MOST, DICE_WISHED, diceText, findSlip, keepSlip, makeSlip, type Slip } from '../slip.ts';
import { drawSource, suiteOf } from '../view.ts';
import type { OwnPartOf } from './own-part.tsx';
import { SlipOffer } from './slip-offer.tsx';

const FACES = [1, 2, 3, 4, 5, 6];
const shelf = { recall, remember };

const DiceInput = ({ dice, set }: { dice: readonly number[]; set: (dice: readonly number[]) => void }) => {
  const { t } = useText();
  const add = (face: number) => dice.length < DICE_MOST && set([...dice, face]);
  const onKey = (event: KeyboardEvent) => {
    if (/^[1-6]$/.test(event.key)) add(Number(event.key));
    else if (event.key === 'Backspace') set(dice.slice(0, -1));
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of dice with keys of its own is no fieldset of a form
    <div className="dice-input" role="group" aria-label={t('draws.page.own.dice')} onKeyDown={onKey}>
      <div className="faces">
        {FACES.map((face) => (
          <button key={face} type="button" aria-label={t('draws.page.own.face', { n: face })} onClick={() => add(face)}>
            <Die face={face} />
            <span aria-hidden="true">{face}</span>
          </button>
        ))}
        <Button onClick={() => set(dice.slice(0, -1))}>{t('draws.page.own.back')}</Button>
      </div>
      <p className="thrown" role="status">
        {dice.length === 0
          ? t('draws.page.own.none')
          : t('draws.page.own.thrown', { n: dice.length, value: diceText(dice) })}
      </p>
    </div>
  );
};

export const CommitPart = ({ draw, party, again }: OwnPartOf) => {
  const { t } = useText();
  const [dice, setDice] = useState<readonly number[]>([]);
  // A slip that was made but not sent (a reload in between) is taken up again.
  const [slip, setSlip] = useState<Slip | null>(() => findSlip(shelf, draw.drawId, party.party));
  const [saved, setSaved] = useState(false);
  const send = useAct(at('/api/draws/{drawId}/entropy', { drawId: draw.drawId }), { stale: [drawSource(draw.drawId)] });
  const seal = () => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const made = makeSlip(suiteOf(draw), draw.drawId, party.party, nonce, diceText(dice));
    if (!made.ok) return;
    keepSlip(shelf, made.value);
    setSlip(made.value);
  };
  const submit = async () => {
    if (slip === null) return;
    await send.run({ party: party.party, commitment: slip.commitment });
    again();
  };
  const few = dice.length < DICE_WISHED ? t('draws.page.own.few', { n: DICE_WISHED - dice.length }) : '';
  return (
    <Card title={t('draws.page.own')} note={party.label}>
      <p className="ink2">{t('draws.page.own.how')}</p>
      {slip === null ? (
        <>
          <DiceInput dice={dice} set={setDice} />
          <p className="card-acts">
            <ActButton type="primary" reason={few} onClick={seal}>
              {t('draws.page.own.seal')}
            </ActButton>
            {few !== '' && <span className="muted small">{few}</span>}
          </p>
        </>
      ) : (
        <>
          <SlipOffer slip={slip} title={draw.title} onSaved={() => setSaved(true)} />
          <AnswerPanel answer={send.answer} what={t('draws.page.own.cannot-send')} />
          <p className="card-acts">
            <ActButton
              type="primary"
              reason={saved ? '' : t('draws.page.own.save-first')}
              loading={send.running}
              onClick={() => void submit()}
            >
              {t('draws.page.own.send')}
            </ActButton>
            <Button onClick={() => setSlip(null)}>{t('draws.page.own.anew')}</Button>
            {!saved && <span className="muted small">{t('draws.page.own.save-first')}</span>}
          </p>
        </>
      )}
    </Card>
  );
};
