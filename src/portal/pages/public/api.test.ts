// R14 the API's page is made of the document that machines read, whole without script.
import { expect, test } from 'vitest';
import { addTexts } from '../../../web/text.tsx';
import { texts } from '../../texts.ts';
import { apiGroupPage, apiPage, fieldsOf, groupsOf, kindOf } from './api.tsx';

addTexts(texts);
const frame = {
  path: '/developers',
  demo: false,
  lang: 'zh',
  large: 16,
  at: '2026-11-24T00:00:00.000Z',
  checkpoint: null,
} as const;
const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    terms: { type: 'array', items: { type: 'object', properties: { cap: { type: 'integer' } } } },
  },
} as const;
const content = { 'application/json': { schema, example: { name: '<i>' } } };
const groups = groupsOf({
  paths: {
    '/api/tasks': {
      get: {
        summary: 'Tasks',
        tags: ['tasks'],
        'x-access': 'task.read',
        parameters: [{ in: 'query', name: 'q' }],
        responses: { 200: { content } },
      },
      post: { summary: 'Draft', tags: ['tasks'], 'x-access': 'task.drafted', requestBody: { content } },
    },
    '/api/items/{itemId}': { get: { summary: 'One', tags: ['items'], 'x-access': 'public' } },
  },
});

test('R14 addresses stand under their noun', () => {
  expect(groups.map(({ tag, operations }) => [tag, operations.length])).toEqual([
    ['items', 1],
    ['tasks', 2],
  ]);
});

test('R14 a field says its path, its kind and whether it must be there', () => {
  expect(fieldsOf(schema)).toEqual([
    { name: 'name', kind: 'string', required: true },
    { name: 'terms', kind: '{ … }[]', required: false },
    { name: 'terms[].cap', kind: 'integer', required: false },
  ]);
  expect(kindOf({ anyOf: [{ type: 'string', format: 'uuid' }, { type: 'null' }] })).toBe('string (uuid) | null');
  expect(kindOf({ enum: ['a', 1] })).toBe('"a" | 1');
});

test('R14 what only reads has a form without script; what writes, or names a thing in its address, an example', () => {
  const [items, tasks] = groups;
  if (!items || !tasks) throw new Error('two groups');
  const page = apiGroupPage(tasks, groups, 'https://sunlot.example', frame);
  expect(page).not.toContain('<script');
  expect(page.match(/<form/g)).toHaveLength(1);
  expect(page).toContain('action="/api/tasks"');
  expect(page).toContain('-X POST');
  expect(page).toContain('Bearer sunlot_');
  expect(page).not.toContain('<i>');
  expect(apiGroupPage(items, groups, 'https://sunlot.example', frame)).not.toContain('<form');
  expect(apiPage(groups, frame)).toContain('href="/developers/tasks"');
});
