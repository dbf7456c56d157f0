// Pools and transactions. Stores take a branded Tx, which only this file makes: a query outside a transaction does not compile.
// Three logins, least privilege each: the server (acts and reads), the public portal, the sequencer (spec/log.md); retention has its own.
import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Kysely,
  Kysely as KyselyClass,
  PostgresDialect,
  sql,
} from 'kysely';
import pg from 'pg';
import { assert, must } from '../../kit/assert.ts';
import type { Refused } from '../../kit/result.ts';
import type { Actor } from '../access.ts';
import type { Config } from '../config.ts';
import { type Frame, frameOn, type Statement } from './frame.ts';
import { type Replica, type ReplicaPools, watchReplica } from './replica.ts';
import type { Schema } from './schema.ts';

declare const brand: unique symbol;
export type Tx = Kysely<Schema> & { readonly [brand]: true };

/** What must hold for a transaction to go on. */
export type Condition = {
  /** Two transactions under conditions of one name wait for each other. */
  readonly name: string;
  /** Null while it holds, judged by what the transaction sees. */
  readonly broken: (tx: Tx) => Promise<Refused | null>;
};

export type Role = 'app' | 'public' | 'sequencer' | 'retention';
export type Database = {
  readonly pools: Readonly<Record<Role, pg.Pool>>;
  readonly replica: Replica | null;
  /** Set by `inside`: reads then run in this transaction. */
  readonly inside?: Tx;
  close(): Promise<void>;
};

const INT8 = 20;
const DATE = 1082;
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) {
      return (text: string) => {
        const value = Number(text);
        assert(Number.isSafeInteger(value), `bigint beyond 2^53: ${text}`);
        return value;
      };
    }
    if (format !== 'binary' && oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
} as pg.CustomTypesConfig;

const makePool = (url: string, max: number, more: pg.PoolConfig = {}): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max, types, idleTimeoutMillis: 30_000, ...more });
  // A database that goes away ends its clients, idle or at work: the query or the next one reports it. An event that nobody
  // hears would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
};

type Addresses = Pick<Config, 'appUrl' | 'publicUrl' | 'sequencerUrl' | 'retentionUrl'> &
  Partial<Pick<Config, 'replica'>>;

/** A replica that does not answer must not hold up a page that the primary can give. */
const IMPATIENT: pg.PoolConfig = { connectionTimeoutMillis: 1_000, query_timeout: 10_000 };

function openReplica(primary: pg.Pool, { appUrl, publicUrl, lagSeconds }: NonNullable<Config['replica']>): Replica {
  const replica = { app: makePool(appUrl, 12, IMPATIENT), public: makePool(publicUrl, 8, IMPATIENT) };
  return watchReplica({ primary, replica, bound: lagSeconds, now: () => performance.now() });
}

export function openDatabase(config: Addresses): Database {
  const pools = {
    app: makePool(config.appUrl, 12),
    public: makePool(config.publicUrl, 8),
    sequencer: makePool(config.sequencerUrl, 2),
    retention: makePool(config.retentionUrl, 1),
  };
  const replica = config.replica ? openReplica(pools.app, config.replica) : null;
  return {
    pools,
    replica,
    close: async () => {
      await replica?.stop();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}

const frames = new WeakMap<object, Frame>();

/** The connection of a transaction, for COPY streams only; everything else goes through Kysely. */
export const clientOf = (tx: Tx): Promise<pg.PoolClient> =>
  must(frames.get(tx), 'not a transaction of this server').connection();

const dialect = new PostgresDialect({ pool: async () => never() });
const compiler = dialect.createQueryCompiler();
const adapter = dialect.createAdapter();
const driver = dialect.createDriver();
const COUNTED: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function never(): never {
  throw new Error('a transaction has its connection');
}

function txOn(frame: Frame): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql: text, parameters }: CompiledQuery) {
      const { command, rowCount, rows } = await frame.query({ text, values: parameters });
      return COUNTED.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows: rows as R[] };
    },
    streamQuery: never,
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (use) => use(connection) });
  const tx = new KyselyClass<Schema>({ config: { dialect }, dialect, driver, executor }) as Tx;
  frames.set(tx, frame);
  return tx;
}

const settings = (actor: Actor): readonly string[] => {
  const own = [actor.officeId, ...actor.grants.map((grant) => grant.officeId), ...(actor.standsFor ?? [])];
  const offices = [...new Set(own)].join(',');
  return [
    `set local app.user_id = ${pg.escapeLiteral(actor.userId)}`,
    `set local app.offices = ${pg.escapeLiteral(offices)}`,
  ];
};

/**
 * Runs a step of a transaction under the row level security of other offices: for writing what belongs to an office below the
 * actor's own, never for reading. Who may do so has been judged by the caller.
 */
export async function withOffices<T>(tx: Tx, offices: readonly string[], run: () => Promise<T>): Promise<T> {
  const client = await clientOf(tx);
  const { rows } = await client.query<{ before: string | null }>(
    `select current_setting('app.offices', true) as before`,
  );
  const set = (value: string) => client.query(`set local app.offices = ${pg.escapeLiteral(value)}`);
  await set(offices.join(','));
  // A step that fails ends the transaction, and its settings with it.
  const done = await run();
  await set(rows[0]?.before ?? '');
  return done;
}

export type Ending<T> = { readonly value: T; readonly last?: Statement };

async function inTransaction<T>(
  pool: pg.Pool,
  begin: readonly string[],
  run: (tx: Tx) => Promise<Ending<T>>,
): Promise<T> {
  const client = await pool.connect();
  const frame = frameOn(client, begin);
  let broken = false;
  try {
    const { value, last } = await run(txOn(frame));
    await frame.commit(last);
    return value;
  } catch (error) {
    await frame.rollback().catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** What was read stands before the transaction ends: nobody waits for its commit but the connection. */
async function reading<T>(pool: pg.Pool, begin: readonly string[], run: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const frame = frameOn(client, begin);
  const end = (how: Promise<void>) =>
    how.then(
      () => client.release(),
      () => client.release(true),
    );
  try {
    const value = await run(txOn(frame));
    void end(frame.commit());
    return value;
  } catch (error) {
    void end(frame.rollback());
    throw error;
  }
}

/** Thrown inside a transaction to roll it back and carry a value out. */
export class Rollback<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back');
    this.value = value;
  }
}

/** A writing transaction (READ COMMITTED) under the actor's settings. Only `act` and jobs of the platform use it. */
export const write = <T>(db: Database, actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> =>
  writeEnding(db, actor, async (tx) => ({ value: await run(tx) }));

/** As `write`; the `last` statement, if there is one, goes to the database together with the commit. */
export const writeEnding = <T>(
  db: Database,
  actor: Actor,
  run: (tx: Tx) => Promise<Ending<T>>,
  snapshot: 'one' | 'each' = 'each',
): Promise<T> => inTransaction(db.pools.app, [BEGIN[snapshot], ...settings(actor)], run);

/**
 * `each` statement sees what is committed by then; with `one` they all see one moment, and a row that was changed since cannot be written or
 * locked (40001).
 */
const BEGIN = { each: 'begin', one: 'begin isolation level repeatable read' } as const;

/** The database as a transaction sees it: whatever reads through it for the same person reads in that transaction. */
export const inside = (db: Database, tx: Tx): Database => ({ ...db, inside: tx });

/** Takes the lock of a name until the transaction ends, or answers that another has it. */
export async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{
    locked: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(tx);
  return rows[0]?.locked === true;
}

/** Returns when nobody has the lock of the name any more. */
export const awaitLock = (db: Database, actor: Actor, name: string): Promise<void> =>
  read(
    db,
    actor,
    async (tx) => void (await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)),
  );

/** A read-only transaction under the actor's settings. */
export const read = <T>(db: Database, actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> =>
  db.inside ? run(db.inside) : reading(db.pools.app, ['begin read only', ...settings(actor)], run);

/** A read-only transaction that sees one moment of the register however long it lasts: the freeze of a list. */
export const readSnapshot = <T>(db: Database, actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> =>
  reading(db.pools.app, ['begin isolation level repeatable read read only', ...settings(actor)], run);

/** A transaction of another login: the sequencer, the retention of personal documents. */
export const writeAs = <T>(db: Database, role: 'sequencer' | 'retention', run: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db.pools[role], ['begin'], async (tx) => ({ value: await run(tx) }));

const publicTx = new WeakMap<pg.Pool, Tx>();

/** Public projections only, by a role that can select nothing else; every statement is its own transaction. */
export const publicRead = <T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> => publicOn(db.pools.public, run);

function publicOn<T>(pool: pg.Pool, run: (tx: Tx) => Promise<T>): Promise<T> {
  let tx = publicTx.get(pool);
  if (!tx) {
    tx = new KyselyClass<Schema>({ dialect: new PostgresDialect({ pool }) }) as Tx;
    publicTx.set(pool, tx);
  }
  return run(tx);
}

/**
 * Where the replica is young enough, there; else, and when it fails, from the primary. `found` says no to an answer that a late replica would
 * give by mistake: what it does not have may only not have arrived.
 */
async function near<T>(
  db: Database,
  run: (pools: ReplicaPools) => Promise<T>,
  found: (value: T) => boolean,
): Promise<T> {
  const { replica, pools } = db;
  const lag = replica?.lag() ?? null;
  if (replica === null || lag === null || lag > replica.bound) return run(pools);
  try {
    const value = await run(replica.pools);
    if (found(value)) return value;
  } catch {
    // A fault of our own will come again.
    replica.failed();
  }
  return run(pools);
}

/** As `read`, of what may be a little old; `run` may run twice. */
export const readNear = <T>(db: Database, actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> =>
  near(
    db,
    ({ app }) => reading(app, ['begin read only', ...settings(actor)], run),
    () => true,
  );

/** As `publicRead`, of what may be a little old; `run` may run twice. */
export const publicReadNear = <T>(
  db: Database,
  run: (tx: Tx) => Promise<T>,
  found: (value: T) => boolean,
): Promise<T> => near(db, (pools) => publicOn(pools.public, run), found);

/** The SQLSTATE of a database error, or null. Errors are told apart by it, never by a constraint's name. */
export const sqlState = (error: unknown): string | null =>
  error instanceof pg.DatabaseError ? (error.code ?? null) : null;
