// The server as a process: configuration from the environment, until SIGINT or SIGTERM.
import { domains } from './domains.ts';
import { serve } from './main.ts';
import { readConfig } from './platform/config.ts';

const built = await serve(readConfig(process.env), domains);
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    built.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
// The starter waits for this line to know the port.
process.send?.({ listening: built.server.server.address() });
