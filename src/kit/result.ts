// What an operation answers when the law or a form says no: plain data, never an exception.
// A bug is an assertion (assert.ts); a broken network or disk is an exception.

/** Which kind of no it is; the HTTP status follows from it (forbidden 403, missing 404, conflict 409, unmet 422). */
export type RefusalKind = 'forbidden' | 'missing' | 'conflict' | 'unmet';

/** `code` is `domain.reason`; its Chinese and English wording lives in that domain's texts.ts. `with` fills the wording's blanks. */
export type Refusal = {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly with?: Readonly<Record<string, string | number>>;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = (code: string, kind: RefusalKind, fill?: Refusal['with']): Refused => ({
  ok: false,
  refusal: fill === undefined ? { code, kind } : { code, kind, with: fill },
});
