// What is being waited for and how long, by the server's clock; read out at 60, 30, 10 and 0 seconds only.
import { Card } from '../../../web/components/card.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import { ANNOUNCED, clockText, countdownOf } from '../phases.ts';
import { useServerClock } from '../server-clock.ts';
import type { DrawView } from '../view.ts';

const RUNNING = ['committed', 'revealed'];

export const WaitCard = ({ draw }: { draw: DrawView }) => {
  const { t, lang } = useText();
  const running = RUNNING.includes(draw.state);
  const now = useServerClock(draw.now, running);
  const wait = countdownOf(draw, now);
  if (!running || wait === null) return null;
  const what = wait.to === 'reveal' ? 'reveal' : draw.kind;
  const at = formatInstant(new Date(wait.at).toISOString(), lang, { seconds: true });
  const left =
    wait.seconds === 0 ? t('draws.page.wait.over') : t('draws.page.wait.left', { left: clockText(wait.seconds) });
  return (
    <Card title={t(`draws.page.wait.${what}`)}>
      <div className="wait">
        <p className="ink2">{t(`draws.page.wait.${what}.until`, { at })}</p>
        <p className="figure" role="timer">
          {left}
        </p>
      </div>
      <progress value={wait.whole - wait.seconds} max={wait.whole} aria-label={t(`draws.page.wait.${what}`)} />
      <p className="sr" role="status">
        {ANNOUNCED.includes(wait.seconds) ? left : ''}
      </p>
    </Card>
  );
};
