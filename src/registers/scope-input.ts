// A scope as forms send it (R20, R21): the shape that directories and tasks share.
import { z } from 'zod';

const code = z.string().min(1).max(64);

export const scopeInput = z.strictObject({
  regions: z.array(code).max(100),
  sections: z.array(code).max(30),
  industries: z.array(code).max(100),
  nature: z.enum(['profit', 'nonprofit']).nullable(),
});
