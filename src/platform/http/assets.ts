// The built client's files. A name that carries its own hash never changes and is kept for a year; the few that documents
// name without one (public.css, mark.svg) are asked for again.
import { basename } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export type Assets = {
  /** The folder that is served; null where nothing is built: the addresses are then missing. */
  readonly root: string | null;
  readonly prefix: string;
};

const HASHED = /-[\w-]{8}\.\w+$/;

export const cacheControl = (path: string): string =>
  HASHED.test(basename(path)) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

export async function serveAssets(server: FastifyInstance, { root, prefix }: Assets): Promise<void> {
  if (root === null) return;
  await server.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: false,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(path));
    },
  });
}
