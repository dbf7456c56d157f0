// What a page sends: a double click is one request, and what was not answered is asked for again under its key (R10).
import { afterEach, expect, test, vi } from 'vitest';
import { post, Unreachable } from './api.ts';

type Init = { body: string; headers: Record<string, string> };
const sent: string[] = [];
const keys: (string | undefined)[] = [];
let answer: () => void = () => undefined;
let lost = 0;
vi.stubGlobal('fetch', (address: string, { body, headers }: Init) => {
  sent.push(`${address} ${body}`);
  keys.push(headers['idempotency-key']);
  if (lost > 0) {
    lost -= 1;
    return Promise.reject(new TypeError('cut off'));
  }
  const status = sent.length;
  return new Promise((done) => {
    answer = () => done(new Response(JSON.stringify({ status })));
  });
});
afterEach(() => {
  sent.length = 0;
  keys.length = 0;
});

test('R10 the same form again while it is under way is sent once and answered twice', async () => {
  const both = [post('/api/inbox/read', { a: 1 }), post('/api/inbox/read', { a: 1 })];
  answer();
  expect(await Promise.all(both)).toEqual([
    { ok: true, value: { status: 1 } },
    { ok: true, value: { status: 1 } },
  ]);
  expect(sent).toEqual(['/api/inbox/read {"a":1}']);
});

test('R10 what was answered can be sent again, and another form is another request', async () => {
  const first = post('/api/inbox/read', { a: 1 });
  answer();
  await first;
  const second = post('/api/inbox/read', { a: 1 });
  answer();
  expect(await second).toEqual({ ok: true, value: { status: 2 } });
  void post('/api/inbox/read', { a: 2 });
  expect(sent).toHaveLength(3);
});

test('R10 every deed has a key of its own', async () => {
  for (const a of [1, 1, 2]) {
    const one = post('/api/me/factors/offer', { a });
    answer();
    await one;
  }
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});

test('R10 an answer that was lost is asked for once more, under the key of the first', async () => {
  lost = 1;
  const deed = post('/api/me/sessions/end-others', { a: 1 });
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  answer();
  expect(await deed).toMatchObject({ ok: true });
  expect(new Set(keys).size).toBe(1);
});

test('R10 who presses again after the network was away asks under the key of the first; once answered, the next deed is another', async () => {
  lost = 2;
  await expect(post('/api/sign-out', { a: 1 })).rejects.toBeInstanceOf(Unreachable);
  const again = post('/api/sign-out', { a: 1 });
  answer();
  await again;
  const next = post('/api/sign-out', { a: 1 });
  answer();
  await next;
  expect(keys.slice(0, 3)).toEqual([keys[0], keys[0], keys[0]]);
  expect(keys[3]).not.toBe(keys[0]);
});
