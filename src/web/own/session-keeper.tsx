// Watches over the session while a page is open: tells the server of typing that calls nobody, and warns before it ends (WCAG 2.2, 2.2.1).
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { activity, readSession } from '../api.ts';
import { useText } from '../text.tsx';
import { type Keeping, keeping } from './keeping.ts';

const EVERY_MS = 1000;

const useKeeping = (): Keeping => {
  const [said, setSaid] = useState<Keeping>({ kind: 'rest' });
  useEffect(() => {
    const look = () => {
      const next = keeping({ now: Date.now(), ...activity() });
      if (next.kind === 'touch') void readSession();
      // While nothing is to be said, the page is not drawn anew each second.
      setSaid((old) => (old.kind === 'rest' && next.kind !== 'warn' ? old : next));
    };
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return said;
};

export const SessionKeeper = () => {
  const { t } = useText();
  const said = useKeeping();
  const [heard, setHeard] = useState(false);
  const open = said.kind === 'warn' && said.seconds > 0 && !(said.final && heard);
  if (said.kind !== 'warn') return null;
  return (
    <Modal
      open={open}
      title={t('web.ending.title')}
      closable={false}
      mask={{ closable: false }}
      width={420}
      footer={
        <Button type="primary" autoFocus onClick={() => (said.final ? setHeard(true) : void readSession())}>
          {t(said.final ? 'web.ending.heard' : 'web.ending.stay')}
        </Button>
      }
    >
      <p role="timer">{t(said.final ? 'web.ending.final' : 'web.ending.idle', { n: said.seconds })}</p>
      <p className="ink2">{t('web.ending.kept')}</p>
    </Modal>
  );
};
