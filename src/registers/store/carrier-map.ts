// Carriers on a map (R22): counted by the cells of a grid over what the list shows under the same conditions, so that a city-wide library
// of a hundred thousand points is one short answer. Positions are as recorded; the two coordinate systems are counted apart.
import { sql } from 'kysely';
import { type ListConditions, type ListContext, matching } from '../../platform/list/source.ts';
import type { Area } from '../rules/map-area.ts';
import { carrierList } from './carriers.ts';

export type MapCell = {
  readonly n: number;
  readonly gcj02: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly carrier_id: string;
  readonly name: string;
  readonly kind: string;
};
type Extent = {
  readonly all: number;
  readonly placed: number;
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
};

/** How many there are, how many of them have a position, and the smallest area that holds these. */
export async function extentOf(asked: ListConditions, context: ListContext): Promise<Extent> {
  const rows = await matching(carrierList, asked, context);
  const found = await sql<Extent>`
    select count(*)::int as all, count(c.longitude)::int as placed, min(c.longitude)::int as west, min(c.latitude)::int as south,
      max(c.longitude)::int as east, max(c.latitude)::int as north
    from (${rows}) c`.execute(context.tx);
  return found.rows[0] as Extent;
}

/** What stands in each cell of `across` by `down`; of one that stands alone, which it is. */
export async function cellsOf(
  asked: ListConditions,
  { west, south, east, north }: Area,
  { across, down }: { readonly across: number; readonly down: number },
  context: ListContext,
): Promise<readonly MapCell[]> {
  const rows = await matching(carrierList, asked, context);
  const column = sql`least((c.longitude::bigint - ${west}) * ${across} / ${east - west}, ${across - 1})`;
  const line = sql`least((c.latitude::bigint - ${south}) * ${down} / ${north - south}, ${down - 1})`;
  const found = await sql<MapCell>`
    select count(*)::int as n, (count(*) filter (where g.datum = 'gcj02'))::int as gcj02, avg(g.longitude)::int as longitude,
      avg(g.latitude)::int as latitude, min(g.carrier_id) as carrier_id, min(g.name) as name, min(g.kind) as kind
    from (
      select c.carrier_id, c.name, c.kind, c.datum, c.longitude, c.latitude, ${column} as at_column, ${line} as at_line
      from (${rows}) c
      where c.longitude between ${west} and ${east} and c.latitude between ${south} and ${north}
    ) g group by g.at_line, g.at_column order by g.at_line desc, g.at_column`.execute(context.tx);
  return found.rows;
}

/** Where the carriers of each district lie on average: its name stands there, since no boundaries are drawn. */
export async function districtsIn(asked: ListConditions, area: Area, context: ListContext) {
  const rows = await matching(carrierList, asked, context);
  const found = await sql<{ region: string; n: number; longitude: number; latitude: number }>`
    select c.region, count(*)::int as n, avg(c.longitude)::int as longitude, avg(c.latitude)::int as latitude
    from (${rows}) c
    where c.region is not null and c.longitude between ${area.west} and ${area.east}
      and c.latitude between ${area.south} and ${area.north}
    group by c.region order by c.region limit 20`.execute(context.tx);
  return found.rows;
}
