// The portal's switches without script: a link sets the language or type cookie and comes back to the same page.
import { setCookieText } from '../preferences.ts';

export const CHOOSE = '/choose';

/** The address of a switch on a page. */
export const chooseHref = (choice: { lang: 'zh' | 'en' } | { type: 16 | 20 | 24 }, path: string): string => {
  const [name, value] = 'lang' in choice ? (['lang', choice.lang] as const) : (['type', String(choice.type)] as const);
  return `${CHOOSE}?${new URLSearchParams({ [name]: value, to: path }).toString()}`;
};

/** What GET /choose answers: Set-Cookie texts and where to go. Only this site's own paths are followed (no open
 *  redirect); anything else leads home. */
export const choiceOf = (query: Readonly<Record<string, string | undefined>>): { cookies: string[]; to: string } => {
  const cookies: string[] = [];
  if (query.lang === 'zh' || query.lang === 'en') cookies.push(setCookieText('lang', query.lang));
  if (query.type === '16' || query.type === '20' || query.type === '24')
    cookies.push(setCookieText('type', query.type));
  const to = query.to ?? '/';
  return { cookies, to: /^\/(?![/\\])[^\\\r\n]*$/.test(to) ? to : '/' };
};
