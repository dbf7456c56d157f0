// The built server as a process of its own, for a test that kills it and a bench that loads it: it is told its configuration and the time, and says when it listens.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { domains, serve } = await import(pathToFileURL(resolve('dist/server/main.js')).href);
process.on('message', async ({ config, at }) => {
  const clock = { now: () => new Date(at + performance.now()) };
  await serve(config, domains, { clock });
  process.send?.('listening');
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
