// What a page sends: a double click is one request (R10).
import { afterEach, expect, test, vi } from 'vitest';
import { post } from './api.ts';

const sent: string[] = [];
let answer: () => void = () => undefined;
vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => {
  sent.push(`${address} ${body}`);
  const status = sent.length;
  return new Promise((done) => {
    answer = () => done(new Response(JSON.stringify({ status })));
  });
});
afterEach(() => {
  sent.length = 0;
});

test('R10 the same form again while it is under way is sent once and answered twice', async () => {
  const both = [post('/api/x', { a: 1 }), post('/api/x', { a: 1 })];
  answer();
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: { status: 1 } },
    { ok: true, value: { status: 1 } },
  ]);
  expect(sent).toEqual(['/api/x {"a":1}']);
});

test('R10 what was answered can be sent again, and another form is another request', async () => {
  const first = post('/api/x', { a: 1 });
  answer();
  await first;
  const second = post('/api/x', { a: 1 });
  answer();
  expect(await second).toEqual({ ok: true, value: { status: 2 } });
  void post('/api/x', { a: 2 });
  expect(sent).toHaveLength(3);
});
