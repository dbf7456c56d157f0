// WCAG 2.2 1.4.3 for every pair of text and surface the tokens allow, and tokens.css equal to its source.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light, type Palette, tokensCss } from './tokens.ts';

const luminance = (hex: string) => {
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const pairs = (p: Palette): [string, string, string][] => [
  ...(['ink', 'ink2', 'ink3', 'accent'] as const).flatMap((text) =>
    (['paper', 'ground', 'head'] as const).map((on): [string, string, string] => [`${text} on ${on}`, p[text], p[on]]),
  ),
  ...(['pass', 'warn', 'bad', 'info', 'seal', 'accent'] as const).map((text): [string, string, string] => [
    `${text} on its tint`,
    p[text],
    p[`${text}-bg`],
  ]),
  ['text on the accent', p['on-accent'], p.accent],
  ['white on solid bad', '#FFFFFF', p['bad-solid']],
  ['white on the bar', '#FFFFFF', p.bar],
];

describe('tokens', () => {
  it.each([...pairs(light).map((p) => ['light', ...p] as const), ...pairs(dark).map((p) => ['dark', ...p] as const)])(
    '%s: %s reaches 4.5:1',
    (_mode, _name, text, surface) => {
      expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([light, dark])('control borders reach 3:1 (WCAG 1.4.11)', (p) => {
    expect(contrast(p.line2, p.paper)).toBeGreaterThanOrEqual(3);
  });

  it('tokens.css says what tokens.ts says (WRITE_TOKENS=1 rewrites it)', () => {
    const file = new URL('./tokens.css', import.meta.url);
    if (process.env.WRITE_TOKENS === '1') writeFileSync(file, tokensCss());
    const plain = (css: string) => css.replace(/\s+/g, ' ');
    expect(plain(readFileSync(file, 'utf8'))).toBe(plain(tokensCss()));
  });
});
