// The client's documents and the portal's switches at their addresses: whole, private to one answer, leading nowhere else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheControl } from '../platform/http/assets.ts';
import { type TestApp, testApp } from '../testing.ts';
import { clientManifest } from '../web/built.ts';

let t: TestApp;
const get = (url: string, headers: Record<string, string> = {}) => t.request(null, { method: 'GET', url, headers });

beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('documents of the client', () => {
  test('the workbench is one document for all its addresses, with the nonce that the policy names, or says that nothing is built', async () => {
    expect((await get('/workbench')).headers.location).toBe('/workbench/');
    const reply = await get('/workbench/draws/x');
    if (clientManifest()?.['src/web/main.tsx'] === undefined) {
      expect(reply.statusCode).toBe(503);
      expect(reply.body).toContain('npm run build');
      return;
    }
    expect(reply.statusCode).toBe(200);
    const nonce = /name="csp-nonce" content="([0-9a-f]+)"/.exec(reply.body)?.[1];
    expect(nonce).toBeDefined();
    expect(reply.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(reply.headers['cache-control']).toBe('no-store');
    const script = /<script type="module" src="([^"]+)"/.exec(reply.body)?.[1] ?? '';
    const served = await get(script);
    expect(served.statusCode).toBe(200);
    expect(served.headers['cache-control']).toContain('immutable');
  });

  test('assets leave no way out of their folder', async () => {
    for (const path of ['/assets/../manifest.json', '/assets/%2e%2e/manifest.json', '/assets/..%2fmanifest.json']) {
      expect((await get(path)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  test('only names that carry a hash are kept for a year', () => {
    expect(cacheControl('/x/main-A1b2C3d4.js')).toContain('immutable');
    expect(cacheControl('/x/public.css')).not.toContain('immutable');
  });
});

describe('switches of the public pages', () => {
  test('set a cookie and lead back, never elsewhere', async () => {
    const reply = await get('/choose?lang=en&to=%2Fdraws%3Fq%3Da');
    expect(reply.statusCode).toBe(302);
    expect(reply.headers.location).toBe('/draws?q=a');
    expect(String(reply.headers['set-cookie'])).toContain('lang=en');
    expect((await get('/choose?lang=en&to=%2F%2Fevil.example')).headers.location).toBe('/');
  });
});

describe('a failing address', () => {
  test('is a page that says what to do, in the language chosen', async () => {
    const reply = await get('/nowhere', { accept: 'text/html', cookie: 'lang=en' });
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toContain('No such page');
    expect(reply.body).toContain('href="/draws"');
  });
});
