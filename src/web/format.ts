// How numbers, dates, hashes and shares are written, in Chinese and in English: one place, no Intl, so server and
// browser print the same bytes. Dates are read as Asia/Shanghai (UTC+8, no summer time since 1991).

export type Lang = 'zh' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const pad = (n: number) => String(n).padStart(2, '0');

/** 1846 → "1,846". Integers only: every figure on a record is a count. */
export const formatNumber = (n: number | bigint): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** Money in fen → "3,200.00". */
export const formatFen = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${formatNumber(Math.trunc(Math.abs(fen) / 100))}.${pad(Math.abs(fen) % 100)}`;

/** 35 of 689 → "5.08": hundredths of a percent, half away from zero, by integers. Denominator 0 has no share. */
export const percentOf = (numerator: number, denominator: number, decimals: 0 | 1 | 2 = 2): string | null => {
  if (denominator === 0) return null;
  const scale = 10n ** BigInt(decimals);
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const units = (n * 100n * scale * 2n + d) / (d * 2n);
  const fraction = String(units % scale).padStart(decimals, '0');
  return decimals === 0 ? formatNumber(units) : `${formatNumber(units / scale)}.${fraction}`;
};

type Civil = { year: number; month: number; day: number; time: string };

/** An ISO instant (UTC) or an ISO date → the civil date in Shanghai. */
const civil = (iso: string): Civil => {
  if (iso.length === 10) {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    return { year, month, day, time: '' };
  }
  const at = new Date(new Date(iso).getTime() + 8 * 3_600_000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    time: `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`,
  };
};

// Year, month and day signs as escapes: letters of the format, not a text of the interface.
const [YEAR, MONTH, DAY] = ['\u5e74', '\u6708', '\u65e5'];

/** "2026-11-24" → 2026\u5e7411\u670824\u65e5 or 24 Nov 2026; without `thisYear` the year is always written. */
export const formatDate = (iso: string, lang: Lang, thisYear?: number): string => {
  const { year, month, day } = civil(iso);
  if (lang === 'en') return `${day} ${MONTHS[month - 1]}${year === thisYear ? '' : ` ${year}`}`;
  return `${year === thisYear ? '' : `${year}${YEAR}`}${month}${MONTH}${day}${DAY}`;
};

/** The ISO form, for table columns: 2026-11-24. */
export const isoDate = (iso: string): string => {
  const { year, month, day } = civil(iso);
  return `${year}-${pad(month)}-${pad(day)}`;
};

/** Date and minute, or second where the order of acts matters. */
export const formatInstant = (
  iso: string,
  lang: Lang,
  options: { seconds?: boolean; thisYear?: number } = {},
): string => {
  const { time } = civil(iso);
  return `${formatDate(iso, lang, options.thisYear)} ${options.seconds === true ? time : time.slice(0, 5)}`;
};

/** A hash in short form: 8 characters, an ellipsis, 6 characters. Never cut at one end only. */
export const shortHash = (hash: string): string =>
  hash.length <= 16 ? hash : `${hash.slice(0, 8)}\u2026${hash.slice(-6)}`;

/** A hash in full, in groups of 8. */
export const groupHash = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');
