// What the generated types say about a table and a view of it: lists of a check, defaults, nulls, arrays, unknown types.
import { describe, expect, it } from 'vitest';
import type { Column, Relation } from './catalogue.ts';
import { schemaSql } from './sql.ts';
import { schemaTypes } from './types.ts';

const column = (name: string, type: string, more: Partial<Column> = {}): Column => ({
  name,
  type,
  notNull: true,
  default: null,
  collation: null,
  generated: false,
  ...more,
});

const relation = (name: string, columns: readonly Column[], more: Partial<Relation> = {}): Relation => ({
  name,
  kind: 'table',
  partitionKey: null,
  options: [],
  columns,
  constraints: [],
  indexes: [],
  policies: [],
  grants: [],
  forced: false,
  secured: false,
  reads: [],
  outerJoin: false,
  ...more,
});

const draw = relation(
  'draws.draw',
  [
    column('draw_id', 'text', { collation: 'C' }),
    column('state', 'text'),
    column('codes', 'text[]', { notNull: false }),
    column('n', 'bigint', { default: '0' }),
    column('twice', 'integer', { default: '(n * 2)', generated: true }),
    column('held_on', 'date', { notNull: false }),
    column('facts', 'jsonb', { notNull: false }),
  ],
  {
    constraints: [{ name: 'draw_state', definition: `CHECK ((state = ANY (ARRAY['sealed'::text, 'drawn'::text])))` }],
    grants: ['grant select on draws.draw to sunlot_app'],
    secured: true,
  },
);

describe('schemaTypes', () => {
  it('types a table', () => {
    expect(schemaTypes([draw])).toContain(`  'draws.draw': {
    draw_id: string;
    state: 'sealed' | 'drawn';
    codes: string[] | null;
    n: Generated<number>;
    twice: GeneratedAlways<number>;
    held_on: string | null;
    facts: unknown;
  };`);
  });

  it('types a view by the columns that it reads, and lets an outer join or a computed column be null', () => {
    const columns = [column('state', 'text', { notNull: false }), column('total', 'bigint', { notNull: false })];
    const view = relation('draws.public_draw', columns, { kind: 'view', reads: ['draws.draw.state', 'draws.draw.n'] });
    const text = `  'draws.public_draw': {\n    state: 'sealed' | 'drawn';\n    total: number | null;\n  };`;
    expect(schemaTypes([view, draw])).toContain(text);
    expect(schemaTypes([{ ...view, outerJoin: true }, draw])).toContain(`state: 'sealed' | 'drawn' | null;`);
  });

  it('refuses a type that it does not know, and says where to add it', () => {
    expect(() => schemaTypes([relation('a.b', [column('c', 'money')])])).toThrow('a.b.c: add the type money to TYPES');
  });
});

describe('schemaSql', () => {
  it('prints a table with its constraints, its row level security and its grants', () => {
    expect(schemaSql([draw])).toContain(`table draws.draw (
  draw_id text collate "C" not null,
  state text not null,
  codes text[],
  n bigint default 0 not null,
  twice integer generated always as ((n * 2)) stored not null,
  held_on date,
  facts jsonb,
  constraint draw_state CHECK ((state = ANY (ARRAY['sealed'::text, 'drawn'::text])))
);
alter table draws.draw enable row level security;
grant select on draws.draw to sunlot_app;
`);
  });
});
