// What the tests of imports share: a file put through upload, opening, check and recording, as one person; jobs run here and now.
import { expect } from 'vitest';
import type { JobKind } from '../platform/domain.ts';
import type { TestApp, TestUser } from '../testing.ts';
import { checkJob } from './actions/check.ts';
import { applyJob } from './actions/import.ts';

export type Detail = {
  importId: string;
  state: string;
  columns: string[];
  mapping: Record<string, number>;
  gaps: string[];
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  reached: number;
  tidied: number;
  conflicts: number;
  entryId: string | null;
  problem: { zh: string } | null;
  notes: { note: string; count: number }[];
  faults: { line: number; field: string; code: string; value: string; fix: { zh: string } }[];
  preview: { line: number; cells: string[]; faults: { code: string }[] }[];
};

/** Bound to an application: `t` may be made later, in beforeAll. */
export function importing(app: () => TestApp) {
  async function upload(user: TestUser, body: string | Buffer, name = 'file.csv'): Promise<string> {
    const answer = await app().request(user, {
      method: 'POST',
      url: `/api/files?name=${encodeURIComponent(name)}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(body),
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().fileId;
  }

  async function open(user: TestUser, kind: 'subject' | 'inspector' | 'carrier' | 'edit', body: string | Buffer) {
    const fileId = await upload(user, body);
    return app().request(user, { method: 'POST', url: '/api/imports', payload: { kind, fileId, source: '测试来源' } });
  }

  /** Jobs are not started in tests: what was enqueued is run here, as the person who asked. */
  async function runJob(user: TestUser, kind: JobKind, jobId: string) {
    const { rows } = await app().admin.query('select input from platform.job where job_id = $1', [jobId]);
    return kind.run({ app: app().app, actor: user.actor, jobId, input: rows[0].input, progress: async () => {} });
  }

  async function detail(user: TestUser, importId: string): Promise<Detail> {
    return (await app().request(user, { method: 'GET', url: `/api/imports/${importId}` })).json();
  }

  async function check(user: TestUser, importId: string): Promise<Detail> {
    const started = await app().request(user, { method: 'POST', url: `/api/imports/${importId}/check` });
    expect(started.statusCode, started.body).toBe(200);
    await runJob(user, checkJob, started.json().jobId);
    return detail(user, importId);
  }

  async function apply(user: TestUser, importId: string, mode: 'all' | 'good'): Promise<Detail> {
    const started = await app().request(user, {
      method: 'POST',
      url: `/api/imports/${importId}/apply`,
      payload: { mode },
    });
    expect(started.statusCode, started.body).toBe(200);
    await runJob(user, applyJob, started.json().jobId);
    app().clock.pass(1000);
    return detail(user, importId);
  }

  async function whole(
    user: TestUser,
    kind: 'subject' | 'inspector' | 'carrier' | 'edit',
    body: string | Buffer,
    mode: 'all' | 'good' = 'good',
  ): Promise<Detail> {
    const opened = await open(user, kind, body);
    expect(opened.statusCode, opened.body).toBe(200);
    await check(user, opened.json().importId);
    return apply(user, opened.json().importId, mode);
  }

  const count = async (table: string, where = 'true'): Promise<number> =>
    Number((await app().admin.query(`select count(*) as n from registers.${table} where ${where}`)).rows[0].n);
  return { upload, open, runJob, detail, check, apply, whole, count };
}
