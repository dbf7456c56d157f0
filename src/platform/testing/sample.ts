// Values that a shape takes, made from the shape: what a test sends to a route that it knows nothing else about.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** What stands at the leaves: a text where nothing else is asked, a number within its bounds, a text for a name that is known. */
export type Leaves = {
  readonly text: string;
  readonly number: 'least' | 'most';
  readonly known: Readonly<Record<string, unknown>>;
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  date: '2026-12-01',
  'date-time': '2026-12-01T00:00:00.000Z',
};
/** Texts tried where a pattern is asked. */
const PATTERNED = ['0'.repeat(64), '0', 'entries', '211100', 'a'];

/** A value that the shape takes, as far as its JSON Schema tells; every optional member is there. */
export const sample = (shape: z.ZodType, leaves: Leaves): unknown =>
  value(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema, leaves, '');

function value(schema: Schema, leaves: Leaves, name: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return value(must(choice[0], 'a union has a member'), leaves, name);
  if (schema.type === 'object') {
    const members = Object.entries(schema.properties ?? {});
    return Object.fromEntries(members.map(([key, member]) => [key, value(member, leaves, key)]));
  }
  if (schema.type === 'array') return schema.items ? [value(schema.items, leaves, name)] : [];
  if (schema.type === 'boolean') return true;
  if (Object.hasOwn(leaves.known, name)) return leaves.known[name];
  return schema.type === 'integer' || schema.type === 'number' ? number(schema, leaves) : text(schema, leaves);
}

const number = (schema: Schema, leaves: Leaves): number =>
  leaves.number === 'least'
    ? Math.max(0, schema.minimum ?? 0)
    : Math.min(Number.MAX_SAFE_INTEGER, schema.maximum ?? Number.MAX_SAFE_INTEGER);

function text(schema: Schema, leaves: Leaves): string {
  const byFormat = FORMATS[schema.format ?? ''];
  if (byFormat !== undefined) return byFormat;
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern);
    return PATTERNED.find((one) => pattern.test(one)) ?? leaves.text;
  }
  return leaves.text.slice(0, schema.maxLength ?? leaves.text.length).padEnd(schema.minLength ?? 0, 'x');
}
