// The API as it is built, without a database: openapi.json for everybody, src/web/openapi.d.ts for the client. `--check`
// compares with the files instead of writing them. Usage: npm run openapi [-- --check]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { runnerImport } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');

const HEADER = `// The API's types, made from openapi.json by tools/openapi.ts: run "npm run openapi" after a route has changed.
`;

/** Nothing listens and nothing is asked: pools connect when they are first used. */
const config = {
  dataDir: join(tmpdir(), 'sunlot-openapi'),
  ...Object.fromEntries(
    ['appUrl', 'publicUrl', 'sequencerUrl', 'retentionUrl'].map((name) => [name, 'postgres://localhost/none']),
  ),
  host: '127.0.0.1',
  port: 0,
  logOrigin: 'sunlot.example/log',
  siteUrl: null,
  demo: false,
  logLevel: 'silent',
  secureCookies: false,
  network: false,
  signOn: null,
};

type Main = typeof import('../src/main.ts');

async function document(): Promise<object> {
  // Pages are .tsx, which Node does not read by itself.
  const { module } = await runnerImport<Main>(join(ROOT, 'src/main.ts'), { root: ROOT, logLevel: 'error' });
  const app = module.openApp(config as never, module.domains);
  const server = await module.openServer(app, module.domains);
  try {
    return server.swagger();
  } finally {
    await server.close();
    await app.db.close();
  }
}

async function main(): Promise<void> {
  const api = await document();
  const files = {
    'openapi.json': `${JSON.stringify(api, null, 2)}\n`,
    'src/web/openapi.d.ts': HEADER + astToString(await openapiTS(api as never)),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(ROOT, path);
    if (!process.argv.includes('--check')) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      process.exitCode = 1;
      console.error(`${path} is not what the routes make: run "npm run openapi" and commit the file.`);
    }
  }
}

await main();
