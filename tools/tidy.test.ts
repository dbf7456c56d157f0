// Each rule of tidiness has text that must be found and text that must pass; a rule that finds nothing would be a lie.
import { describe, expect, it } from 'vitest';
import { RULES, tidy } from './tidy.ts';

const messages = (path: string, text: string): string[] => tidy([{ path, text }]).map(({ message }) => message);
const code = (path: string, body: string): string[] => messages(path, `// Says what it decides.\n${body}\n`);

type Case = readonly [what: string, path: string, body: string, message: RegExp];

const FOUND: readonly Case[] = [
  ['a domain to the right', 'src/plans/actions.ts', `import { a } from '../draws/actions.ts';`, /stands to its right/],
  [
    'a domain to the right, lazily',
    'src/plans/actions.ts',
    `const a = import('../draws/actions.ts');`,
    /stands to its right/,
  ],
  ['a domain to the right, re-exported', 'src/plans/other.ts', `export { a } from '../draws/rules/a.ts';`, /its right/],
  [
    'a rule that uses a store',
    'src/draws/rules/a.ts',
    `import { a } from '../store.ts';`,
    /rules may not import store/,
  ],
  [
    'a rule that uses a package',
    'src/draws/rules/a.ts',
    `import { a } from 'node:crypto';`,
    /rules may not use node:crypto/,
  ],
  ['kit that uses a package', 'src/kit/a.ts', `import { z } from 'zod';`, /rules may not use zod/],
  [
    'a store that uses an action',
    'src/draws/store.ts',
    `import { a } from './actions.ts';`,
    /store may not import actions/,
  ],
  [
    'an action that uses a route',
    'src/draws/actions.ts',
    `import { a } from './routes.ts';`,
    /actions may not import routes/,
  ],
  [
    'a page that uses a store',
    'src/draws/pages/a.tsx',
    `import { a } from '../store/a.ts';`,
    /pages may not import store/,
  ],
  [
    'a public page with antd',
    'src/draws/pages/public/a.tsx',
    `import { Table } from 'antd';`,
    /public pages may not use antd/,
  ],
  [
    'a verifier that needs the server',
    'src/verifier/a.ts',
    `import { a } from '../draws/store.ts';`,
    /verifier may not use/,
  ],
  ['a verifier with a package', 'src/verifier/a.ts', `import { z } from 'zod';`, /verifier may not use zod/],
  ['a client that uses an action', 'src/web/a.ts', `import { a } from '../draws/actions.ts';`, /client may not use/],
  ['a server on invented data', 'src/portal/routes.ts', `import { a } from '../demo/seed.ts';`, /invented data/],
  [
    'test code in the server',
    'src/draws/store.ts',
    `import { a } from '../platform/testing/cluster.ts';`,
    /for tests only/,
  ],
  ['a clock in a rule', 'src/draws/rules/a.ts', 'const a = Date.now();', /take the instant as an argument/],
  ['a bare date in a rule', 'src/draws/rules/a.ts', 'const a = new Date().toISOString();', /take the instant/],
  ['a local date in a rule', 'src/draws/rules/a.ts', 'const a = new Date(5).getDay();', /take the instant/],
  ['chance in a rule', 'src/draws/rules/a.ts', 'const a = Math.random();', /take the seed/],
  ['a locale in a rule', 'src/draws/rules/a.ts', `const a = 'a'.localeCompare('b');`, /compareText/],
  ['Intl in a rule', 'src/kit/a.ts', `const a = new Intl.Collator('zh');`, /compareText/],
  ['a locale text in a rule', 'src/kit/a.ts', 'const a = (5).toLocaleString();', /compareText/],
  ['a logarithm in a rule', 'src/draws/rules/a.ts', 'const a = Math.log(5);', /count in integers/],
  ['writing another schema', 'src/draws/store.ts', `tx.insertInto('plans.task').execute();`, /writes plans\.\*/],
  ['writing another schema in SQL', 'src/draws/store.ts', 'sql`update plans.task set a = 1`;', /writes plans\.\*/],
  [
    'copying into another schema',
    'src/draws/store/a.ts',
    `copy('copy registers.subject from stdin');`,
    /writes registers\.\*/,
  ],
  ['writing outside the store', 'src/draws/actions.ts', `tx.deleteFrom('draws.draw');`, /writes draws\.\*/],
  ['reading outside the store', 'src/draws/routes.ts', `tx.selectFrom('draws.draw');`, /SQL outside a store/],
  ['reading to the right', 'src/plans/store.ts', `tx.selectFrom('draws.draw');`, /stands to the right/],
  ['paging by offset', 'src/plans/store.ts', 'sql`select 1 from plans.task limit 5 offset 50`;', /keyset/],
  ['a long file', 'src/draws/a.ts', '// a\n'.repeat(401), /at most 400/],
  ['a long function', 'src/draws/a.ts', `function a() {\n${'a();\n'.repeat(70)}}`, /at most 70/],
  ['another word', 'src/registers/a.ts', 'const companyName = 1;', /GLOSSARY.md is subject/],
  ['a class', 'src/registers/a.ts', 'class Repository {}', /functions over plain data/],
  ['a leftover', 'src/registers/a.ts', `// ${'TO'}DO later`, /do it now/],
  ['Chinese in code', 'src/registers/a.ts', `const a = '检查';`, /texts.ts/],
  ['a path of one machine', 'src/registers/a.ts', `const a = '/${'tmp'}/x';`, /path of one machine/],
  ['a registry', 'docs/a.md', `https://${'registry'}.example.org/a`, /package registry/],
  ['a folder that says nothing', 'src/registers/utils/a.ts', '', /says nothing/],
  ['an index file', 'src/registers/index.ts', '', /no index files/],
];

const PASS: readonly (readonly [what: string, path: string, body: string])[] = [
  ['a domain to the left', 'src/draws/actions.ts', `import { a } from '../plans/actions.ts';`],
  ['a rule of the left', 'src/draws/rules/a.ts', `import { a } from '../../log/rules/merkle.ts';`],
  ['the curve library in a rule', 'src/draws/rules/a.ts', `import { a } from '@noble/curves/bls12-381.js';`],
  ['the shape of an answer in a page', 'src/draws/pages/a.tsx', `import type { a } from '../routes.ts';`],
  ['an explicit instant', 'src/draws/rules/a.ts', 'const a = new Date(5 * 1000).toISOString();'],
  ['writing its own schema', 'src/draws/store/a.ts', `tx.insertInto('draws.draw').execute();`],
  ['reading to the left', 'src/draws/store.ts', `tx.selectFrom('registers.subject');`],
  ['an error class', 'src/kit/a.ts', 'class Broken extends Error {}'],
  ['a word of the law in a comment', 'src/draws/store.ts', 'const a = 1; // 抽取'],
  ['Chinese in texts', 'src/draws/texts.ts', `export const a = '抽取';`],
  ['a test that reaches right', 'src/plans/a.test.ts', `import { a } from '../draws/actions.ts'; const b = '检查';`],
  ['an address of ours', 'src/portal/routes.ts', `const a = '/workbench/items/';`],
];

const HEAD = `set local citus.multi_shard_modify_mode = 'sequential';\n`;

const MIGRATIONS: readonly (readonly [sql: string, message: RegExp])[] = [
  ['create trigger a after insert on b execute function c();', /no triggers/],
  ['create or replace function a() returns void language sql as $$ select 1 $$;', /no stored procedures/],
  ['create table a.b (n bigserial);', /no serial/],
  ['create table a.b (n integer generated always as identity);', /no serial/],
  ['create sequence a.b;', /no sequence but/],
  ['create table a.b (n varchar(20));', /text with a check/],
  ['create table a.b (n char(20));', /text with a check/],
  ['create table a.b (n text references c.d (n));', /alter table/],
  ['alter table a.b add constraint k foreign key (n) references c.d (n) on delete cascade;', /nothing is deleted/],
  ['alter table a.b add column c text, add column d text;', /one add column/],
  ['update a.b set n = gen_random_uuid();', /no volatile function/],
  ['merge into a.b using c on true when matched then delete;', /no MERGE/],
  [`select set_config('a.b', 'c', true);`, /set local/],
  ['create table a.b (at timestamp not null);', /timestamptz/],
  ['create table a.b (subject_id text not null);', /rule 1/],
];

describe('tidy', () => {
  it.each(FOUND)('finds %s', (_, path, body, message) => {
    expect(code(path, body)).toEqual([expect.stringMatching(message)]);
  });

  it.each(PASS)('passes %s', (_, path, body) => {
    expect(code(path, body)).toEqual([]);
  });

  it('finds a file without a first comment', () => {
    expect(messages('src/draws/a.ts', 'export const a = 1;\n')).toEqual([
      expect.stringMatching(/begin with a comment/),
    ]);
  });

  it.each(MIGRATIONS)('finds in a migration: %s', (sql, message) => {
    expect(messages('db/migrations/0001-a.sql', HEAD + sql)).toEqual([expect.stringMatching(message)]);
  });

  it('finds a migration that does not start with the sequential mode', () => {
    expect(messages('db/migrations/0001-a.sql', 'create schema a;')).toEqual([
      expect.stringMatching(/start with set local/),
    ]);
  });

  it('passes a migration that follows the rules, whatever its comments say', () => {
    const sql = `-- no trigger, no serial, no references a.b
      create table a.b (subject_id text collate "C" primary key, at timestamptz not null, state text);
      create sequence log.arrival;
      alter table a.b add constraint b_c foreign key (n) references c.d (n);`;
    expect(messages('db/migrations/0001-a.sql', HEAD + sql)).toEqual([]);
  });

  it('has no rule without an example that must fail', () => {
    const sources = [
      ...FOUND.map(([, path, body]) => ({ path, text: `// x\n${body}\n` })),
      ...MIGRATIONS.map(([sql]) => ({ path: 'db/migrations/0001-a.sql', text: sql })),
      { path: 'src/a.ts', text: 'a;' },
    ];
    const idle = RULES.filter((rule) => sources.every((source) => rule(source).length === 0));
    expect(idle).toEqual([]);
  });
});
