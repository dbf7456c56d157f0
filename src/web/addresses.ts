// The addresses of the API as a page writes them, checked when it is compiled: a path is one of openapi.json, its blanks are all filled, and
// what is asked, sent and answered has the shape of that route. A route that is gone or renamed breaks the pages that call it, not their users.
import type { paths } from './openapi.d.ts';

type Path = keyof paths & string;
export type Verb = 'get' | 'post' | 'delete';

declare const filledFrom: unique symbol;
/** An address made by `at`: a text that remembers of which path it is. */
export type Filled<P extends Path = Path> = string & { readonly [filledFrom]: P };

type Blank<P> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Blank<Rest> : never;
type Plain<P> = P extends `${string}{${string}` ? never : P;
type PathOf<V extends Verb> = { [P in Path]: paths[P] extends { [K in V]: object } ? P : never }[Path];

/** What a page may call: a path without blanks as it stands, or one that `at` has filled. */
export type Address<V extends Verb = Verb> = V extends Verb ? Plain<PathOf<V>> | Filled<PathOf<V>> : never;
export type PathIn<A> = A extends Filled<infer P> ? P : A extends Path ? A : never;

type Operation<P, V extends Verb> = P extends Path ? NonNullable<paths[P][V]> : never;
/** What a route answers when it is done. */
export type ValueAt<A, V extends Verb> =
  Operation<PathIn<A>, V> extends { responses: { 200: { content: { 'application/json': infer Value } } } }
    ? Value
    : never;

/** What is sent is only read; a field that may be absent may be undefined, and what may be anything beside is not named. */
type Sent<T> = T extends readonly (infer One)[]
  ? readonly Sent<One>[]
  : T extends object
    ? {
        readonly [K in keyof T as string extends K ? (unknown extends T[K] ? never : K) : K]:
          | Sent<T[K]>
          | (object extends Pick<T, K> ? undefined : never);
      }
    : T;
type BodyIn<O> = O extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Sent<Body>
  : Record<string, never>;
/** What a route expects; nothing is an empty object. */
export type BodyAt<A> = BodyIn<Operation<PathIn<A>, 'post'>>;

type QueryIn<O> = O extends { parameters: { query?: infer Query } } ? Query : never;
/** A condition that is empty is not sent. */
export type QueryAt<A, V extends Verb = 'get'> = {
  readonly [K in keyof QueryIn<Operation<PathIn<A>, V>>]: QueryIn<Operation<PathIn<A>, V>>[K] | '' | null | undefined;
};

type Noun<P> = P extends `/api/${infer Name}/${string}` ? `/api/${Name}` : P;
/** What an act leaves out of date: every address that begins so. */
export type Stale = readonly (Address | Noun<Path>)[];

/** A list that stands in for one of the server. */
export type Sample = `sample:${string}`;
/** Lists: the paths whose rows a page of such rows can show. */
export type ListAddress<Row> = {
  [P in Plain<PathOf<'get'>>]: [ValueAt<P, 'get'>] extends [never]
    ? never
    : ValueAt<P, 'get'> extends { rows: readonly Row[]; next: string | null; total: object }
      ? P
      : never;
}[Plain<PathOf<'get'>>];

/** The acts that such a body is enough for. */
export type Taking<Body> = {
  [P in PathOf<'post'>]: Body extends BodyIn<Operation<P, 'post'>> ? Plain<P> | Filled<P> : never;
}[PathOf<'post'>];

/** `at('/api/tasks/{taskId}', { taskId })`: the blanks of a path filled, each as it must be written in an address. */
export const at = <const P extends Path>(path: P, fill: Readonly<Record<Blank<P>, string | number>>): Filled<P> =>
  path.replace(/\{(\w+)\}/g, (_, name: Blank<P>) => encodeURIComponent(fill[name])) as Filled<P>;
