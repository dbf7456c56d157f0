// Words: i18next with Chinese first and English second, fed by every domain's texts.ts. The server renders the portal
// and the browser renders the workbench through the same hook; the language is a cookie, so both agree.
import i18next from 'i18next';
import { createContext, type ReactNode, useContext } from 'react';
import { fillWording } from '../kit/wording.ts';
import type { Lang } from './format.ts';
import { texts as shellTexts } from './texts.ts';

export type { Lang } from './format.ts';
/** The shape of a domain's texts.ts: flat keys `domain.x`, blanks in single braces. */
export type Texts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type Fill = Readonly<Record<string, string | number>>;
export type Translate = (key: string, fill?: Fill) => string;

const words = i18next.createInstance();
void words.init({
  lng: 'zh',
  fallbackLng: 'zh',
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: { zh: { translation: {} }, en: { translation: {} } },
});

/** Adds a domain's texts; the server does so at boot, the workbench from its page lists. */
export const addTexts = (texts: Texts): void => {
  for (const lang of ['zh', 'en'] as const) {
    const flat = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[lang]]));
    words.addResourceBundle(lang, 'translation', flat, true, true);
  }
};
addTexts(shellTexts);

/** The translation function of one language. A missing key shows as itself, which a test of texts then finds. Blanks and the forms of counts
 *  are filled as the server fills them (kit/wording.ts). */
export const textIn = (lang: Lang): Translate => {
  const t = words.getFixedT(lang);
  return (key, fill) => fillWording(t(key, { skipInterpolation: true }), fill);
};

export const hasText = (key: string): boolean => words.exists(key, { lng: 'zh' });

const LangContext = createContext<Lang>('zh');

export const LangProvider = ({ lang, children }: { lang: Lang; children: ReactNode }) => (
  <LangContext value={lang}>{children}</LangContext>
);

export const useText = (): { t: Translate; lang: Lang } => {
  const lang = useContext(LangContext);
  return { t: textIn(lang), lang };
};
