// RFC 8785 as far as the protocol uses it (spec/draw.md section 1): one text for one document, and no text for a doubtful one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise, canonicalJson, type Json, parseCanonical } from './canonical-json.ts';

const document = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('every document has one canonical text, which reads back as itself', () => {
  fc.assert(
    fc.property(document, (value) => {
      const text = canonicalJson(value);
      expect(canonicalise(JSON.stringify(value, null, 2))).toBe(text);
      expect(canonicalise(text)).toBe(text);
      expect(canonicalJson(parseCanonical(text) as Json)).toBe(text);
    }),
    { seed: 7 },
  );
});

test('names sort by UTF-16 units (RFC 8785 section 3.2.3), strings are escaped as little as possible', () => {
  expect(canonicalise('{"\\u20ac":1,"\\r":2,"1":3,"\\ud83d\\ude02":4,"\\u00f6":5,"\\ufb33":6}')).toBe(
    '{"\\r":2,"1":3,"ö":5,"€":1,"😂":4,"\ufb33":6}',
  );
  expect(canonicalise('"\\u002f\\u000f\\n<\\/script>"')).toBe('"/\\u000f\\n</script>"');
});

test.each([
  ['a name twice', '{"a":1,"a":1}'],
  ['a name twice, deep inside and written differently', '[{"b":{"a":1,"\\u0061":1}}]'],
  ['a fraction', '1.5'],
  ['an integer of 2^53', '9007199254740992'],
  ['a lone surrogate', '"\\ud800"'],
  ['no JSON', '{a:1}'],
])('%s has no canonical form', (_, text) => {
  expect(canonicalise(text)).toBeNull();
});

test('only the canonical text itself is read', () => {
  expect(parseCanonical('{"a":[1,-2,null]}')).toEqual({ a: [1, -2, null] });
  for (const text of ['{ "a":1}', '{"b":1,"a":1}', '1.0', '-0', '1e2', '"\\u0061"', '{"a":1,"a":1}'])
    expect(parseCanonical(text)).toBeNull();
});
