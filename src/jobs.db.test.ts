// Long work as its user sees it: the pace of writing must not cost the last figure.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { domains } from './domains.ts';
import { actorOf } from './organisation/store.ts';
import { write } from './platform/db/database.ts';
import type { Domain } from './platform/domain.ts';
import { finishJob } from './platform/jobs.ts';
import { type TestApp, testApp } from './testing.ts';

const counting: Domain = {
  name: 'counting',
  permissions: [],
  entries: [],
  routes: [],
  reactions: [],
  texts: {},
  jobs: [
    {
      kind: 'counting',
      async run({ progress }) {
        for (let done = 1; done <= 100; done += 1) await progress(done);
        return {};
      },
    },
  ],
};

let t: TestApp;
beforeAll(async () => {
  t = await testApp([...domains, counting]);
});
afterAll(() => t.close());

test('R10 a job whose total was not known beforehand ends with all that it did, however fast it went', async () => {
  const user = await t.user('counter', 'pj-scjg', ['planner']);
  const jobId = await write(t.app.db, user.actor, (tx) => t.app.jobs.enqueue(tx, 'counting', user.actor, {}));
  await finishJob(t.app, jobId, actorOf);
  const job = (await t.request(user, { method: 'GET', url: `/api/jobs/${jobId}` })).json();
  expect(job).toMatchObject({ state: 'done', done: 100, total: null });
});
