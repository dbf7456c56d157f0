// A route is data: address, who may come in, shapes, and what answers. The server, OpenAPI and the permission matrix read the same list.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ok, type Result } from '../../kit/result.ts';
import type { Actor } from '../access.ts';
import type { App } from '../app.ts';
import type { Condition } from '../db/database.ts';
import type { Session } from './session.ts';

/**
 * `public`: anybody. `entering`: any session, also one that still owes a second factor or a new password. `signed-in`: any
 * session that owes nothing. Otherwise the permission that must be held somewhere.
 */
export type Access = 'public' | 'entering' | 'signed-in' | { readonly permission: string };

export type Language = 'zh' | 'en';

export type Context<P, Q, B> = {
  readonly app: App;
  readonly actor: Actor;
  /** Absent where nobody is signed in: only on public routes. */
  readonly session: Session | null;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly language: Language;
  /** Under what the client wants it written: If-Match. A route that ends in an act hands it on. */
  readonly condition: Condition | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** Something other than JSON: a page, a file, a stream. */
export type Raw = {
  readonly raw: string | Buffer | NodeJS.ReadableStream;
  readonly type: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export const page = (html: string, status = 200): Raw => ({ raw: html, type: 'text/html; charset=utf-8', status });

export const attachment = (body: Raw['raw'], type: string, name: string): Raw => ({
  raw: body,
  type,
  headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
});

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The JSON answer's shape; absent for pages and files. */
  readonly answer?: z.ZodType;
  /** It tells that long work is over: whoever hears it must see what was done (src/platform/http/near.ts). */
  readonly ends?: 'work';
  /**
   * What a write does when it is asked again under its `Idempotency-Key`. `act`, `kept`: it answers as the first time (`act` keeps its key in its own transaction). `told`: it
   * refuses, since the answer was a secret that is told once. `harmless`: doing it again changes nothing more.
   */
  readonly repeatable?: 'act' | 'kept' | 'told' | 'harmless';
  /** How If-Match is compared by what is no act: `within` the transaction that writes; else before it begins, enough where nothing is changed. */
  readonly compares?: 'within';
  /** One comes in by it: it has fewer turns than other public routes. */
  readonly entrance?: true;
  /** Of a `signed-in` route: open to keys of other systems too. */
  readonly keys?: true;
  /** The body is taken as a stream of bytes, not parsed. */
  readonly upload?: boolean;
  readonly handle: (context: Context<never, never, never>) => Promise<Result<unknown> | Raw>;
};

type Infer<T> = T extends z.ZodType<infer U> ? U : undefined;

/** Types a route's handler by its shapes. */
export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  A extends z.ZodType | undefined = undefined,
>(
  definition: Omit<Route, 'params' | 'query' | 'body' | 'answer' | 'handle'> & {
    params?: P;
    query?: Q;
    body?: B;
    answer?: A;
    handle: (
      context: Context<Infer<P>, Infer<Q>, Infer<B>>,
    ) => Promise<(A extends z.ZodType ? Result<z.output<A>> : Result<unknown>) | Raw>;
  },
): Route {
  return definition as unknown as Route;
}

/** Answers a value that is always there. */
export const answer = async <T>(value: Promise<T>): Promise<Result<T>> => ok(await value);
