// Configuration from the environment, checked at start: a wrong value stops the server with a sentence, not a stack.
import { z } from 'zod';

const schema = z.object({
  /** Where keys and the last checkpoint lie: outside the database. */
  SUNLOT_DATA: z.string().min(1),
  APP_URL: z.string().min(1),
  SEQUENCER_URL: z.string().min(1),
  RETENTION_URL: z.string().min(1),
  PUBLIC_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** The origin line of the log's checkpoints: a name under the operator's control. */
  LOG_ORIGIN: z.string().min(1).default('sunlot.example/log'),
  /** The address that citizens see, for QR codes; by default the one the request came in by. */
  SITE_URL: z.string().optional(),
  /** 1 on an installation whose data are invented: every page says so, and the demo beacon is allowed. */
  DEMO: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** 0 where the server must not ask drand relays; beacons are then entered by hand. */
  NETWORK: z.enum(['0', '1']).default('1'),
  /** Whoever shows it may read /metrics; without it only the machine itself may. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** An entry that has waited longer for its place in the log makes the server not ready. */
  SEALING_LATE_SECONDS: z.coerce.number().int().min(1).default(60),
  /** A streaming replica under the same logins, for pages and lists that may be REPLICA_LAG_SECONDS old. */
  APP_READ_URL: z.string().min(1).optional(),
  PUBLIC_READ_URL: z.string().min(1).optional(),
  REPLICA_LAG_SECONDS: z.coerce.number().int().min(1).max(300).default(5),
  /** 1 behind a TLS proxy: cookies are then marked Secure. */
  SECURE_COOKIES: z.enum(['0', '1']).default('0'),
});

/** Argon2id (RFC 9106). */
export type PasswordCost = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };
/** The second recommended choice of RFC 9106; only tests take another. */
export const RECOMMENDED: PasswordCost = { memoryKiB: 65_536, passes: 3, lanes: 4 };

export type Config = {
  readonly dataDir: string;
  readonly appUrl: string;
  readonly sequencerUrl: string;
  readonly retentionUrl: string;
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly logOrigin: string;
  readonly siteUrl: string | null;
  readonly demo: boolean;
  readonly logLevel: string;
  readonly network: boolean;
  readonly secureCookies: boolean;
  readonly metricsToken: string | null;
  readonly sealingLateSeconds: number;
  readonly replica: { readonly appUrl: string; readonly publicUrl: string; readonly lagSeconds: number } | null;
  readonly passwordCost: PasswordCost;
};

const replicaOf = ({
  APP_READ_URL,
  PUBLIC_READ_URL,
  REPLICA_LAG_SECONDS,
}: z.output<typeof schema>): Config['replica'] =>
  APP_READ_URL === undefined || PUBLIC_READ_URL === undefined
    ? null
    : { appUrl: APP_READ_URL, publicUrl: PUBLIC_READ_URL, lagSeconds: REPLICA_LAG_SECONDS };

/** Reads the environment; throws one readable sentence per wrong variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const value = parsed.data;
  return {
    dataDir: value.SUNLOT_DATA,
    appUrl: value.APP_URL,
    sequencerUrl: value.SEQUENCER_URL,
    retentionUrl: value.RETENTION_URL,
    publicUrl: value.PUBLIC_URL,
    host: value.HOST,
    port: value.PORT,
    logOrigin: value.LOG_ORIGIN,
    siteUrl: value.SITE_URL ?? null,
    demo: value.DEMO === '1',
    logLevel: value.LOG_LEVEL,
    network: value.NETWORK === '1',
    secureCookies: value.SECURE_COOKIES === '1',
    metricsToken: value.METRICS_TOKEN ?? null,
    sealingLateSeconds: value.SEALING_LATE_SECONDS,
    replica: replicaOf(value),
    passwordCost: RECOMMENDED,
  };
}
