// SM2 against the example of GB/T 32918.5-2017 A.2, and against forgery (P11; spec/log.md section 3).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../kit/bytes.ts';
import { isSm2Secret, signSm2, sm2PublicKey, verifySm2 } from './sm2.ts';

const secret = fromHex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8');
const nonce = fromHex('59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21');
const key = fromHex(
  '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
);
const message = utf8('message digest');
const signature = fromHex(
  'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
);

describe('SM2 (P11)', () => {
  test('P11 the example of the standard: key, signature, verification', () => {
    expect(toHex(sm2PublicKey(secret))).toBe(toHex(key));
    expect(toHex(signSm2(secret, message, nonce) ?? new Uint8Array(0))).toBe(toHex(signature));
    expect(verifySm2(key, message, signature)).toBe(true);
    expect(verifySm2(key, message, signature, 'ALICE123@YAHOO.COM')).toBe(false);
  });
  test('P11 what is signed under one name or key verifies under that alone', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter(isSm2Secret);
    fc.assert(
      fc.property(bytes, bytes, fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 20 }), (d, k, text, name) => {
        const made = signSm2(d, text, k, name);
        if (made === null) return;
        expect(verifySm2(sm2PublicKey(d), text, made, name)).toBe(true);
        expect(verifySm2(sm2PublicKey(d), text, made, `${name}x`)).toBe(false);
        expect(verifySm2(sm2PublicKey(d), concat(text, new Uint8Array(1)), made, name)).toBe(false);
        expect(verifySm2(key, text, made, name)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });
  test('P11 hostile keys and signatures are false, never an error', () => {
    const any = fc.uint8Array({ maxLength: 70 });
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(verifySm2(one, message, other)).toBe(false);
        expect(verifySm2(key, message, other)).toBe(false);
        expect(verifySm2(concat(new Uint8Array([4]), one, new Uint8Array(64)).slice(0, 65), message, signature)).toBe(
          false,
        );
      }),
      { numRuns: 60 },
    );
    const order = fromHex('fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123');
    for (const part of [new Uint8Array(32), order, new Uint8Array(32).fill(255)]) {
      expect(verifySm2(key, message, concat(part, signature.slice(32)))).toBe(false);
      expect(verifySm2(key, message, concat(signature.slice(0, 32), part))).toBe(false);
    }
    // s + n says the same number in other bytes where it fits: it is refused.
    expect(verifySm2(concat(new Uint8Array([2]), key.slice(1)), message, signature)).toBe(false);
  });
});
