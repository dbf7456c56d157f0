// P11: the vectors of RFC 6238 appendix B (SHA-1), RFC 4226 appendix D and RFC 4648 section 10, and that a code opens once.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, fromBase32, keyUri, matchingStep, stepAt, toBase32 } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');
const hmac = (message: Uint8Array) => createHmac('sha1', SECRET).update(message).digest();

describe('P11 one-time passwords', () => {
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('RFC 6238: at %i s the code is %s', (seconds, code) => {
    expect(codeOf(hmac, stepAt(seconds * 1000), 8)).toBe(code);
  });

  test('RFC 4226: the first ten counters', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
    expect(codes.map((_, counter) => codeOf(hmac, counter))).toEqual(codes);
  });

  test('one step off either way is taken, two are not, and none twice', () => {
    const now = 1_234_567_890_000;
    const step = stepAt(now);
    for (const off of [-1, 0, 1]) expect(matchingStep(hmac, codeOf(hmac, step + off), now, null)).toBe(step + off);
    for (const off of [-2, 2]) expect(matchingStep(hmac, codeOf(hmac, step + off), now, null)).toBeNull();
    expect(matchingStep(hmac, codeOf(hmac, step), now, step)).toBeNull();
    expect(matchingStep(hmac, codeOf(hmac, step - 1), now, step)).toBeNull();
  });

  test('RFC 4648: base32', () => {
    const cases = {
      '': '',
      f: 'MY',
      fo: 'MZXQ',
      foo: 'MZXW6',
      foob: 'MZXW6YQ',
      fooba: 'MZXW6YTB',
      foobar: 'MZXW6YTBOI',
    };
    for (const [text, coded] of Object.entries(cases)) expect(toBase32(Buffer.from(text))).toBe(coded);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...(fromBase32(toBase32(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
    expect(fromBase32('mzxw 6ytb-oi==')).toEqual(new Uint8Array(Buffer.from('foobar')));
    expect(fromBase32('1')).toBeNull();
  });

  test('the address for an authenticator escapes what it names', () => {
    expect(keyUri('阳光', 'a b', 'AA')).toBe(
      'otpauth://totp/%E9%98%B3%E5%85%89:a%20b?secret=AA&issuer=%E9%98%B3%E5%85%89',
    );
  });
});
