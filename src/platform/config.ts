// Configuration from the environment (variables.ts), checked at start: wrong values stop the server with a sentence each, not a stack.
import { must } from '../kit/assert.ts';
import { type SuiteName, suiteNames } from '../kit/hash.ts';
import { type Environment, faultsOf, givenIn, valueIn } from './variables.ts';

/** Argon2id (RFC 9106). */
export type PasswordCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
/** The second recommended choice of RFC 9106; only tests take another. */
export const RECOMMENDED: PasswordCost = { memoryKiB: 65_536, passes: 3, lanes: 4 };

/** The addresses of the database for our own logins: made by whoever starts the server, from the administrator's. */
export type Logins = {
  readonly appUrl: string;
  readonly sequencerUrl: string;
  readonly retentionUrl: string;
  readonly publicUrl: string;
  /** Of the replica, where there is one. */
  readonly read: { readonly appUrl: string; readonly publicUrl: string } | null;
};

/** Another system by which people may sign in (OpenID Connect); the claim whose values may give roles. */
export type SignOn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly scope: string;
  readonly claim: string;
  readonly name: string;
  /** Values of acr or amr that count as a second factor shown there; none: never. */
  readonly secondFactor: readonly string[];
};

export type Config = Omit<Logins, 'read'> & {
  /** Where keys and the last checkpoint lie: outside the database. */
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** The origin line of the log's checkpoints: a name under the operator's control. */
  readonly logOrigin: string;
  /** A second line on checkpoints by national cryptography. */
  readonly logSm2: boolean;
  /** What a new task proposes for its draw. */
  readonly drawSuite: SuiteName;
  /** The address that citizens see; by default the one the request came in by. */
  readonly siteUrl: string | null;
  /** Whose X-Forwarded-* is believed; null: nobody's. */
  readonly trustedProxy: string | null;
  /** Invented data: every page says so, and the demo beacon is allowed. */
  readonly demo: boolean;
  readonly logLevel: string;
  /** False where the server must not ask drand relays; beacons are then entered by hand. */
  readonly network: boolean;
  /** Behind a TLS proxy: cookies are then marked Secure. */
  readonly secureCookies: boolean;
  /** Whoever shows it may read /metrics; without it only the machine itself may. */
  readonly metricsToken: string | null;
  /** An entry that has waited longer for its place in the log makes the server not ready. */
  readonly sealingLateSeconds: number;
  /** A clock that differs more from the database's, or is further behind the log, makes the server not ready; 0 asks nothing. */
  readonly clockSkewSeconds: number;
  readonly replica: { readonly appUrl: string; readonly publicUrl: string; readonly lagSeconds: number } | null;
  readonly signOn: SignOn | null;
  readonly passwordCost: PasswordCost;
};

/** Throws one error that names every fault. */
export function checkEnvironment(environment: Environment): void {
  const faults = faultsOf(environment);
  if (faults.length === 0) return;
  throw new Error(['The configuration is wrong, nothing was done:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
}

function signOnOf(environment: Environment): SignOn | null {
  const [issuer, clientId] = [givenIn(environment, 'OIDC_ISSUER'), givenIn(environment, 'OIDC_CLIENT_ID')];
  if (issuer === null || clientId === null) return null;
  const value = (name: string) => must(valueIn(environment, name), `${name} has a default`);
  return {
    issuer,
    clientId,
    clientSecret: givenIn(environment, 'OIDC_CLIENT_SECRET'),
    scope: value('OIDC_SCOPE'),
    claim: value('OIDC_CLAIM'),
    name: value('OIDC_NAME'),
    secondFactor: (givenIn(environment, 'OIDC_SECOND_FACTOR') ?? '').split(' ').filter((one) => one !== ''),
  };
}

type Placed = Pick<Config, 'dataDir' | 'port'> & Logins;

/** What the environment says, and where the starter has put data and database. Throws every fault at once. */
export function readConfig(environment: Environment, { read, ...placed }: Placed): Config {
  checkEnvironment(environment);
  const value = (name: string) => must(valueIn(environment, name), `${name} has a default`);
  const proxy = value('TRUSTED_PROXY');
  return {
    ...placed,
    host: value('HOST'),
    logOrigin: value('LOG_ORIGIN'),
    logSm2: value('LOG_SM2') === '1',
    drawSuite: must(
      suiteNames.find((name) => name === value('DRAW_SUITE')),
      'a checked choice',
    ),
    siteUrl: givenIn(environment, 'SITE_URL'),
    trustedProxy: proxy === 'none' ? null : proxy,
    // An embedded database is a demonstration unless told otherwise; somebody's own database is not.
    demo: (givenIn(environment, 'DEMO') ?? (givenIn(environment, 'DATABASE_URL') === null ? '1' : '0')) === '1',
    logLevel: value('LOG_LEVEL'),
    network: value('NETWORK') === '1',
    secureCookies: value('SECURE_COOKIES') === '1',
    metricsToken: givenIn(environment, 'METRICS_TOKEN'),
    sealingLateSeconds: Number(value('SEALING_LATE_SECONDS')),
    clockSkewSeconds: Number(value('CLOCK_SKEW_SECONDS')),
    replica: read === null ? null : { ...read, lagSeconds: Number(value('REPLICA_LAG_SECONDS')) },
    signOn: signOnOf(environment),
    passwordCost: RECOMMENDED,
  };
}
