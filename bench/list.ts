// What a page of the subject list costs at a million subjects, over its own SQL in the same transaction frame, also with four
// filters, and with these under row level security. Totals and the session's reading are left out; both sides are measured in
// turn, so that what else the machine does falls on both. Usage: node bench/list.ts [subjects]
import { must } from '../src/kit/assert.ts';
import { read } from '../src/platform/db/database.ts';
import { buildServer } from '../src/platform/http/server.ts';
import { type Asked, listQuery, pageOf } from '../src/platform/list/page.ts';
import { subjectRoutes } from '../src/registers/routes/subjects.ts';
import { subjectList } from '../src/registers/store/subjects.ts';
import { type Measured, median } from './measured.ts';
import { type Bench, openBench } from './registers.ts';

const MILLION = 1_000_000;
const RUNS = 41;
const WARM = 5;
/** Row level security as it covers what an office owns. */
const POLICY = `alter table registers.subject enable row level security;
  create policy bench on registers.subject to sunlot_app
    using (source = any ((select string_to_array(current_setting('app.offices', true), ','))::text[]))`;
const FIRST = '\u829d\u6c40\u69ff\u68e0\u6986\u6850\u67ab\u6a31\u837b\u84fc';
const SECOND = '\u5c7f\u6f6e\u6e1a\u9e25\u96c1\u8605\u82b7\u8317\u79be\u9ea6';
const RARE = '\u6d77\u8fd0';

const INDEXES = [
  {
    name: 'registers.subject_name_grams',
    definition: 'create index subject_name_grams on registers.subject using gin (name_grams)',
  },
  {
    name: 'registers.subject_facets',
    definition: `create index subject_facets on registers.subject
      (section, region, status, risk_class, industry, nature, code_kind, subject_id)`,
  },
];

/** Invented names of about ten characters; one in a thousand holds the pair that is looked for. */
export async function fill({ admin }: Pick<Bench, 'admin'>, subjects: number): Promise<void> {
  for (const index of INDEXES) await admin.query(`drop index ${index.name}`);
  await admin.query(
    `insert into registers.subject
     select 'S' || lpad(n::text, 17, '0'), 'S' || lpad(n::text, 17, '0'),
       case when n % 40 = 1 then 'reg15' else 'uscc' end, name,
       array(select distinct substr(name, i, 2) from generate_series(1, length(name) - 1) i),
       case when n % 25 = 2 then 'nonprofit' else 'profit' end, '', chr(65 + n % 20) || (10 + n / 20 % 5), chr(65 + n % 20),
       '21110' || 2 + n % 3, null, '', case when n % 10 = 3 then 'deregistered' when n % 50 = 4 then 'abnormal' else 'active' end,
       (array['A', 'B', 'C', 'D', null])[1 + n / 7 % 5], '2020-01-01', 'pj', '\\x00',
       '2026-01-01'::timestamptz + n % 1000 * interval '1 minute', '00000000-0000-0000-0000-000000000001'
     from (select n, substr('${FIRST}', 1 + n % 10, 1) || substr('${SECOND}', 1 + n / 10 % 10, 1) ||
       case when n % 1000 = 7 then '${RARE}' else substr('${SECOND}', 1 + n / 100 % 10, 1) || substr('${FIRST}', 1 + n / 1000 % 10, 1) end ||
       n % 977 || '\u6709\u9650\u516c\u53f8' as name from generate_series(1, $1::int) n) x`,
    [subjects],
  );
  for (const index of INDEXES) await admin.query(index.definition);
  await admin.query('vacuum analyze registers.subject');
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The middle of many runs of each, in milliseconds, one after the other in turn. */
async function medians(baseline: () => Promise<unknown>, candidate: () => Promise<unknown>) {
  const bare: number[] = [];
  const whole: number[] = [];
  for (let run = -WARM; run < RUNS; run += 1) {
    const pair = [await timed(baseline), await timed(candidate)] as const;
    if (run < 0) continue;
    bare.push(pair[0]);
    whole.push(pair[1]);
  }
  return { bare: median(bare), whole: median(whole) };
}

type Case = { readonly name: string; readonly url: string };

const askedBy = (url: string): Asked =>
  listQuery(subjectList).parse(Object.fromEntries(new URLSearchParams(`${url.slice(1)}total=0`)));

const FOUR = 'region=211103&section=H&status=active&risk=A&';
/** The page's own statement as text and parameters, sent by the driver alone in the same frame. */
async function bareSql(bench: Bench, one: Case): Promise<() => Promise<void>> {
  const seen: { sql: string; parameters: readonly unknown[] }[] = [];
  const pool = bench.app.db.pools.app;
  const query = await read(bench.app.db, bench.actor, async (tx) => {
    const spy = tx.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => result,
    });
    const compiled = spy.getExecutor();
    const executeQuery = compiled.executeQuery.bind(compiled);
    compiled.executeQuery = ((statement: { sql: string; parameters: readonly unknown[] }) => {
      seen.push(statement);
      return executeQuery(statement as never);
    }) as never;
    await pageOf(subjectList, askedBy(one.url), { tx: spy as never, actor: bench.actor, now: new Date() });
    return must(seen.at(-1), 'a list is one statement');
  });
  return async () => {
    const client = await pool.connect();
    try {
      await client.query("begin read only; set local app.user_id = 'bench'; set local app.offices = 'pj'");
      await client.query(query.sql, query.parameters as unknown[]);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}

export async function run(subjects = MILLION): Promise<readonly Measured[]> {
  const bench = await openBench();
  const actor = {
    ...bench.actor,
    grants: bench.actor.grants.map((grant) => ({ ...grant, permissions: new Set(['subject.read']) })),
  };
  try {
    await fill(bench, subjects);
    const server = await buildServer(bench.app, {
      routes: subjectRoutes,
      session: async () => ({ actor, csrf: '', sessionId: '', owes: null }),
      key: async () => null,
      turn: async () => null,
      errorPage: () => '',
      refused: async () => {},
      assets: { root: null, prefix: '/assets/' },
    });
    const middle = `S${String(subjects >> 1).padStart(17, '0')}`;
    const key = Buffer.from(JSON.stringify(['code', middle, middle])).toString('base64url');
    const cases: Case[] = [
      { name: 'first page', url: '?' },
      { name: 'page in the middle', url: `?after=${key}&` },
      { name: 'one district and section', url: '?region=211103&section=H&' },
      { name: 'four filters', url: `?${FOUR}` },
      { name: 'four filters that nothing matches', url: `?${FOUR.replace('active', 'revoked')}` },
      { name: 'search by two characters', url: `?q=${encodeURIComponent(RARE)}&` },
      { name: 'search by one character', url: `?q=${encodeURIComponent(RARE.slice(0, 1))}&` },
    ];
    const measure = async (one: Case): Promise<Measured> => {
      const { bare, whole } = await medians(await bareSql(bench, one), async () => {
        const answer = await server.inject({
          method: 'GET',
          url: `/api/subjects${one.url}total=0`,
          cookies: { sunlot: 'x' },
        });
        if (answer.statusCode !== 200) throw new Error(answer.body);
      });
      return {
        question: `list of ${subjects}: ${one.name}`,
        value: whole,
        unit: 'ms',
        baseline: bare,
        target: `≤ 2 × ${bare.toFixed(2)} ms`,
      };
    };
    const measured: Measured[] = [];
    for (const one of cases) measured.push(await measure(one));
    await bench.admin.query(POLICY);
    measured.push(await measure({ name: 'four filters under row level security', url: `?${FOUR}` }));
    await server.close();
    return measured;
  } finally {
    await bench.close();
  }
}

if (import.meta.main) {
  for (const { question, value, unit, baseline } of await run(
    process.argv[2] === undefined ? MILLION : Number(process.argv[2]),
  )) {
    console.log(`${question}: ${value.toFixed(2)} ${unit}, its SQL ${baseline?.toFixed(2)} ${unit}`);
  }
}
