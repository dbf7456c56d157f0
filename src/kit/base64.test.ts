// RFC 4648 section 10 and its round trip: a second spelling of the same bytes is refused.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { utf8 } from './bytes.ts';

test('the RFC 4648 section 10 vectors', () => {
  const vectors = {
    '': '',
    f: 'Zg==',
    fo: 'Zm8=',
    foo: 'Zm9v',
    foob: 'Zm9vYg==',
    fooba: 'Zm9vYmE=',
    foobar: 'Zm9vYmFy',
  };
  for (const [plain, encoded] of Object.entries(vectors)) {
    expect(toBase64(utf8(plain))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(utf8(plain));
  }
});

test('every byte string comes back, as Node spells it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test('missing padding, other alphabets, spaces and stray trailing bits are refused', () => {
  for (const text of ['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Zm9v\n', ' Zm9v', 'Zm-v', 'Z===', '====', 'Zm9vZg==Zg==']) {
    expect(fromBase64(text), text).toBeNull();
  }
});
