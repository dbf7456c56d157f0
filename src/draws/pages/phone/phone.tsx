// What the phone shows (R7; spec/draw.md section 3): throw and lock, keep the slip, wait, reveal, keep the receipt. Nonce and value stay on this device until
// the reveal; the server hears E_j alone before.
import { useCallback, useEffect, useState } from 'react';
import { Mark } from '../../../web/components/mark.tsx';
import { formatInstant, formatNumber, groupHash } from '../../../web/format.ts';
import { recall, remember } from '../../../web/preferences.ts';
import { useText } from '../../../web/text.tsx';
import { Dice } from '../dice.tsx';
import { receiptFile } from '../receipt.ts';
import { saveFile } from '../save-file.ts';
import { type Asked, ask, type PartyOnPhone } from './ask.ts';
import { Reveal, type Send, Throw } from './parts.tsx';

const DEVICE = 'sunlot.party.device';
const EVERY_MS = 2000;

type Shown = { readonly view: PartyOnPhone | null; readonly trouble: string | null };

/** Joins by the code once, then speaks by the key that this phone keeps. */
function useParty(code: string | null) {
  const { t, lang } = useText();
  const [device, setDevice] = useState(() => recall(DEVICE));
  const [shown, setShown] = useState<Shown>({ view: null, trouble: null });
  const take = useCallback(
    (asked: Asked): boolean => {
      if ('view' in asked) setShown({ view: asked.view, trouble: null });
      else if ('refusal' in asked) setShown((old) => ({ ...old, trouble: asked.refusal[lang] }));
      else setShown((old) => ({ ...old, trouble: t('draws.phone.offline') }));
      return 'view' in asked;
    },
    [lang, t],
  );
  // The code is used up by the first answer: asked once, whatever the page does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a code
  useEffect(() => {
    if (code === null) return;
    void ask('join', { code }).then((asked) => {
      take(asked);
      if (!('view' in asked) || asked.view.device === undefined) return;
      remember(DEVICE, asked.view.device);
      setDevice(asked.view.device);
    });
  }, [code]);
  useEffect(() => {
    if (device === null) return;
    let stopped = false;
    const look = async () => {
      const asked = await ask('state', { device });
      if (!stopped) take(asked);
    };
    if (code === null) void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [device, code, take]);
  const send: Send = {
    commit: async (commitment) => device !== null && take(await ask('commit', { device, commitment })),
    reveal: async (secret) => device !== null && take(await ask('reveal', { device, ...secret })),
  };
  return { ...shown, send };
}

const Receipt = ({ view }: { view: PartyOnPhone }) => {
  const { t, lang } = useText();
  const file = receiptFile({ ...view, steps: view.steps.map((step) => ({ ...step, at: String(step.at) })) });
  return (
    <section className="panel" aria-label={t('draws.phone.receipt')}>
      <h2>{t('draws.phone.receipt')}</h2>
      <dl>
        {view.steps.map((step) => (
          <div key={step.entryId}>
            <dt>{t(`draws.step.${step.kind}`)}</dt>
            <dd>
              {step.index === null ? t('draws.phone.sealing') : t('draws.phone.entry', { n: formatNumber(step.index) })}{' '}
              <time>{formatInstant(String(step.at), lang, { seconds: true })}</time>
            </dd>
          </div>
        ))}
        {view.checkpoint && (
          <div>
            <dt>{t('draws.phone.checkpoint')}</dt>
            <dd>
              {formatNumber(view.checkpoint.size)} <code>{groupHash(view.checkpoint.root)}</code>
            </dd>
          </div>
        )}
      </dl>
      {file !== null && (
        <p className="acts">
          <button type="button" onClick={() => saveFile(`${view.drawId}.${view.party}.receipt.json`, file)}>
            {t('draws.phone.receipt.save')}
          </button>
          <button type="button" onClick={() => window.print()}>
            {t('draws.page.slip.print')}
          </button>
        </p>
      )}
      <p className="small">{t('draws.phone.receipt.why')}</p>
    </section>
  );
};

/** The one thing to do now. */
const Now = ({ view, send }: { view: PartyOnPhone; send: Send }) => {
  const { t, lang } = useText();
  if (view.draw === 'prepared' && view.state === 'invited') return <Throw view={view} send={send} />;
  if (view.draw === 'committed' && view.state === 'committed') return <Reveal view={view} send={send} />;
  const key =
    view.state === 'committed'
      ? 'waiting'
      : view.state === 'revealed'
        ? 'revealed'
        : view.state === 'invited'
          ? 'over'
          : view.state;
  return (
    <section className="panel" role="status">
      <h2>{t(`draws.phone.${key}`)}</h2>
      {view.value !== null && (
        <p>
          <Dice value={view.value} />
        </p>
      )}
      <p>
        {t(`draws.phone.${key}.why`, {
          at: view.beaconAt === null ? '' : formatInstant(String(view.beaconAt), lang, { seconds: true }),
        })}
      </p>
    </section>
  );
};

export const Phone = ({ code }: { code: string | null }) => {
  const { t } = useText();
  const { view, trouble, send } = useParty(code);
  const joined = view !== null || code !== null || recall(DEVICE) !== null;
  return (
    <main>
      <header>
        <Mark size={28} on="bar" />
        {view === null ? <h1>{t('draws.phone')}</h1> : <span>{t('draws.phone')}</span>}
      </header>
      {trouble !== null && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      {!joined && <p className="panel">{t('draws.phone.no-code')}</p>}
      {view !== null && (
        <>
          <h1>{view.title}</h1>
          <p className="who">
            {t('draws.phone.for', { label: view.label })} <code>{view.drawId}</code>
          </p>
          {view.wrong > 0 && view.state === 'committed' && (
            <p className="trouble">{t('draws.phone.wrong-noted', { n: view.wrong })}</p>
          )}
          <Now view={view} send={send} />
          {view.steps.some(({ kind }) => kind !== 'commit') && <Receipt view={view} />}
        </>
      )}
    </main>
  );
};
