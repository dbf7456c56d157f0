// Key or general (P6): key items have no ceiling of ratio, general ones are limited. A kind, no status: words without colour.
import { useText } from '../../web/text.tsx';

export const Importance = ({ of }: { of: 'general' | 'key' }) => {
  const { t } = useText();
  return <span className={of === 'key' ? 'tag line' : 'tag'}>{t(`catalogue.importance.${of}`)}</span>;
};
