// What the requests of the golden vectors are made of: the two suites, fixed keys, records of lists.
import type { Json } from '../../src/kit/canonical-json.ts';

export type Request = { readonly op: string; readonly [field: string]: Json };
const SUITES = ['sha256', 'sm3'] as const;
export const both = (request: Request): Request[] => SUITES.map((suite) => ({ ...request, suite }));
export const KEY = '0f'.repeat(32);
export const SEED = '5e'.repeat(32);

export const record = (id: string, weight: Json = 1, burden = 0) => ({ id, weight, burden });
export const many = (size: number) =>
  Array.from({ length: size }, (_, i) => record(`${String(i * 7919).padStart(9, '0')}`));
