// How a decision about what was asked for is a route: its reason is the body, and the answer names the state that the thing comes to.
import { z } from 'zod';

export const verdict = z.strictObject({ reason: z.string().max(1000) });

export const comesTo = <const S extends string>(params: z.ZodType, state: S) => ({
  params,
  body: verdict,
  answer: z.object({ state: z.literal(state) }),
});
