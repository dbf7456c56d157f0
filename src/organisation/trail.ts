// What a reader of the trail may see and asks for (R11): whoever holds `log.read`, for the offices of that grant.
import { z } from 'zod';
import type { Actor } from '../platform/access.ts';
import type { Tx } from '../platform/db/database.ts';
import type { TrailFilter, TrailScope } from './store/trail.ts';
import { listOffices, officesBelow, officesUnder } from './store.ts';

export const TRAIL = 'log.read';
const DAY = 86_400_000;

/** The offices of the grants that let this person read the log. */
export async function scopeOf(tx: Tx, actor: Actor): Promise<TrailScope> {
  const offices = await officesUnder(tx, actor, TRAIL);
  const roots = (await listOffices(tx)).filter((office) => office.parent_id === null);
  return { offices, everything: roots.some((root) => offices.includes(root.office_id)) };
}

const text = z.string().trim().max(100).default('');
export const many = text.transform((value) => value.split(',').filter((one) => one !== ''));
const day = z
  .union([z.iso.date(), z.literal('')])
  .default('')
  .transform((value) => (value === '' ? null : new Date(`${value}T00:00:00+08:00`)));
export const period = { q: text, from: day, until: day };
/** The end of a period is its last day, whole. */
export const endOf = (until: Date | null) => (until === null ? null : new Date(until.getTime() + DAY));

/** What is asked for, read. */
export const trailAsked = z.object({ ...period, office: text, type: many });

const written = z.string().max(500).default('');
/** The same as it stands in the address of the page: a job keeps it so. */
export const trailQuery = z
  .strictObject({ q: written, from: written, until: written, office: written, type: written })
  .refine((query) => trailAsked.safeParse(query).success);

export async function filterOf(
  tx: Tx,
  scope: TrailScope,
  { q, office, type, from, until }: z.output<typeof trailAsked>,
): Promise<TrailFilter> {
  const below = office === '' ? null : await officesBelow(tx, office);
  return {
    text: q,
    offices: below?.filter((one) => scope.offices.includes(one)) ?? null,
    types: type,
    from,
    until: endOf(until),
  };
}
