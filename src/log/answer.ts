// An act as a route: the body is its input, the header `idempotency-key` its request key, the answer names the entry.
import type { z } from 'zod';
import { type Refused, refuse } from '../kit/result.ts';
import type { Target } from '../platform/access.ts';
import { requestKeyOf } from '../platform/http/repeats.ts';
import { type Route, route } from '../platform/http/route.ts';
import { actShape } from '../platform/http/shapes.ts';
import { type Act, perform } from './act.ts';

const badForm = ({ issues: [first] }: z.ZodError): Refused =>
  refuse('form.invalid', 'unmet', { path: first?.path.join('.') ?? '', message: first?.message ?? '' });

/** POST `url`; every member of the act's input that is a `:name` of the address is taken from there. */
export function actRoute<I, F, A, T extends Target>(
  url: string,
  what: Act<I, F, A, T>,
  definition: {
    readonly summary: string;
    readonly params?: z.ZodType;
    readonly body?: z.ZodType;
    readonly answer: z.ZodType<A>;
  },
): Route {
  return route({
    method: 'POST',
    url,
    access: { permission: what.entry.type },
    summary: definition.summary,
    repeatable: 'act',
    ...(definition.params ? { params: definition.params } : {}),
    body: definition.body ?? what.input,
    answer: actShape(definition.answer),
    async handle({ app, actor, params, body, request, condition }) {
      // The act asks for more than the form's shape may say: it is the form that is wrong, not the server.
      const input = what.input.safeParse({ ...(body as object), ...(params as object | undefined) });
      if (!input.success) return badForm(input.error);
      return perform(app, what, actor, input.data, { requestKey: requestKeyOf(request.headers), condition }) as never;
    },
  });
}
