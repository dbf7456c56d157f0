// The states of a draw and of its steps (spec/draw.md section 3). There is no way back, and no step that draws again.

/** `drand`: the first round after the reveals; `public`: rounds and issues named beforehand; the others are never called random. */
export const DRAW_KINDS = ['drand', 'public', 'demo', 'staged'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];
export type DrawState = 'prepared' | 'committed' | 'revealed' | 'beaconed' | 'seeded' | 'resulted' | 'voided';

/** Which step each state waits for; a staged draw has no beacon and goes from `revealed` to `seeded`. */
export const NEXT: Readonly<Record<DrawState, readonly DrawState[]>> = {
  prepared: ['committed', 'voided'],
  committed: ['revealed', 'voided'],
  revealed: ['beaconed', 'seeded', 'voided'],
  beaconed: ['seeded'],
  seeded: ['resulted'],
  resulted: ['voided'],
  voided: [],
};

/** A draw of which nothing more is to be expected, or which is dead: the next seq may be prepared after a void only. */
export const isOpen = (state: DrawState): boolean => state !== 'voided' && state !== 'resulted';

export const mayMove = (from: DrawState, to: DrawState): boolean => NEXT[from].includes(to);

/** For the words of a refusal: where the draw stands, and where it cannot go. */
export const wrongStep = (state: DrawState, to: DrawState) => ({
  state: `draws.state.${state}`,
  step: `draws.state.${to}`,
});
