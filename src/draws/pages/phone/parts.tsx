// The two deeds of a party on its phone: throw and lock, reveal. The slip is kept in this browser and offered as file and print before anything is sent:
// whoever loses the phone can still reveal from paper.
import { useState } from 'react';
import { suites } from '../../../verifier/suite.ts';
import { formatInstant, groupHash } from '../../../web/format.ts';
import { recall, remember } from '../../../web/preferences.ts';
import { useText } from '../../../web/text.tsx';
import { NONCE_BYTES } from '../../rules/seed.ts';
import { Dice, Die } from '../dice.tsx';
import { saveFile } from '../save-file.ts';
import {
  DICE_MOST,
  DICE_WISHED,
  diceText,
  findSlip,
  keepSlip,
  makeSlip,
  opens,
  readSlip,
  type Slip,
  slipFile,
} from '../slip.ts';
import type { PartyOnPhone } from './ask.ts';

const FACES = [1, 2, 3, 4, 5, 6];
const shelf = { recall, remember };

export type Send = {
  readonly commit: (commitment: string) => Promise<boolean>;
  readonly reveal: (secret: { readonly nonce: string; readonly value: string }) => Promise<boolean>;
};
type Of = {
  readonly view: PartyOnPhone;
  readonly send: Send;
};

const Faces = ({ dice, set }: { dice: readonly number[]; set: (dice: readonly number[]) => void }) => {
  const { t } = useText();
  return (
    <>
      <div className="faces">
        {FACES.map((face) => (
          <button
            key={face}
            type="button"
            aria-label={t('draws.page.own.face', { n: face })}
            onClick={() => dice.length < DICE_MOST && set([...dice, face])}
          >
            <Die face={face} />
          </button>
        ))}
      </div>
      <p className="thrown" role="status">
        {dice.length === 0 ? t('draws.page.own.none') : <Dice value={diceText(dice)} />}
      </p>
      <p className="acts">
        <button type="button" disabled={dice.length === 0} onClick={() => set(dice.slice(0, -1))}>
          {t('draws.page.own.back')}
        </button>
      </p>
    </>
  );
};

const SlipView = ({ slip, title, kept }: { slip: Slip; title: string; kept: () => void }) => {
  const { t } = useText();
  return (
    <div className="slip">
      <dl>
        <div>
          <dt>{t('draws.page.slip.draw')}</dt>
          <dd>
            {title} <code>{slip.draw}</code> <code>{slip.party}</code>
          </dd>
        </div>
        <div>
          <dt>{t('draws.page.slip.value')}</dt>
          <dd>
            <Dice value={slip.value} /> <code>{slip.value}</code>
          </dd>
        </div>
        <div>
          <dt>{t('draws.page.slip.nonce')}</dt>
          <dd>
            <code>{groupHash(slip.nonce)}</code>
          </dd>
        </div>
        <div>
          <dt>{t('draws.page.slip.commitment')}</dt>
          <dd>
            <code>{groupHash(slip.commitment)}</code>
          </dd>
        </div>
      </dl>
      <p className="small">{t('draws.phone.slip.keep')}</p>
      <p className="acts">
        <button
          type="button"
          onClick={() => {
            saveFile(`${slip.draw}.${slip.party}.slip.json`, slipFile(slip));
            kept();
          }}
        >
          {t('draws.page.slip.save')}
        </button>
        <button
          type="button"
          onClick={() => {
            window.print();
            kept();
          }}
        >
          {t('draws.page.slip.print')}
        </button>
      </p>
    </div>
  );
};

export const Throw = ({ view, send }: Of) => {
  const { t } = useText();
  const [dice, setDice] = useState<readonly number[]>([]);
  const [typed, setTyped] = useState('');
  const [slip, setSlip] = useState<Slip | null>(() => findSlip(shelf, view.drawId, view.party));
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const value = typed.trim() === '' ? diceText(dice) : typed.trim();
  const few = typed.trim() === '' ? DICE_WISHED - dice.length : DICE_WISHED - typed.trim().length;
  const lock = () => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const made = makeSlip(suites[view.suite], view.drawId, view.party, nonce, value);
    if (!made.ok) return;
    keepSlip(shelf, made.value);
    setSlip(made.value);
  };
  const submit = async () => {
    if (slip === null) return;
    setBusy(true);
    await send.commit(slip.commitment);
    setBusy(false);
  };
  if (slip !== null)
    return (
      <section className="panel">
        <h2>{t('draws.phone.locked')}</h2>
        <SlipView slip={slip} title={view.title} kept={() => setKept(true)} />
        <button type="button" className="primary" disabled={!kept || busy} onClick={() => void submit()}>
          {t('draws.page.own.send')}
        </button>
        <button type="button" onClick={() => setSlip(null)}>
          {t('draws.page.own.anew')}
        </button>
        {!kept && <p className="small">{t('draws.page.own.save-first')}</p>}
      </section>
    );
  return (
    <section className="panel">
      <h2>{t('draws.phone.throw')}</h2>
      <p>{t('draws.phone.throw.why', { n: DICE_WISHED })}</p>
      <Faces dice={dice} set={setDice} />
      <label>
        {t('draws.phone.typed')}
        <input maxLength={64} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button type="button" className="primary" disabled={few > 0} onClick={lock}>
        {few > 0 ? t('draws.page.own.few', { n: few }) : t('draws.page.own.seal')}
      </button>
    </section>
  );
};

type Secret = { readonly nonce: string; readonly value: string };

const ByHand = ({ secret, set }: { secret: Secret; set: (secret: Secret) => void }) => {
  const { t } = useText();
  const take = async (file: File | undefined) => {
    const slip = file ? readSlip(await file.text()) : null;
    if (slip) set(slip);
  };
  return (
    <>
      <p>{t('draws.page.reveal.lost')}</p>
      <label>
        {t('draws.page.reveal.file')}
        <input type="file" accept="application/json,.json" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      <label>
        {t('draws.page.slip.text')}
        <input value={secret.value} onChange={(event) => set({ ...secret, value: event.target.value.trim() })} />
      </label>
      <label>
        {t('draws.page.slip.nonce')}
        <textarea
          rows={3}
          value={secret.nonce}
          onChange={(event) => set({ ...secret, nonce: event.target.value.replace(/\s/g, '').toLowerCase() })}
        />
      </label>
    </>
  );
};

export const Reveal = ({ view, send }: Of) => {
  const { t, lang } = useText();
  const [slip] = useState(() => findSlip(shelf, view.drawId, view.party));
  const usable = slip !== null && slip.commitment === view.commitment;
  const [secret, setSecret] = useState<Secret>(usable ? slip : { nonce: '', value: '' });
  const [busy, setBusy] = useState(false);
  const fits = opens(suites[view.suite], view.drawId, view.party, view.commitment ?? '', secret.nonce, secret.value);
  const submit = async () => {
    setBusy(true);
    await send.reveal({ nonce: secret.nonce, value: secret.value });
    setBusy(false);
  };
  return (
    <section className="panel">
      <h2>{t('draws.page.reveal')}</h2>
      {view.revealBy !== null && (
        <p>{t('draws.phone.reveal.until', { at: formatInstant(String(view.revealBy), lang, { seconds: true }) })}</p>
      )}
      {usable ? <Dice value={secret.value} /> : <ByHand secret={secret} set={setSecret} />}
      <button type="button" className="primary" disabled={!fits || busy} onClick={() => void submit()}>
        {t('draws.page.reveal.act')}
      </button>
      {!fits && secret.nonce !== '' && <p className="small">{t('draws.page.reveal.unfit')}</p>}
    </section>
  );
};
