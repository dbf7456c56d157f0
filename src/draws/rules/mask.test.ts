// R45: names of inspectors on public pages are masked, whatever their length.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName } from './mask.ts';

test.each([
  ['刘志刚', '刘*刚'],
  ['王林', '王*'],
  ['欧阳晓华', '欧**华'],
  ['李', '*'],
  ['', '*'],
  ['𠮷田一', '𠮷*一'],
  [' 刘志刚 ', '刘*刚'],
])('R45 %j becomes %j', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('R45 no name of two characters or more comes out whole', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u4e00-\u9fa5a-zA-Z]{2,20}$/), (name) => {
      expect(maskName(name)).not.toBe(name);
      expect([...maskName(name)].length).toBe([...name].length);
    }),
  );
});
