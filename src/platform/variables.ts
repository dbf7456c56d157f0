// What an operator may set, each with its meaning, default and check: one table for the start, for `npm run db -- config` and for
// docs/operating.md, which a test compares with it.
import { isIP } from 'node:net';
import { suiteNames } from '../kit/hash.ts';

export type Variable = {
  readonly name: string;
  readonly meaning: string;
  /** As an operator reads it; where `value` is null it says in words what happens. */
  readonly fallback: string;
  /** What is taken when nothing is given. */
  readonly value: string | null;
  /** Completes "must be …". */
  readonly must: string;
  readonly fits: (text: string) => boolean;
  /** Never shown. Addresses of databases hold passwords. */
  readonly secret?: true;
};

const oneOf = (...choices: readonly string[]) => ({
  must: choices.length === 2 ? choices.join(' or ') : `one of ${choices.join(', ')}`,
  fits: (text: string) => choices.includes(text),
});

const whole = (least: number, most: number) => ({
  must: `a whole number from ${least} to ${most}`,
  fits: (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most,
});

const DATABASE = {
  must: 'an address like postgres://login:password@host:5432/database (characters such as @ / : in the password as %40 %2F %3A)',
  fits: (text: string) => /^postgres(ql)?:\/\/[^/\s]+@[^/\s]*\/[^/?\s]+(\?\S*)?$/.test(text) && URL.canParse(text),
  secret: true,
} as const;

const WORD = {
  must: 'printable characters without spaces',
  fits: (text: string) => /^[\x21-\x7e]+$/.test(text),
} as const;

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const widest = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
  );
};

export const VARIABLES: readonly Variable[] = [
  {
    name: 'DATABASE_URL',
    meaning: "the administrator's address of a database on PostgreSQL 15 or later",
    fallback: 'own PostgreSQL',
    value: null,
    ...DATABASE,
  },
  {
    name: 'DATABASE_READ_URL',
    meaning: 'a streaming replica of it, see "A replica for reading"',
    fallback: 'none',
    value: null,
    ...DATABASE,
  },
  {
    name: 'REPLICA_LAG_SECONDS',
    meaning: 'how old what the replica answers may be',
    fallback: '5',
    value: '5',
    ...whole(1, 300),
  },
  {
    name: 'SUNLOT_DATA',
    meaning: 'the data directory, see below',
    fallback: '.data in the project',
    value: null,
    must: 'a path without NUL',
    fits: (text) => !text.includes('\0'),
  },
  {
    name: 'HOST',
    meaning: 'the address that it listens on',
    fallback: '127.0.0.1',
    value: '127.0.0.1',
    must: 'an IP address of this machine, or a name such as localhost',
    fits: (text) => isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text),
  },
  {
    name: 'PORT',
    meaning: 'the port that it listens on; when none is given and 8080 is taken, a free one',
    fallback: '8080',
    value: null,
    ...whole(0, 65_535),
  },
  {
    name: 'LOG_ORIGIN',
    meaning: 'name of the log in its checkpoints: set your own before the first start, never change it',
    fallback: 'sunlot.example/log',
    value: 'sunlot.example/log',
    must: 'a name of yours such as sunlot.example/log, without scheme, spaces or +',
    fits: (text) => /^[^\s+:]{1,200}$/.test(text),
  },
  {
    name: 'LOG_SM2',
    meaning: '1: checkpoints bear a second line by SM2 over SM3 (GB/T 32918), where national cryptography is required',
    fallback: '0',
    value: '0',
    ...oneOf('0', '1'),
  },
  {
    name: 'DRAW_SUITE',
    meaning:
      'the hash that a new task proposes for its draw, SM3 (GB/T 32905) where national cryptography is required; each task may choose the other before approval',
    fallback: 'DR1-SHA256',
    value: 'DR1-SHA256',
    ...oneOf(...suiteNames),
  },
  {
    name: 'SITE_URL',
    meaning: 'the address that citizens use, for QR codes and links',
    fallback: 'address of the request',
    value: null,
    must: 'an address such as https://sunlot.example, without a path',
    fits: (text) => /^https?:\/\/[^/?#\s]+$/.test(text) && URL.canParse(text),
  },
  {
    name: 'TRUSTED_PROXY',
    meaning: 'from which addresses `X-Forwarded-*` is believed; `none` where nothing stands before it',
    fallback: 'loopback',
    value: 'loopback',
    must: 'none, or a list, parted by commas, of loopback, linklocal, uniquelocal, addresses and networks such as 10.1.2.0/24',
    fits: (text) =>
      text === 'none' ||
      text
        .split(',')
        .every((one) => ['loopback', 'linklocal', 'uniquelocal'].includes(one.trim()) || isNetwork(one.trim())),
  },
  {
    name: 'SECURE_COOKIES',
    meaning: '1 behind TLS: Secure cookies, HSTS',
    fallback: '0',
    value: '0',
    ...oneOf('0', '1'),
  },
  {
    name: 'DEMO',
    meaning: '1: invented data, marked on every page; allows the demo beacon',
    fallback: '1 on its own PostgreSQL, else 0',
    value: null,
    ...oneOf('0', '1'),
  },
  {
    name: 'NETWORK',
    meaning: "0: do not ask the drand relays; the beacon's text is then entered by hand",
    fallback: '1',
    value: '1',
    ...oneOf('0', '1'),
  },
  {
    name: 'METRICS_TOKEN',
    meaning: 'who sends it may read `/metrics`; without it only the machine itself may',
    fallback: 'none',
    value: null,
    must: 'at least 16 printable characters without spaces',
    fits: (text) => /^[\x21-\x7e]{16,}$/.test(text),
    secret: true,
  },
  {
    name: 'OIDC_ISSUER',
    meaning: 'another system by which people sign in (OpenID Connect), see "Single sign-on"',
    fallback: 'none',
    value: null,
    must: 'an address that begins with https:// (http:// for this machine itself)',
    fits: (text) => URL.canParse(text) && /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]?)/.test(text),
  },
  { name: 'OIDC_CLIENT_ID', meaning: 'as whom this system is known there', fallback: 'none', value: null, ...WORD },
  {
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'the secret that belongs to it; none for a public client',
    fallback: 'none',
    value: null,
    ...WORD,
    secret: true,
  },
  {
    name: 'OIDC_SCOPE',
    meaning: 'what is asked for there',
    fallback: 'openid',
    value: 'openid',
    must: 'words with blanks between, openid among them',
    fits: (text) => text.split(' ').includes('openid'),
  },
  {
    name: 'OIDC_CLAIM',
    meaning: 'the claim whose values may give roles',
    fallback: 'groups',
    value: 'groups',
    ...WORD,
  },
  {
    name: 'OIDC_NAME',
    meaning: 'what the button of the sign-in calls it',
    fallback: 'SSO',
    value: 'SSO',
    must: 'at most 30 characters',
    fits: (text) => [...text].length <= 30,
  },
  {
    name: 'OIDC_SECOND_FACTOR',
    meaning:
      'values of its acr or amr, with blanks between, that count as a second factor shown there (such as mfa hwk)',
    fallback: 'none',
    value: null,
    must: 'words with blanks between',
    fits: (text) => /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(text),
  },
  {
    name: 'SEALING_LATE_SECONDS',
    meaning: 'an entry that has waited longer for the log makes the server not ready',
    fallback: '60',
    value: '60',
    ...whole(1, 86_400),
  },
  {
    name: 'CLOCK_SKEW_SECONDS',
    meaning:
      'a clock that differs more from the database, or is further behind the log, makes the server not ready; 0 asks nothing',
    fallback: '30',
    value: '30',
    ...whole(0, 86_400),
  },
  {
    name: 'LOG_LEVEL',
    meaning: "how much the server's own lines say",
    fallback: 'warn',
    value: 'warn',
    ...oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
  },
  {
    name: 'SUNLOT_PASSPHRASE',
    meaning: 'for `backup` and `restore` with keys only',
    fallback: 'none',
    value: null,
    must: 'at least 12 characters',
    fits: (text) => [...text].length >= 12,
    secret: true,
  },
];

export type Environment = Readonly<Record<string, string | undefined>>;

/** What was given, or null; an empty text is nothing. */
export const givenIn = (environment: Environment, name: string): string | null => environment[name] || null;

/** What holds: given, or the default of the table. */
export function valueIn(environment: Environment, name: string): string | null {
  return givenIn(environment, name) ?? VARIABLES.find((one) => one.name === name)?.value ?? null;
}

/** What fits alone and not together. */
function contradictions(environment: Environment): string[] {
  const given = (name: string) => givenIn(environment, name);
  const faults: string[] = [];
  if (given('DATABASE_READ_URL') !== null && given('DATABASE_URL') === null) {
    faults.push('DATABASE_READ_URL: a replica needs its primary: set DATABASE_URL too, or unset it.');
  }
  if (given('DATABASE_READ_URL') !== null && given('DATABASE_READ_URL') === given('DATABASE_URL')) {
    faults.push('DATABASE_READ_URL: is the same database as DATABASE_URL: name the replica, or unset it.');
  }
  if (given('SECURE_COOKIES') === '1' && given('SITE_URL')?.startsWith('http:')) {
    faults.push(
      'SITE_URL: begins with http: while SECURE_COOKIES=1 asks for TLS: write https:, or set SECURE_COOKIES=0.',
    );
  }
  return faults;
}

/** Every fault of the environment, one sentence each: what is wrong and what would be right. Secrets are not repeated. */
export function faultsOf(environment: Environment): string[] {
  const single = VARIABLES.flatMap(({ name, must, fits, secret }) => {
    const given = givenIn(environment, name);
    if (given === null || fits(given)) return [];
    return [`${name}: ${secret ? 'what was given' : JSON.stringify(given)} is not usable: it must be ${must}.`];
  });
  return [...single, ...contradictions(environment)];
}

/** One line a variable, for `npm run db -- config`: value, where it comes from, meaning. */
export function configured(environment: Environment): string[] {
  return VARIABLES.map(({ name, fallback, secret, meaning }) => {
    const given = givenIn(environment, name);
    const shown = given === null ? `${fallback} (default)` : secret ? 'set, not shown' : given;
    return `${name.padEnd(22)}${shown.padEnd(42)} ${meaning}`;
  });
}
