// Wordings are filled alike on the server, in the browser and in the verifier (LOOK 7).
import { expect, test } from 'vitest';
import { fillWording } from './wording.ts';

test('R46 a blank takes its value, and one that nothing fills is left to be seen', () => {
  expect(fillWording('{a} of {b}, {c}', { a: 1, b: 'two' })).toBe('1 of two, {c}');
  expect(fillWording('{a}', undefined)).toBe('{a}');
});

test('R46 a count has its word in the right number, several in one sentence', () => {
  const wording = '{n} {n:directory|directories} of {m} {m:office|offices}';
  expect(fillWording(wording, { n: 1, m: 2 })).toBe('1 directory of 2 offices');
  expect(fillWording(wording, { n: '1,001', m: '1' })).toBe('1,001 directories of 1 office');
  expect(fillWording(wording, { n: 0, m: '10,000+' })).toBe('0 directories of 10,000+ offices');
  expect(fillWording('{n:it is|they are}', {})).toBe('{n:it is|they are}');
});

test('R46 what is filled in is not read as a wording again', () => {
  expect(fillWording('{a}', { a: '{b:x|y}', b: 1 })).toBe('{b:x|y}');
});
