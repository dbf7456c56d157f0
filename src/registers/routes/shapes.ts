// Shapes and parameters that the registers' routes share.
import { z } from 'zod';
import { instant } from '../../platform/http/shapes.ts';

export const PAGE = 50;

/** One version of a row: when, by whose entry, and its content. */
export const versionShape = <T extends z.ZodType>(content: T) =>
  z.object({
    recordedAt: instant,
    supersededAt: instant.nullable(),
    entryId: z.string(),
    entryType: z.string().nullable(),
    userName: z.string().nullable(),
    content,
  });

export const recusalShape = z.object({
  recusalId: z.string(),
  inspectorId: z.string(),
  inspectorName: z.string().nullable(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  relation: z.string(),
  declaredBy: z.string(),
  declaredAt: instant,
  endedAt: instant.nullable(),
  entryId: z.string(),
});
export type RecusalView = z.input<typeof recusalShape>;
