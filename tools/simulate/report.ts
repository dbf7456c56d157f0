// What a part of the simulation answers, and when an answer is held to be wrong (R7).

export type Finding = {
  /** What is claimed of the draw. */
  readonly claim: string;
  readonly measured: string;
  readonly expected: string;
  /** Of a statistical test; an exact count has none. */
  readonly p?: number;
  readonly holds: boolean;
};

export type Part = { readonly title: string; readonly findings: readonly Finding[] };

/** What every part is given: a text that everything follows from, and how many draws a statistical test makes. */
export type Setting = { readonly seed: string; readonly runs: number };

/**
 * A fair draw fails one test in a million. Some thirty are made, so that a fair draw fails a whole run once in thirty thousand seeds, while one
 * unit of 200 with a chance of 12 % in place of 10 % is found in 10,000 draws (6.7 standard deviations).
 */
export const LEAST_P = 1e-6;

export const tested = (claim: string, p: number, measured: string, expected: string): Finding => ({
  claim,
  measured,
  expected,
  p,
  holds: p >= LEAST_P,
});

export const exact = (claim: string, holds: boolean, measured: string, expected: string): Finding => ({
  claim,
  measured,
  expected,
  holds,
});

export const percent = (value: number, digits = 2): string => `${(100 * value).toFixed(digits)} %`;

export const shortP = (p: number): string => (p >= 0.001 ? p.toFixed(3) : p.toExponential(1));
