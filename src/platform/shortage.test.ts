// R11 what the machines lack is told apart from what is wrong with the program.
import { expect, test } from 'vitest';
import { shortageOf } from './shortage.ts';

const failing = (code: string | undefined, message = 'x', cause?: Error) =>
  Object.assign(new Error(message, cause ? { cause } : {}), code === undefined ? {} : { code });
const said = (error: unknown) => shortageOf(error)?.refusal.code ?? null;

test('R11 a full disk of the database or of the server is a full disk', () => {
  for (const code of ['53100', 'ENOSPC', 'EDQUOT']) expect(said(failing(code))).toBe('server.disk-full');
  expect(said(failing(undefined, 'copy failed', failing('ENOSPC')))).toBe('server.disk-full');
});

test('R11 a database that is away, ends, or has no connection left is away', () => {
  for (const code of ['08006', '53300', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'])
    expect(said(failing(code))).toBe('server.database-away');
  expect(said(failing(undefined, 'Connection terminated unexpectedly'))).toBe('server.database-away');
});

test('R11 everything else is a fault of our own', () => {
  for (const code of ['23505', '42P01', '22012', '57014', undefined]) expect(said(failing(code))).toBeNull();
  expect(said('53100')).toBeNull();
});
