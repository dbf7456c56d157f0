// P11: what a password must be (GB/T 22239-2019 8.1.4.1; NIST SP 800-63B: a list of what is guessed first).
import { describe, expect, test } from 'vitest';
import { isDue, weakness } from './password.ts';

const rules = { leastLength: 12, leastKinds: 2 };
const guesses = { words: new Set(['password', 'admin', 'panjin']), own: ['zhangsan', '张三丰'] };
const codeOf = (password: string) => weakness(password, rules, guesses)?.refusal.code ?? null;

describe('P11 a password', () => {
  test('has the length and the kinds of characters of the rule, counted in characters', () => {
    expect(codeOf('abc-def-gh1')).toBe('organisation.password-short');
    expect(codeOf('阳光抽查随机十二个字吗')).toBe('organisation.password-short');
    expect(codeOf('correcthorsebattery')).toBe('organisation.password-plain');
    expect(codeOf('correct horse battery')).toBeNull();
    expect(weakness('x', rules, guesses)?.refusal.with).toEqual({ least: 12 });
  });

  test.each([
    'password2026',
    'P@ssw0rd!2026',
    '2026-Password',
    'PasswordPassword1',
    'ADMIN-admin-ADMIN',
    'panjin-20260101',
  ])('does not come down to a common word: %s', (password) =>
    expect(codeOf(password)).toBe('organisation.password-common'),
  );

  test.each(['zhangsan-2026-11', '张三丰20261124abc'.replace('abc', '!!!!')])('is not one’s own name: %s', (password) =>
    expect(codeOf(password)).toBe('organisation.password-common'),
  );

  test.each(['abcdefghijk1', '1234567890123456-', 'aaaaaaaaaaaa1', '2026112420261-'])(
    'is no row of characters: %s',
    (password) => expect(codeOf(password)).toBe('organisation.password-common'),
  );

  test('is due when it was given by another, or is older than the rule', () => {
    const setAt = new Date('2026-08-01T00:00:00Z');
    expect(isDue({ setAt, oneTime: false }, 90, new Date('2026-10-30T00:00:00Z'))).toBe(false);
    expect(isDue({ setAt, oneTime: false }, 90, new Date('2026-10-30T00:00:01Z'))).toBe(true);
    expect(isDue({ setAt, oneTime: true }, 90, setAt)).toBe(true);
  });
});
