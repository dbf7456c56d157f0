// On the public record: draws that ran at the same time over the same subjects (spec/draw.md section 3; R7). Nothing is said where there are none.
import { formatNumber } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';

export const Parallel = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  if (record.parallel.length === 0) return null;
  return (
    <Section title={t('draws.parallel')} note={t('draws.parallel.note')} id="parallel">
      <ul className="links">
        {record.parallel.map(({ drawId, title, shared, entryId }) => (
          <li key={drawId}>
            <a href={`/draws/${drawId}`}>{title}</a> <code>{drawId}</code>{' '}
            {t('draws.parallel.shared', { n: formatNumber(shared) })}{' '}
            <a href={`/log/entries/${entryId}`}>{t('draws.parallel.entry')}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
