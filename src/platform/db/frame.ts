// A transaction in as few messages as it can be: `begin` travels with the first statement and, where a caller knows its
// last statement, that one with `commit`. A batch is one Sync of the extended protocol: after a statement that fails the
// server skips the rest of it, so nothing ever runs outside its transaction and no failed write is committed.
import pg from 'pg';
import { assert, must } from '../../kit/assert.ts';

export type Statement = { readonly name?: string; readonly text: string; readonly values: readonly unknown[] };

/** What the driver's connection offers to a query of its own making. */
type Wire = {
  parse(message: { readonly text: string }): void;
  bind(message: object): void;
  execute(message: object): void;
  sync(): void;
};

type Driven = pg.Query & {
  prepare(wire: Wire): void;
  _getRows(wire: Wire): void;
  callback: (error: Error | null | undefined, results: pg.QueryResult | pg.QueryResult[]) => void;
};

function send(wire: Wire, statements: readonly string[]): void {
  for (const text of statements) {
    wire.parse({ text });
    wire.bind({});
    wire.execute({});
  }
}

/**
 * Runs `before`, the statement and `after` in one message and answers the statement's result. Only the statement may be
 * prepared under a name, and only when nothing stands before it: the driver takes the first parse for that of the name.
 */
function batch(
  client: pg.PoolClient,
  before: readonly string[],
  statement: Statement,
  after: readonly string[],
): Promise<pg.QueryResult> {
  const { text, values, name } = statement;
  const query = new pg.Query({
    text,
    values: [...values],
    queryMode: 'extended',
    ...(name === undefined || before.length > 0 ? {} : { name }),
  } as pg.QueryConfig) as Driven;
  const prepare = query.prepare;
  query.prepare = function prepareAll(wire) {
    send(wire, before);
    prepare.call(this, wire);
  };
  query._getRows = (wire) => {
    wire.execute({});
    send(wire, after);
    wire.sync();
  };
  return new Promise((resolve, reject) => {
    query.callback = (error, results) => {
      if (error) reject(error);
      else resolve(Array.isArray(results) ? must(results[before.length], 'a result for each statement') : results);
    };
    client.query(query);
  });
}

export type Frame = {
  query(statement: Statement): Promise<pg.QueryResult>;
  /** The connection inside the transaction, for COPY. */
  connection(): Promise<pg.PoolClient>;
  /** Ends with the statement, if one is given; fails unless the database says that it committed. */
  commit(last?: Statement): Promise<void>;
  rollback(): Promise<void>;
};

/** A transaction that begins, with its settings, when something is first asked of it. */
export function frameOn(client: pg.PoolClient, begin: readonly string[]): Frame {
  let begun: Promise<unknown> | null = null;
  let over = false;
  return {
    async query(statement) {
      assert(!over, 'the transaction is over');
      if (begun === null) {
        const first = batch(client, begin, statement, []);
        begun = first;
        return first;
      }
      await begun;
      return client.query(statement.text, statement.values as unknown[]);
    },
    async connection() {
      assert(!over, 'the transaction is over');
      begun ??= client.query(begin.join('; '));
      await begun;
      return client;
    },
    async commit(last) {
      over = true;
      if (last !== undefined) {
        await batch(client, begun === null ? begin : [], last, ['commit']);
      } else if (begun !== null) {
        const { command } = await client.query('commit');
        assert(command === 'COMMIT', 'a transaction in which a statement had failed cannot be committed');
      }
    },
    async rollback() {
      over = true;
      if (begun !== null) await client.query('rollback');
    },
  };
}
