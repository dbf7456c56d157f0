// Who could take which slot: the committed demand, inspectors and recusals as numbers (spec/draw.md section 5, rule 2).
// Objects, slots and officers are indices from here on. Slots lie in the order in which they will be drawn, so "already
// drawn" is "has a smaller index". Slots that ask for the same thing in the same area form one class.
import { assert } from '../../../kit/assert.ts';
import { compareText } from '../../../kit/bytes.ts';
import { add, at, int } from './cells.ts';

/** What one slot asks for. Without a specialty any will do. */
export type Need = { readonly department: string; readonly role: string; readonly specialty?: string };

/** The slots of one object in their committed order; it is never sorted again. */
export type Demand = readonly Need[];

/**
 * An object to be inspected. Without an area any officer may go there. `demand` replaces the common one. `leafHash` is
 * given for objects of a sealed list, whose tickets are taken over it.
 */
export type AssignObject = {
  readonly id: string;
  readonly area?: string;
  readonly demand?: Demand;
  readonly leafHash?: Uint8Array;
};

/** An inspector. Without `areas` he serves everywhere, with an empty list nowhere. `cap` counts objects, an integer from 0. */
export type Officer = {
  readonly id: string;
  readonly department: string;
  readonly roles: readonly string[];
  readonly specialties?: readonly string[];
  readonly areas?: readonly string[];
  readonly cap: number;
};

export type Recusal = readonly [object: string, officer: string];

/** What all slots of a class ask for. */
export type ClassNeed = Need & { readonly area?: string };

export type SlotClass = {
  readonly need: ClassNeed;
  /** Ascending, which is ascending by id bytes. */
  readonly members: readonly number[];
  /** One bit per officer. */
  readonly bits: Uint32Array;
};

export type Pool = {
  readonly objects: readonly AssignObject[];
  /** Object o has the slots firstSlot[o] … firstSlot[o + 1] − 1. */
  readonly firstSlot: Int32Array;
  readonly objectOf: Int32Array;
  readonly classOf: Int32Array;
  readonly classes: readonly SlotClass[];
  /** By ascending id bytes. */
  readonly officers: readonly Officer[];
  readonly classesOf: readonly (readonly number[])[];
  /** Per object. */
  readonly recused: readonly (readonly number[])[];
};

const NOBODY: readonly number[] = [];

/**
 * The pool of objects given in the order of drawing. Ids occur once (the lists refuse doubles before the commitment),
 * so a double is a bug. A recusal that names an unknown object or officer binds nobody.
 */
export function makePool(
  objects: readonly AssignObject[],
  demand: Demand,
  officers: readonly Officer[],
  recusals: readonly Recusal[],
): Pool {
  const sorted = officers.toSorted((a, b) => compareText(a.id, b.id));
  for (const { id, cap } of sorted)
    assert(Number.isSafeInteger(cap) && cap >= 0, `cap of ${id} is not an integer from 0`);
  const firstSlot = new Int32Array(objects.length + 1);
  for (const [o, object] of objects.entries()) firstSlot[o + 1] = int(firstSlot, o) + (object.demand ?? demand).length;
  const objectOf = new Int32Array(int(firstSlot, objects.length));
  const classOf = new Int32Array(objectOf.length);
  const finder = classFinder(sorted);
  for (const [o, object] of objects.entries()) {
    objectOf.fill(o, firstSlot[o], firstSlot[o + 1]);
    classOf.set(finder.classesFor(object.demand ?? demand, object.area), firstSlot[o]);
  }
  const classesOf: number[][] = sorted.map(() => []);
  for (const [c, { members }] of finder.classes.entries()) for (const w of members) at(classesOf, w).push(c);
  const recused = recusedPerObject(objects, sorted, recusals);
  return { objects, firstSlot, objectOf, classOf, classes: finder.classes, officers: sorted, classesOf, recused };
}

/** Classes are numbered as they turn up; one demand in one area is looked up once, not once per object. */
function classFinder(officers: readonly Officer[]) {
  const classes: SlotClass[] = [];
  const byNeed = new Map<string, number>();
  const known = new Map<Demand, Map<string | undefined, readonly number[]>>();
  const classFor = ({ department, role, specialty }: Need, area: string | undefined): number => {
    const name = JSON.stringify([department, role, specialty ?? null, area ?? null]);
    const number = byNeed.get(name) ?? classes.length;
    if (number === classes.length) {
      byNeed.set(name, number);
      const need = {
        department,
        role,
        ...(specialty !== undefined && { specialty }),
        ...(area !== undefined && { area }),
      };
      classes.push(makeClass(need, officers));
    }
    return number;
  };
  const classesFor = (demand: Demand, area: string | undefined): readonly number[] => {
    const perArea = known.get(demand) ?? new Map<string | undefined, readonly number[]>();
    known.set(demand, perArea);
    const found = perArea.get(area) ?? demand.map((need) => classFor(need, area));
    perArea.set(area, found);
    return found;
  };
  return { classes, classesFor };
}

function makeClass(need: ClassNeed, officers: readonly Officer[]): SlotClass {
  const members: number[] = [];
  const bits = new Uint32Array((officers.length + 31) >>> 5);
  for (const [w, officer] of officers.entries()) {
    if (!serves(officer, need)) continue;
    members.push(w);
    add(bits, w >>> 5, 2 ** (w & 31));
  }
  return { need, members, bits };
}

const serves = (officer: Officer, { department, role, specialty, area }: ClassNeed): boolean =>
  officer.department === department &&
  officer.roles.includes(role) &&
  (specialty === undefined || (officer.specialties ?? []).includes(specialty)) &&
  (area === undefined || officer.areas === undefined || officer.areas.includes(area));

function recusedPerObject(
  objects: readonly AssignObject[],
  officers: readonly Officer[],
  recusals: readonly Recusal[],
): readonly (readonly number[])[] {
  const objectIndex = indexById(objects);
  const officerIndex = indexById(officers);
  const sets = new Map<number, Set<number>>();
  for (const [object, officer] of recusals) {
    const o = objectIndex.get(object);
    const w = officerIndex.get(officer);
    if (o === undefined || w === undefined) continue;
    sets.set(o, (sets.get(o) ?? new Set<number>()).add(w));
  }
  return objects.map((_, o) => [...(sets.get(o) ?? NOBODY)]);
}

function indexById(things: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const index = new Map(things.map(({ id }, i) => [id, i]));
  assert(index.size === things.length, 'an id occurs twice');
  return index;
}

export const slotCount = (pool: Pool): number => pool.objectOf.length;

export const classOfSlot = (pool: Pool, slot: number): SlotClass => at(pool.classes, int(pool.classOf, slot));

/** Right department, role, specialty and area. */
export const fits = (pool: Pool, slot: number, officer: number): boolean =>
  ((int(classOfSlot(pool, slot).bits, officer >>> 5) >>> (officer & 31)) & 1) === 1;

/** The officers who may not come to the object of this slot. */
export const recusedBy = (pool: Pool, slot: number): readonly number[] => at(pool.recused, int(pool.objectOf, slot));

export const isRecused = (pool: Pool, slot: number, officer: number): boolean =>
  recusedBy(pool, slot).includes(officer);
