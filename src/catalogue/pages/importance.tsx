// Key or general (P6): key items have no ceiling of ratio, general ones are limited; glyph, word and colour together.
import { StatusTag } from '../../web/components/status-tag.tsx';
import { useText } from '../../web/text.tsx';

export const Importance = ({ of }: { of: 'general' | 'key' }) => {
  const { t } = useText();
  return <StatusTag look={of === 'key' ? 'due' : 'waiting'}>{t(`catalogue.importance.${of}`)}</StatusTag>;
};
