// R46: a public page names an inspector by certificate and a masked name.
import { expect, test } from 'vitest';
import { maskName } from './mask.ts';

test.each([
  ['刘志刚', '刘*刚'],
  ['刘刚', '刘*'],
  ['欧阳志刚', '欧*刚'],
  ['刘', '*'],
  ['', '*'],
  ['𠮷田刚', '𠮷*刚'],
])('R46 %s stands as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});
