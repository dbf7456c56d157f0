// The verifier must not depend on the government: what its bundles hold, by esbuild's own list, is only the rules, kit,
// the verifier, the curve and hash libraries and SM2. The page runs in any browser, so it may not ask for Node either.
// Usage: node tools/check/verifier-bundle.ts
import { existsSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';

const ENTRIES = [
  'src/verifier/main.ts',
  'src/verifier/page/main.ts',
  'src/verifier/page/worker.ts',
  'src/verifier/page/offline.ts',
];
const COMMAND_LINE = 'src/verifier/main.ts';
const ALLOWED = /^src\/(kit|verifier)\/|^src\/[a-z]+\/rules(\/|\.ts$)|^node_modules\/@noble\//;

/** One sentence per file or import that may not be in the bundle of an entry. */
export function strangers(entry: string, inputs: Metafile['inputs']): string[] {
  return Object.entries(inputs).flatMap(([path, { imports }]) => {
    const found = ALLOWED.test(path)
      ? []
      : [`${entry} bundles ${path}: only rules, kit, verifier and @noble may be in it`];
    const node = imports.filter((one) => one.external === true && path !== COMMAND_LINE);
    return [
      ...found,
      ...node.map((one) => `${entry}: ${path} needs ${one.path}; only ${COMMAND_LINE} may ask the machine`),
    ];
  });
}

if (import.meta.main) {
  const entries = ENTRIES.filter((entry) => existsSync(entry));
  const found: string[] = [];
  for (const entry of entries) {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      metafile: true,
      write: false,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      loader: { '.css': 'empty' },
      outdir: 'dist',
    });
    found.push(...strangers(entry, metafile.inputs));
    console.log(`${entry}: ${Object.keys(metafile.inputs).length} files`);
  }
  if (!entries.includes(COMMAND_LINE)) found.push(`${COMMAND_LINE} is missing: citizens verify with it`);
  for (const line of found) console.error(line);
  process.exitCode = found.length === 0 ? 0 : 1;
}
