// Shapes that many routes share: failures, and lists paged by key.
import { z } from 'zod';

// Named once in OpenAPI: every route may answer them.
export const refusalShape = z
  .object({
    refusal: z.object({
      code: z.string(),
      kind: z.enum(['forbidden', 'missing', 'conflict', 'unmet']),
      with: z.record(z.string(), z.union([z.string(), z.number()])),
      zh: z.string(),
      en: z.string(),
    }),
  })
  .meta({ id: 'Refused' });
const problemsShape = z
  .object({ problems: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })) })
  .meta({ id: 'BadForm' });

export const failureSchemas = {
  400: z.union([problemsShape, refusalShape]),
  401: refusalShape,
  403: refusalShape,
  404: refusalShape,
  409: refusalShape,
  422: refusalShape,
  500: z.object({ errorId: z.string() }).meta({ id: 'Failed' }),
};

/** A page of a list: `next` is the key to ask for the following page; totals are exact up to 10,000. */
export const listShape = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: z.array(row),
    next: z.string().nullable(),
    total: z.object({ count: z.number().int(), exact: z.boolean() }),
  });

/** Words in both languages. */
export const inBoth = z.object({ zh: z.string(), en: z.string() });

/** What every act answers: its own answer, and the log entry that records it. */
export const actShape = <T extends z.ZodType>(answer: T) => z.object({ answer, entryId: z.string() });

/** Instants as ISO 8601 in UTC; a codec, since answers are encoded by their shapes. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (at) => at.toISOString(),
});
