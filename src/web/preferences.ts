// What the reader chose: language and type size in cookies, so the server renders them too; light or dark and
// shortcuts stay on this device. A year, same site, no personal data.
import type { Lang } from './format.ts';
import { type TypeSize, typeSizes } from './tokens.ts';

export type ModeChoice = 'auto' | 'light' | 'dark';

/** One cookie's value from a Cookie header or document.cookie. */
const cookie = (cookies: string, name: string): string | undefined =>
  cookies
    .split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Language: Chinese unless the reader chose English. */
export const langOf = (cookies: string): Lang => (cookie(cookies, 'lang') === 'en' ? 'en' : 'zh');

/** Root size in px from the cookie `type`; 16 unless chosen. */
export const typeSizeOf = (cookies: string): TypeSize =>
  typeSizes.find((size) => String(size) === cookie(cookies, 'type')) ?? 16;

export const nextTypeSize = (size: TypeSize): TypeSize => (size === 16 ? 20 : size === 20 ? 24 : 16);

/** What the switch to the next size is called. */
export const typeSwitchKey = (size: TypeSize): string =>
  size === 16 ? 'web.type.large' : size === 20 ? 'web.type.larger' : 'web.type.ordinary';

const YEAR_SECONDS = 365 * 24 * 3600;

export const setCookieText = (name: 'lang' | 'type', value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;

/** Kept on this device only; a browser that forbids storage keeps nothing and still works. */
export const remember = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage refused by the browser: the choice lasts for this page.
  }
};

export const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
