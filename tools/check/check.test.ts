// The checks of the bundle and of licences find what they are for.
import { describe, expect, it } from 'vitest';
import { isFree, refused } from './licences.ts';
import { strangers } from './verifier-bundle.ts';

describe('licences', () => {
  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', '0BSD'])('admits %s', (licence) => {
    expect(isFree(licence)).toBe(true);
  });
  it.each(['GPL-3.0', '(MIT AND GPL-2.0)', 'undefined', 'SSPL-1.0', 'LGPL-3.0'])('does not admit %s', (licence) => {
    expect(isFree(licence)).toBe(false);
  });
  it('names the package', () => {
    const lock = {
      '': {},
      'node_modules/a': { license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { license: 'AGPL-3.0' },
    };
    expect(refused(lock)).toEqual([expect.stringMatching(/^@b\/c: licence AGPL-3\.0/)]);
  });
});

describe('verifier bundle (R7: anyone can recompute a draw)', () => {
  const file = (...external: string[]) => ({
    bytes: 1,
    imports: external.map((path) => ({ path, kind: 'import-statement' as const, external: true })),
  });
  it('admits rules, kit, the verifier and its libraries; the command line may read files', () => {
    const inputs = {
      'src/verifier/main.ts': file('node:fs'),
      'src/draws/rules/seed.ts': file(),
      'src/kit/bytes.ts': file(),
      'node_modules/@noble/hashes/sha2.js': file(),
    };
    expect(strangers('src/verifier/main.ts', inputs)).toEqual([]);
  });
  it('finds a store, a package and a rule that asks the machine', () => {
    const inputs = {
      'src/draws/store.ts': file(),
      'node_modules/zod/index.js': file(),
      'src/draws/rules/seed.ts': file('node:crypto'),
    };
    expect(strangers('src/verifier/main.ts', inputs)).toHaveLength(3);
  });
});
