// Draws for everybody: the evidence bundle, and "was my firm in the hat" (R7). Read with the public login, published draws only.
import { Readable } from 'node:stream';
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { publicNear } from '../../platform/http/near.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { changesFile } from '../anchor.ts';
import { evidenceBundle } from '../bundle.ts';
import { publicStands } from '../hat.ts';
import { listFile } from '../list-file.ts';
import { printable, publicDraw } from '../store/public.ts';
import { visitsFile } from '../visits-file.ts';
import { pageRoutes } from './pages.ts';

const byDraw = z.object({ drawId: z.string().max(128) });

const bundleRoute = route({
  method: 'GET',
  url: '/draws/:drawId/evidence.json',
  access: 'public',
  summary: 'The evidence bundle of a published draw (spec/evidence-bundle.md)',
  params: byDraw,
  async handle({ app, params }) {
    const bundle = await evidenceBundle(app, params.drawId);
    if (!bundle.ok) return bundle;
    return {
      raw: JSON.stringify(bundle.value),
      type: 'application/json; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="${params.drawId}.evidence.json"`,
        'access-control-allow-origin': '*',
      },
    };
  },
});

/** A file that anybody may take, from whatever page. */
const leafFile = (pieces: AsyncIterable<Uint8Array>, name: string) => ({
  raw: Readable.from(pieces),
  type: 'application/octet-stream',
  headers: { 'content-disposition': `attachment; filename="${name}"`, 'access-control-allow-origin': '*' },
});

const listRoute = route({
  method: 'GET',
  url: '/draws/:drawId/list.sunlot',
  access: 'public',
  summary: 'The whole open list of a published draw as a file (spec/evidence-bundle.md section 7)',
  params: byDraw,
  async handle({ app, params }) {
    const file = await listFile(app, params.drawId);
    return file.ok ? leafFile(file.value, `${params.drawId}.list.sunlot`) : file;
  },
});

const visitsRoute = route({
  method: 'GET',
  url: '/draws/:drawId/visits.sunlot',
  access: 'public',
  summary: 'The inspections that the burdens of a published draw were counted from (spec/evidence-bundle.md section 8)',
  params: byDraw,
  async handle({ app, params }) {
    const file = await visitsFile(app, params.drawId);
    return file.ok ? leafFile(file.value, `${params.drawId}.visits.sunlot`) : file;
  },
});

const changesRoute = route({
  method: 'GET',
  url: '/draws/:drawId/changes.sunlot',
  access: 'public',
  summary:
    'What changed in the register since the root that a published draw is anchored to (spec/evidence-bundle.md section 9)',
  params: byDraw,
  async handle({ app, params }) {
    const file = await changesFile(app, params.drawId);
    return file.ok ? leafFile(file.value, `${params.drawId}.changes.sunlot`) : file;
  },
});

const hatRoute = route({
  method: 'GET',
  url: '/api/public/draws/:drawId/units/:code',
  access: 'public',
  summary:
    'Whether a subject was in the list of a published draw: stratum, position, probability, proof; or why it was left out',
  params: z.object({ drawId: z.string(), code: z.string().max(64) }),
  answer: z.object({
    stood: z.enum(['listed', 'excluded', 'absent', 'sealed']),
    stratum: z.string().nullable(),
    label: z.string().nullable(),
    units: z.number().nullable(),
    wanted: z.number().nullable(),
    position: z.number().nullable(),
    leaf: z.string().nullable(),
    proof: z.array(z.string()),
    root: z.string().nullable(),
    reason: z.string().nullable(),
    rank: z.number().nullable(),
    drawn: z.enum(['standing', 'waiting', 'replaced', 'called']).nullable(),
  }),
  async handle({ app, params, request }) {
    return publicNear({ app, request }, async (tx) => {
      const draw = await publicDraw(tx, params.drawId);
      if (!draw) return refuse('draws.draw-missing', 'missing', { draw: params.drawId });
      const stands = await publicStands(tx, draw, printable(params.code));
      const { proof, leaf, root, ...rest } = stands;
      return ok({
        ...rest,
        proof: proof.map(toHex),
        leaf: leaf === null ? null : toHex(leaf),
        root: root === null ? null : toHex(must(root, 'a root')),
      });
    });
  },
});

export const publicRoutes: readonly Route[] = [
  bundleRoute,
  listRoute,
  visitsRoute,
  changesRoute,
  hatRoute,
  ...pageRoutes,
];
