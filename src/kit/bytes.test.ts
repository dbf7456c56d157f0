// Bytes of the protocol (spec/draw.md section 1) against the platform's own encoders.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBytes, compareText, fromHex, fromUtf8, isHex, lp, toHex, u8, u32, u64, utf8 } from './bytes.ts';

const text = fc.string({ unit: 'binary' });

test('UTF-8 is what TextEncoder writes, and is read back; spoiled bytes are null', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect([...utf8(value)]).toEqual([...new TextEncoder().encode(value)]);
      expect(fromUtf8(utf8(value))).toBe(value);
    }),
    { seed: 8 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
      let expected: string | null = null;
      try {
        expected = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        // stays null
      }
      expect(fromUtf8(bytes)).toBe(expected);
    }),
    { seed: 9, numRuns: 2000 },
  );
  expect(() => utf8('\ud800')).toThrow('surrogate');
});

test('texts order as their UTF-8 bytes do, beyond the basic plane too', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(compareBytes(utf8(a), utf8(b))));
    }),
    { seed: 10, numRuns: 2000 },
  );
  expect(compareText('\u{1f600}', '\uff21')).toBeGreaterThan(0);
});

test('integers are big endian and never wrap', () => {
  expect(toHex(u8(255))).toBe('ff');
  expect(toHex(u32(0x80000001))).toBe('80000001');
  expect(toHex(u64(2n ** 64n - 1n))).toBe('ffffffffffffffff');
  expect(toHex(u64(2 ** 53 - 1))).toBe('001fffffffffffff');
  for (const wrong of [() => u8(256), () => u32(2 ** 32), () => u32(-1), () => u64(2n ** 64n), () => u64(-1)])
    expect(wrong).toThrow();
});

test('LP puts the length first; hex is lower case only', () => {
  expect(toHex(lp(fromHex('abcd')))).toBe('00000002abcd');
  expect(['', 'ab', 'AB', 'a', 'zz'].map(isHex)).toEqual([true, true, false, false, false]);
  expect(() => fromHex('AB')).toThrow();
});
