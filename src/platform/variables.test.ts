// What an operator may set: every variable with its default and check, all faults at once, and a guide that says the same.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { configured, faultsOf, givenIn, VARIABLES, valueIn } from './variables.ts';

const logins = { appUrl: 'a', sequencerUrl: 's', retentionUrl: 'r', publicUrl: 'p', read: null };
const placed = { dataDir: '/data', port: 1, ...logins };
const PASSWORD = 'a-password-nobody-may-see';

test('an empty environment has no fault, and every default passes its own check', () => {
  expect(faultsOf({})).toEqual([]);
  for (const { name, value, fits } of VARIABLES) if (value !== null) expect(fits(value), name).toBe(true);
});

test.each([
  [
    'DATABASE_URL',
    ['postgres://u:p@h/d', 'postgresql://u:p@h:5432/d?sslmode=require&sslrootcert=/a/b'],
    ['h/d', 'postgres://h/d', 'mysql://u:p@h/d', 'postgres://u@h/'],
  ],
  ['PORT', ['0', '65535'], ['-1', '65536', '8080x', '1e3', ' 80']],
  ['HOST', ['::1', '0.0.0.0', 'localhost', 'a-b.example'], ['a b', 'http://a', '-']],
  ['LOG_ORIGIN', ['city.example/log'], ['https://city.example', 'a b', 'a+b']],
  ['SITE_URL', ['https://a.example', 'http://127.0.0.1:8080'], ['a.example', 'https://a.example/x', 'https://']],
  [
    'TRUSTED_PROXY',
    ['none', 'loopback', 'loopback, 10.1.2.0/24', '::1,fd00::/8'],
    ['true', '10.0.0.0/33', '10.0.0', '1/2/3', 'a,loopback'],
  ],
  ['SECURE_COOKIES', ['0', '1'], ['true', 'yes', '2']],
  ['METRICS_TOKEN', ['x'.repeat(16)], ['short', 'sixteen letters and blanks']],
  ['REPLICA_LAG_SECONDS', ['1', '300'], ['0', '301', '5s']],
  ['LOG_LEVEL', ['silent'], ['WARN', 'verbose']],
  ['SUNLOT_PASSPHRASE', ['十二个字的口令十二个字的'], ['short']],
] as const)('%s takes what fits and says what else would', (name, good, bad) => {
  for (const value of good) expect(faultsOf({ [name]: value }), value).toEqual([]);
  for (const value of bad)
    expect(faultsOf({ [name]: value }), value).toEqual([expect.stringMatching(`^${name}: .* must be `)]);
});

test('all faults are told at once, with the value, unless it is secret', () => {
  const wrong = {
    PORT: 'eighty',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'seen?',
    DATABASE_URL: `mysql://root:${PASSWORD}@h/d`,
  };
  const attempt = () => readConfig(wrong, placed);
  const said = faultsOf(wrong);
  expect(said.map((fault) => fault.split(':')[0])).toEqual(['DATABASE_URL', 'PORT', 'METRICS_TOKEN', 'LOG_LEVEL']);
  for (const fault of said) expect(attempt).toThrow(fault);
  expect(said.join()).not.toMatch(new RegExp(`${PASSWORD}|seen\\?`));
});

test('what contradicts itself is told', () => {
  const names = (environment: Record<string, string>) => faultsOf(environment).map((fault) => fault.split(':')[0]);
  const url = 'postgres://u:p@h/d';
  expect(names({ DATABASE_READ_URL: url })).toEqual(['DATABASE_READ_URL']);
  expect(names({ DATABASE_READ_URL: url, DATABASE_URL: url })).toEqual(['DATABASE_READ_URL']);
  expect(names({ DATABASE_READ_URL: url, DATABASE_URL: 'postgres://u:p@other/d' })).toEqual([]);
  expect(names({ SECURE_COOKIES: '1', SITE_URL: 'http://a.example' })).toEqual(['SITE_URL']);
});

test('an empty value is none, and the database decides whether it is a demonstration', () => {
  expect(givenIn({ SITE_URL: '' }, 'SITE_URL')).toBeNull();
  expect(valueIn({ HOST: '' }, 'HOST')).toBe('127.0.0.1');
  const demo = (environment: Record<string, string>) => readConfig(environment, placed).demo;
  expect([demo({}), demo({ DEMO: '0' }), demo({ DATABASE_URL: 'postgres://u:p@h/d' })]).toEqual([true, false, false]);
});

test('what is told of the configuration holds no secret', () => {
  const environment = {
    DATABASE_URL: `postgres://u:${PASSWORD}@h/d`,
    METRICS_TOKEN: PASSWORD,
    SUNLOT_PASSPHRASE: PASSWORD,
    PORT: '81',
  };
  const told = configured(environment).join('\n');
  expect(told).not.toContain(PASSWORD);
  expect(told).toMatch(/^PORT +81 /m);
  expect(told).toMatch(/^METRICS_TOKEN +set, not shown/m);
  expect(told).toMatch(/^HOST +127\.0\.0\.1 \(default\)/m);
});

test('the guide has every variable with the same default, meaning and check, and no other', () => {
  const guide = readFileSync(resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  const table = /## Configuration\n[\s\S]*?\n\|---[^\n]*\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
  const rows = VARIABLES.map(
    ({ name, fallback, meaning, must }) => `| \`${name}\` | ${fallback} | ${meaning} | ${must} |`,
  );
  expect(table.trimEnd().split('\n')).toEqual(rows);
});
