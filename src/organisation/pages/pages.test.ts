// R10: what the pages of organisation say, in both languages; and how a device is named (P11).
import { describe, expect, test } from 'vitest';
import { deviceOf } from './device.ts';
import { texts } from './texts.ts';

test.each(Object.entries(texts))('R10 %s is said in both languages with the same blanks', (_, { zh, en }) => {
  const blanks = (wording: string) => [...new Set(wording.match(/\{\w+\}/g) ?? [])].sort();
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(blanks(en)).toEqual(blanks(zh));
});

describe('P11 a device', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';
  test('is named by browser and system', () => {
    expect(deviceOf(windows)).toBe('Chrome, Windows');
    expect(deviceOf(`${windows} Edg/153.0`)).toBe('Edge, Windows');
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')).toBe(
      'Safari, iOS',
    );
  });
  test('that says nothing has no name', () => expect(deviceOf('curl/8')).toBeNull());
});
