// A broken assumption is a bug: stop, roll back, answer a bare 500 with an id. Never used for what a user may do wrong.

export class AssertionError extends Error {
  override name = 'AssertionError';
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** The value, or a bug when it is null or undefined. */
export function must<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

/** Proves to the compiler that a union was exhausted. */
export function never(value: never): never {
  throw new AssertionError(`unexpected ${String(value)}`);
}
