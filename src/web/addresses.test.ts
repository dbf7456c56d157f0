// What a page may ask of the API is decided when it is compiled: each line under @ts-expect-error is a fault, and were it none, the check of
// types would say so. Here they are only typed, never called.
import { expect, expectTypeOf, test } from 'vitest';
import { at, type BodyAt, type ListAddress, type Taking, type ValueAt } from './addresses.ts';
import { type Answer, get, post } from './api.ts';
import type { useAct, useGet } from './queries.ts';

/** Never called: what is written in it need only compile, or not. */
const written = (_: () => unknown): void => undefined;

test('R14 the blanks of an address are filled, each as it must be written there', () => {
  expect(at('/api/tasks/{taskId}', { taskId: 'T 1/2' })).toBe('/api/tasks/T%201%2F2');
  expect(at('/api/lists/{list}/views/{viewId}', { list: 'tasks', viewId: 7 })).toBe('/api/lists/tasks/views/7');
});

test('R14 a route that is not there, and an address with an open blank, do not compile', () => {
  // @ts-expect-error no such route
  written(() => get('/api/no-such-route'));
  // @ts-expect-error a route that only writes
  written(() => get('/api/me/password'));
  // @ts-expect-error a route that only reads
  written(() => post('/api/offices/', {}));
  // @ts-expect-error the blank is open
  written(() => get('/api/tasks/{taskId}'));
  // @ts-expect-error another blank
  written(() => at('/api/tasks/{taskId}', { task: 'T1' }));
  // @ts-expect-error no such route
  written(() => at('/api/tasks/{taskId}/no-such-act', { taskId: 'T1' }));
});

test('R14 a condition, a field or an answer that a route does not have does not compile', () => {
  // @ts-expect-error no such condition
  written(() => get('/api/me/why', { permission: 'task.read', office: 'o', colour: 'red' }));
  // @ts-expect-error a condition is missing
  written(() => get('/api/me/why', { permission: 'task.read' }));
  // @ts-expect-error no such field
  written(() => post('/api/me/password', { current: 'a', password: 'b', colour: 'red' }));
  // @ts-expect-error a field is missing
  written(() => post('/api/me/password', { current: 'a' }));
  // @ts-expect-error not one of the roles
  written((): BodyAt<'/api/claim-rules'> => ({ value: 'v', role: 'king', officeId: 'o', reason: 'r' }));
  expectTypeOf(get<'/api/inspectors/self'>).returns.toEqualTypeOf<Promise<Answer<{ inspectorId: string | null }>>>();
  expectTypeOf<ReturnType<typeof useGet<'/api/inspectors/self'>>['answer']>().toEqualTypeOf<
    Answer<{ inspectorId: string | null }> | undefined
  >();
  expectTypeOf<Parameters<ReturnType<typeof useAct<'/api/me/password'>>['run']>>().toEqualTypeOf<
    [{ readonly current: string; readonly password: string }]
  >();
});

test('R14 a list takes only a source whose rows it can show', () => {
  type Keys = ValueAt<'/api/keys', 'get'>['rows'][number];
  expectTypeOf<'/api/keys'>().toExtend<ListAddress<Keys>>();
  expectTypeOf<'/api/tasks'>().not.toExtend<ListAddress<Keys>>();
  expectTypeOf<'/api/visits/offices.csv'>().not.toExtend<ListAddress<Keys>>();
});

test('R14 an act that asks for more than a reason is no act that a reason is enough for', () => {
  expectTypeOf<'/api/claim-rules'>().not.toExtend<Taking<{ reason: string }>>();
  const end = at('/api/witnesses/{witnessId}/end', { witnessId: 'w' });
  expectTypeOf(end).toExtend<Taking<{ reason: string }>>();
});
