// How long a list of 1,000,000 takes to freeze, from the register's rows to stored tiles under a log entry, against the
// bare Merkle root over the same leaves already in memory; what memory it takes; and what sealing the list adds (spec/draw.md section 2).
import { runFreeze } from '../src/draws/actions/freeze.ts';
import { unpackLeaves } from '../src/draws/rules/tiled.ts';
import { strataOf, tiles } from '../src/draws/store/list.ts';
import { must } from '../src/kit/assert.ts';
import { toHex } from '../src/kit/bytes.ts';
import { incrementalTree, leafNodeHash } from '../src/log/rules/merkle.ts';
import { contentHash } from '../src/plans/actions.ts';
import type { TaskTerms } from '../src/plans/rules/task.ts';
import { systemActor } from '../src/platform/access.ts';
import { read, type Tx } from '../src/platform/db/database.ts';
import { suites } from '../src/platform/suite.ts';
import { type Measured, median, memoryOver, sizeOf } from './measured.ts';
import { type Bench, openBench } from './registers.ts';

const { hash } = suites['DR1-SHA256'];
const TASK = 'bench';
const SEALED = 'bench-sealed';
const actor = systemActor('bench', ['list.frozen']);

const terms: TaskTerms = {
  name: 'bench',
  items: [],
  leadOffice: 'pj-scjg',
  cooperating: [],
  periodFrom: '2026-12-01',
  periodUntil: '2026-12-31',
  scope: { regions: ['211100'], sections: [], industries: [], nature: null },
  stratifyBy: ['region'],
  method: { kind: 'index' },
  quota: { kind: 'total', total: 1000 },
  reserve: { numerator: 0, denominator: 1 },
  demand: [],
  cap: 1,
};
const sealedTerms: TaskTerms = {
  ...terms,
  sealed: { ground: 'surprise', openBy: '2027-01-31', reason: 'bench', holder: 'pj-yj' },
};

/** The register and an approved task about all of it. */
export async function arrange({ admin }: Bench, size: number): Promise<void> {
  await admin.query(
    `insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, industry, section, region, address, status, source, content_hash, recorded_at, entry_id)
     select 'S' || lpad(i::text, 17, '0'), 'S' || lpad(i::text, 17, '0'), 'assigned', 'firm ' || i, '{}', 'profit', 'firm', 'H62', 'H',
       ('{211102,211103,211104}'::text[])[1 + i % 3], 'road ' || i, case when i % 50 = 7 then 'deregistered' else 'active' end,
       'bench', '\\x00', now(), '00000000-0000-7000-8000-000000000000' from generate_series(1, $1) i`,
    [size],
  );
  await admin.query('vacuum analyze registers.subject');
  for (const [task, its] of [
    [TASK, terms],
    [SEALED, sealedTerms],
  ] as const)
    await admin.query(
      `insert into plans.task (task_id, name, kind, state, lead_office, period_from, period_until, terms, content_hash, version, created_by, created_at, changed_at, approved_at, entry_id)
     values ($1, 'bench', 'random', 'approved', 'pj-scjg', '2026-12-01', '2026-12-31', $2, $3, 1, 'bench', now(), now(), now(), '00000000-0000-7000-8000-000000000000')`,
      [task, JSON.stringify(its), Buffer.from(contentHash(its))],
    );
}

/** Milliseconds of one freeze, its memory and its list. */
export async function frozen({ app, admin }: Bench, n: number, task = TASK) {
  const listId = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  await admin.query(
    `insert into draws.list (list_id, task_id, state, suite, snapshot, created_at) values ($1, $2, 'building', 'DR1-SHA256', $3, now())`,
    [listId, task, JSON.stringify({ takenAt: '', source: 'bench', count: 0, queryHash: '' })],
  );
  const started = performance.now();
  const [memory, done] = await memoryOver(() => runFreeze(app, actor, listId, async () => {}));
  if (!done.ok) throw new Error(done.refusal.code);
  return { listId, ms: performance.now() - started, memory };
}

type Stratum = { readonly leaves: readonly Uint8Array[]; readonly root: Uint8Array };

async function leavesOf(tx: Tx, listId: string): Promise<readonly Stratum[]> {
  const strata: Stratum[] = [];
  for (const { code, units, root } of await strataOf(tx, listId)) {
    const numbers = Array.from({ length: Math.ceil(units / 256) }, (_, n) => n);
    const stored = await tiles(tx, listId, code, numbers);
    strata.push({ root, leaves: stored.sort((a, b) => a.n - b.n).flatMap((tile) => unpackLeaves(tile.leaves)) });
  }
  return strata;
}

/** Milliseconds of the trees alone; they are those of the list. */
function bareRoots(strata: readonly Stratum[]): number {
  const started = performance.now();
  for (const { leaves, root } of strata) {
    const tree = incrementalTree(hash);
    for (const leaf of leaves) tree.push(leafNodeHash(hash, leaf));
    if (toHex(tree.root()) !== toHex(root)) throw new Error('the stored root is that of the stored leaves');
  }
  return performance.now() - started;
}

export async function run(): Promise<readonly Measured[]> {
  const size = sizeOf('UNITS', 1_000_000);
  const bench = await openBench();
  try {
    await arrange(bench, size);
    const runs = [await frozen(bench, 1), await frozen(bench, 2), await frozen(bench, 3)];
    const strata = await read(bench.app.db, actor, (tx) => leavesOf(tx, must(runs[0], 'a run').listId));
    const bare = median([bareRoots(strata), bareRoots(strata), bareRoots(strata)]);
    const ms = median(runs.map((one) => one.ms));
    const sealed = [await frozen(bench, 4, SEALED), await frozen(bench, 5, SEALED), await frozen(bench, 6, SEALED)];
    return [
      {
        question: `freeze of ${size} against the bare Merkle root over the same leaves`,
        value: ms / bare,
        unit: 'ratio',
        baseline: bare,
        target: '≤ 3',
      },
      { question: `freeze of ${size}`, value: ms, unit: 'ms' },
      {
        question: 'freeze: memory over the idle server',
        value: Math.max(...runs.map((one) => one.memory)) / 2 ** 20,
        unit: 'MiB',
        target: '≤ 400',
      },
      {
        question: `freeze of a sealed list of ${size} against the open one`,
        value: median(sealed.map((one) => one.ms)) / ms,
        unit: 'ratio',
        baseline: ms,
      },
      {
        question: 'freeze of a sealed list: memory over the idle server',
        value: Math.max(...sealed.map((one) => one.memory)) / 2 ** 20,
        unit: 'MiB',
        target: '≤ 400',
      },
    ];
  } finally {
    await bench.close();
  }
}
