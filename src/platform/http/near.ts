// Which requests may be answered from a replica (src/platform/db/replica.ts): pages and lists of whoever has not just written. Writing, or
// hearing that long work is done, leaves a mark in the browser for as long as the replica may be behind; after that every answer of
// it holds what was written, on whichever server.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Result } from '../../kit/result.ts';
import type { Actor } from '../access.ts';
import type { App } from '../app.ts';
import { publicRead, publicReadNear, read, readNear, type Tx } from '../db/database.ts';
import type { Raw } from './route.ts';

const WRITTEN = 'sunlot-written';

/** Who asks again within the bound reads the primary. */
export function markWritten(app: App, reply: FastifyReply): void {
  const { replica } = app.db;
  if (replica === null) return;
  const { secureCookies: secure } = app.config;
  reply.setCookie(WRITTEN, '1', { path: '/', maxAge: replica.bound + 1, httpOnly: true, sameSite: 'lax', secure });
}

type Asked = { readonly app: App; readonly request: FastifyRequest };

/** A key has no cookies: it always reads what it wrote. */
const hasWritten = ({ request }: Asked): boolean =>
  request.cookies[WRITTEN] !== undefined || request.headers.authorization !== undefined;

/** Absence from a replica proves nothing: the primary is asked before anybody is told that something is missing. */
const isThere = (answer: Raw | Result<unknown>): boolean => ('raw' in answer ? answer.status !== 404 : answer.ok);

/** A public page or answer, by the public login; `run` may run twice. */
export const publicNear = <T extends Raw | Result<unknown>>(asked: Asked, run: (tx: Tx) => Promise<T>): Promise<T> =>
  hasWritten(asked) ? publicRead(asked.app.db, run) : publicReadNear(asked.app.db, run, isThere);

/** A list for officers; `run` may run twice. */
export const listNear = <T>(asked: Asked & { readonly actor: Actor }, run: (tx: Tx) => Promise<T>): Promise<T> =>
  hasWritten(asked) ? read(asked.app.db, asked.actor, run) : readNear(asked.app.db, asked.actor, run);
