// Shapes of draws in the API.
import { z } from 'zod';
import { suiteNames } from '../kit/hash.ts';
import { groupShape } from '../plans/routes.ts';
import { instant } from '../platform/http/shapes.ts';
import { OMISSION_REASONS } from './rules/reasons.ts';
import { REFILL_KINDS } from './rules/refill.ts';
import { DRAW_KINDS } from './rules/states.ts';

/** What pages say of a cap that left units out. */
const cappedShape = z.object({ id: z.string(), source: z.string(), most: z.number() });

/** The stored document, as far as it is shown. */
export const cappedOf = (document: unknown): z.output<typeof cappedShape> => cappedShape.parse(document);

export const stateShape = z.enum(['prepared', 'committed', 'revealed', 'beaconed', 'seeded', 'resulted', 'voided']);
export const exceptionKinds = z.enum(['replacement', 'direct_assignment', 'omission', ...REFILL_KINDS]);
export const kindShape = z.enum(DRAW_KINDS);

export const assuranceShape = z
  .object({
    centibits: z.number(),
    heads: z.number(),
    timeProven: z.boolean(),
    registerAnchored: z.boolean(),
    level: z.enum(['fully', 'timeUnproven', 'demo', 'staged']),
    /** Organisations that dated commitment and reveals before t2; absent in draws from before there were witnesses. */
    witnesses: z.array(z.string()).optional(),
  })
  .nullable();

export const summaryShape = z.object({
  drawId: z.string(),
  taskId: z.string(),
  seq: z.number(),
  kind: kindShape,
  state: stateShape,
  title: z.string(),
  leadOffice: z.string(),
  preparedAt: instant,
  committedAt: instant.nullable(),
  revealBy: instant.nullable(),
  beaconAt: instant.nullable(),
  resultedAt: instant.nullable(),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  assurance: assuranceShape,
  demo: z.boolean(),
});

export const listViewShape = z.object({
  listId: z.string(),
  state: z.enum(['building', 'finished', 'failed']),
  jobId: z.string().nullable(),
  failure: z.string().nullable(),
  suite: z.enum(suiteNames),
  directory: z.number(),
  listed: z.number(),
  excluded: z.number(),
  objectsRoot: z.string().nullable(),
  excludedRoot: z.string().nullable(),
  snapshot: z.object({ takenAt: z.string(), source: z.string(), count: z.number(), queryHash: z.string() }),
  finishedAt: instant.nullable(),
  /** How many more units of each stratum may be drawn by the same seed. */
  extensionLimit: z.number(),
  sealed: z
    .object({
      openTo: z.enum(['everyone', 'units']),
      embargo: z.boolean(),
      holder: z.string().nullable(),
      openBy: instant.nullable(),
    })
    .nullable(),
  strata: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      labelEn: z.string(),
      units: z.number(),
      wanted: z.number(),
      groups: z.array(groupShape).nullable(),
      reserve: z.number(),
      root: z.string(),
    }),
  ),
  reasons: z.array(z.object({ reason: z.string(), units: z.number() })),
  caps: z.array(cappedShape.extend({ units: z.number() })),
});

export const drawViewShape = summaryShape.extend({
  commitment: z.string().nullable(),
  commitHash: z.string().nullable(),
  beacon: z.string().nullable(),
  beacons: z.array(
    z.object({
      n: z.number(),
      kind: z.enum(['drand', 'lottery', 'demo']),
      /** Network, game, or the name of a demonstration. */
      name: z.string(),
      /** Round or issue. */
      number: z.string(),
      at: instant,
      centibits: z.number(),
      /** `single`: told by fewer than two independent sources; `conflict`: sources that differ. */
      state: z.enum(['waiting', 'due', 'single', 'conflict', 'taken']),
      text: z.string().nullable(),
      sources: z.array(z.object({ source: z.string(), evidence: z.string() })),
    }),
  ),
  seed: z.string().nullable(),
  resultHash: z.string().nullable(),
  list: listViewShape.nullable(),
  unsealedAt: instant.nullable(),
  copies: z.array(z.object({ kind: z.enum(['copy', 'audit']), at: instant, by: z.string() })),
  parties: z.array(
    z.object({
      party: z.string(),
      label: z.string(),
      head: z.string(),
      userId: z.string().nullable(),
      state: z.enum(['invited', 'committed', 'revealed', 'absent', 'wrong']),
      commitment: z.string().nullable(),
      nonce: z.string().nullable(),
      value: z.string().nullable(),
      revealedAt: instant.nullable(),
      /** How often it said something else than it had committed to, and when it came too late. */
      wrong: z.number(),
      lateAt: instant.nullable(),
      /** A phone has scanned its code. */
      joined: z.boolean(),
    }),
  ),
  steps: z.array(
    z.object({
      n: z.number(),
      kind: z.string(),
      at: instant,
      party: z.string().nullable(),
      entryId: z.string(),
      index: z.number().nullable(),
    }),
  ),
  /** Before COMMIT: draws of the same office that run now. */
  running: z.array(z.object({ drawId: z.string(), title: z.string() })),
  drawn: z.array(
    z.object({
      stratum: z.string(),
      rank: z.number(),
      position: z.number(),
      subjectId: z.string(),
      name: z.string(),
      role: z.enum(['drawn', 'reserve', 'extended']),
      state: z.enum(['standing', 'waiting', 'replaced', 'called']),
      leafHash: z.string().nullable(),
      visitedOn: z.string().nullable(),
      openedAt: instant.nullable(),
      /** The place in the drawn order of visits, from 1; null for who is not visited. */
      visit: z.number().nullable(),
      /** The day of its published inspection by an office of the task; why it is not inspected. Neither: open. */
      inspectedOn: z.string().nullable(),
      omitted: z.enum(OMISSION_REASONS).nullable(),
    }),
  ),
  slots: z.array(
    z.object({
      subjectId: z.string(),
      n: z.number(),
      department: z.string(),
      role: z.string(),
      officer: z.string(),
      name: z.string(),
      certificate: z.string(),
      candidates: z.number(),
      directed: z.boolean(),
      team: z.string().nullable(),
      substitute: z.boolean(),
      /** Nobody holds it: it waits to be drawn again, or found nobody. */
      open: z.boolean(),
      refilled: z.boolean(),
    }),
  ),
  teams: z.array(
    z.object({
      code: z.string(),
      objects: z.number(),
      members: z.array(
        z.object({
          department: z.string(),
          role: z.string(),
          name: z.string(),
          certificate: z.string(),
          officeId: z.string(),
          candidates: z.number(),
        }),
      ),
    }),
  ),
  officers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string(),
      roles: z.array(z.string()),
      specialties: z.array(z.string()),
      cap: z.number(),
    }),
  ),
  exceptions: z.array(
    z.object({
      exceptionId: z.string(),
      kind: exceptionKinds,
      stratum: z.string().nullable(),
      rank: z.number().nullable(),
      subjectId: z.string().nullable(),
      slot: z.number().nullable(),
      officer: z.string().nullable(),
      ground: z.string(),
      reason: z.string(),
      evidence: z.string(),
      officeId: z.string(),
      askedBy: z.string(),
      askedAt: instant,
      state: z.enum(['asked', 'granted', 'returned']),
      decidedBy: z.string().nullable(),
      decidedAt: instant.nullable(),
      replacedByRank: z.number().nullable(),
      offices: z.array(z.string()),
      units: z.number().nullable(),
    }),
  ),
  /** Draws whose time overlapped and that share so many units of their lists. */
  parallel: z.array(z.object({ drawId: z.string(), title: z.string(), shared: z.int(), entryId: z.string() })),
  refills: z.array(
    z.object({
      entryId: z.string(),
      kind: z.enum(REFILL_KINDS),
      officer: z.string().nullable(),
      subjectId: z.string().nullable(),
      ground: z.string(),
      offices: z.array(z.string()),
      beacon: z.string(),
      due: instant.nullable(),
      at: instant,
      state: z.enum(['waiting', 'drawn']),
      places: z.number(),
      filled: z.array(z.object({ object: z.string(), slot: z.number(), officer: z.string() })),
      open: z.array(z.object({ object: z.string(), slot: z.number() })),
      short: z.array(z.string()),
    }),
  ),
});
