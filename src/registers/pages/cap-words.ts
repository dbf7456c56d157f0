// A cap in words, the same for officers and for everybody (R52, P1).
import type { Translate } from '../../web/text.tsx';
import type { CapView } from '../routes/caps.ts';

type Worded = Pick<CapView, 'reach' | 'most' | 'kinds' | 'class'> & { readonly office: string | null };

/** How often, by whom; the office by its name, null: of every office. */
export const capWords = (t: Translate, { reach, most, office }: Omit<Worded, 'kinds' | 'class'>): string => {
  if (reach === 'all') return t('registers.cap.all', { most });
  return office === null ? t('registers.cap.agency', { most }) : t('registers.cap.office', { most, office });
};

export const kindWords = (t: Translate, kinds: CapView['kinds']): string =>
  kinds.map((kind) => t(`registers.visitKind.${kind}`)).join(t('registers.comma'));

export const whoWords = (t: Translate, of: Pick<Worded, 'class'>): string =>
  of.class === null ? t('registers.cap.everybody') : t('registers.cap.class');
