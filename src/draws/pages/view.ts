// What the pages know of a draw: the shapes as they come over the wire (instants are ISO texts), and where things are to be found.
import type { z } from 'zod';
import { must } from '../../kit/assert.ts';
import type { Suite } from '../../kit/hash.ts';
import { suites } from '../../verifier/suite.ts';
import { at } from '../../web/addresses.ts';
import type { StatusLook } from '../../web/components/status-tag.tsx';
import type { AssuranceLevel } from '../rules/assurance.ts';
import type { DrawState } from '../rules/states.ts';
import type { drawViewShape, listViewShape, summaryShape } from '../shapes.ts';

export type DrawSummary = z.input<typeof summaryShape>;
export type ListView = z.input<typeof listViewShape>;
/** The checkpoint of the log that readers are served: leaves, root in hex, when, and how many witnesses signed it. */
export type Checkpoint = {
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly witnesses: number;
};
/** GET /api/draws/:drawId. `now` is the server's clock, in ISO. */
export type DrawView = z.input<typeof drawViewShape> & {
  readonly published: boolean;
  readonly now: string;
  readonly checkpoint: Checkpoint | null;
};
export type PartyView = DrawView['parties'][number];
export type DrawnView = DrawView['drawn'][number];
export type SlotView = DrawView['slots'][number];
export type ExceptionView = DrawView['exceptions'][number];
export type StepView = DrawView['steps'][number];

/** What every act answers. */
export type Acted<T> = { readonly answer: T; readonly entryId: string };

/** The hash of a draw follows from its list; whoever speaks in the draw has one. */
export const suiteOf = ({ list }: Pick<DrawView, 'list'>): Suite => suites[must(list, 'a draw has its list').suite];

export const drawSource = (drawId: string) => at('/api/draws/{drawId}', { drawId });
export const publicAddress = (drawId: string): string => `/draws/${encodeURIComponent(drawId)}`;
export const hallAddress = (drawId: string): string => `/hall/${encodeURIComponent(drawId)}`;
export const bundleAddress = (drawId: string): string => `/draws/${encodeURIComponent(drawId)}/evidence.json`;
/** The page of a log entry. */
export const entryAddress = (entryId: string): string => `/log/entries/${entryId}`;

export const LOOKS: Readonly<Record<DrawState, StatusLook>> = {
  prepared: 'waiting',
  committed: 'running',
  revealed: 'running',
  beaconed: 'running',
  seeded: 'running',
  resulted: 'done',
  voided: 'void',
};

/** The badge's name for a computed level. */
export const BADGES = {
  fully: 'full',
  timeUnproven: 'time-unproven',
  demo: 'demo-beacon',
  staged: 'staged',
} as const satisfies Readonly<Record<AssuranceLevel, string>>;

/** A stratum by its code, as the reader's language names it. */
export const stratumName = (strata: ListView['strata'], code: string, lang: 'zh' | 'en'): string => {
  const found = strata.find((one) => one.code === code);
  return (lang === 'zh' ? found?.label : found?.labelEn) ?? code;
};

/** Sums over the strata of a list. */
export const sumOf = (strata: ListView['strata']) =>
  strata.reduce(
    (sum, one) => ({
      units: sum.units + one.units,
      wanted: sum.wanted + one.wanted,
      reserve: sum.reserve + one.reserve,
    }),
    { units: 0, wanted: 0, reserve: 0 },
  );

/** Drawn objects that hold their place now: those standing, and reserves that were called. */
export const isHolding = (row: DrawnView): boolean => row.state === 'standing' || row.state === 'called';

/** The objects to visit in the drawn order: of one inspector, or of all where none is named. */
export function visitsOf({ drawn, slots }: Pick<DrawView, 'drawn' | 'slots'>, officer: string): readonly DrawnView[] {
  const own = new Set(slots.filter((slot) => slot.officer === officer).map((slot) => slot.subjectId));
  return drawn
    .filter((row) => row.visit !== null && (officer === '' || own.has(row.subjectId)))
    .sort((a, b) => (a.visit ?? 0) - (b.visit ?? 0));
}

/** The reserve that would be called next in a stratum; strictly in order of rank. */
export const nextReserveOf = (draw: Pick<DrawView, 'drawn'>, stratum: string): DrawnView | undefined =>
  draw.drawn.filter((row) => row.stratum === stratum && row.state === 'waiting').sort((a, b) => a.rank - b.rank)[0];

/** How many units were added to a stratum after the result, and how many more may be: what was committed, what is left of the list. */
export const addedTo = ({ drawn }: Pick<DrawView, 'drawn'>, stratum: string): number =>
  drawn.filter((row) => row.stratum === stratum && row.role === 'extended').length;
export function leftToAdd(draw: Pick<DrawView, 'drawn' | 'list'>, stratum: string): number {
  const ranks = draw.drawn.filter((row) => row.stratum === stratum).length;
  const size = draw.list?.strata.find(({ code }) => code === stratum)?.units ?? 0;
  return Math.max(0, Math.min((draw.list?.extensionLimit ?? 0) - addedTo(draw, stratum), size - ranks));
}

/** What a screen in a public room may show of a draw: of a sealed list positions and leaf hashes, neither firms nor who goes there (R49). */
export function onScreen(draw: DrawView): DrawView {
  if (!draw.list?.sealed) return draw;
  const hashes = new Map(draw.drawn.map((row) => [row.subjectId, row.leafHash ?? '']));
  return {
    ...draw,
    teams: [],
    slots: draw.slots.map((slot) => ({
      ...slot,
      subjectId: hashes.get(slot.subjectId) ?? '',
      officer: '',
      name: '\u2026',
      certificate: '',
    })),
    drawn: draw.drawn.map((row) => ({
      ...row,
      subjectId: row.leafHash ?? '',
      name: `${(row.leafHash ?? '').slice(0, 12)}\u2026`,
    })),
  };
}
