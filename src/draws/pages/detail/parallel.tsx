// Draws that ran at the same time over the same subjects (spec/draw.md section 3; R7): named with their numbers, so that both results are carried out.
import { Link } from 'react-router';
import { Card } from '../../../web/components/card.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import type { DrawView } from '../view.ts';

/** Before COMMIT: other draws of the office that run now, so that nobody begins a second one unawares. */
export const RunningNow = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  if (draw.running.length === 0) return null;
  const names = draw.running.map(({ title, drawId }) => `${title} (${drawId})`).join(t('plans.comma'));
  return (
    <p className="note-box" role="status">
      {t('draws.parallel.running', { names })}
    </p>
  );
};

export const ParallelCard = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  if (draw.parallel.length === 0) return null;
  return (
    <Card title={t('draws.parallel')} note={t('draws.parallel.note')}>
      <ul className="plain-list">
        {draw.parallel.map(({ drawId, title, shared, entryId }) => (
          <li key={drawId}>
            <Link to={`/draws/${drawId}`}>{title}</Link> <code>{drawId}</code>{' '}
            {t('draws.parallel.shared', { n: formatNumber(shared) })}{' '}
            <a href={`/log/entries/${entryId}`}>{t('draws.parallel.entry')}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
};
