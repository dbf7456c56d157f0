// What the portal says beyond the pages of one noun, in Chinese and English.
import type { Texts } from '../platform/domain.ts';

export const texts = {
  'portal.hall': { zh: '抽取现场', en: 'Draw hall' },
} as const satisfies Texts;
