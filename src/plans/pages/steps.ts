// The life of a task as steps named by results (R30-R34): each says when it was done, who has it now, or what stops it.
import type { Step } from '../../web/components/steps.tsx';
import type { Translate } from '../../web/text.tsx';
import type { TaskState } from '../rules/task.ts';

/** What the draws to the right tell about a task; null before its approval. */
export type Onward = {
  readonly list: 'none' | 'building' | 'finished' | 'failed';
  /** The state of the newest draw. */
  readonly draw: string | null;
  readonly published: boolean;
};

export type Life = {
  readonly state: TaskState;
  readonly drafted: string;
  readonly submitted: string | null;
  readonly approved: string | null;
  /** Reasons against submission. */
  readonly problems: number;
  readonly onward: Onward | null;
};

const NAMES = ['drafted', 'submitted', 'approved', 'frozen', 'drawn', 'published'] as const;
type Name = (typeof NAMES)[number];
type Told = { readonly state: Step['state']; readonly note?: string };

const listSteps: Readonly<Record<Onward['list'], Step['state']>> = {
  none: 'current',
  building: 'current',
  finished: 'done',
  failed: 'failed',
};

function onwardOf({ onward }: Life, t: Translate): Partial<Record<Name, Told>> {
  const { list, draw, published } = onward ?? { list: 'none' as const, draw: null, published: false };
  const frozen: Told = { state: listSteps[list], note: t(`plans.step.list.${list}`) };
  if (list !== 'finished') return { frozen };
  const drawn = draw === 'resulted';
  const note = draw === null ? t('plans.step.draw.none') : t(`draws.state.${draw}`);
  return {
    frozen,
    drawn: { state: drawn ? 'done' : 'current', note },
    ...(drawn
      ? {
          published: published
            ? { state: 'done' as const }
            : { state: 'current' as const, note: t('plans.step.publish.due') },
        }
      : {}),
  };
}

/** Done, with the day where it is known. */
const done = (day: string | null): Told => ({ state: 'done', ...(day === null ? {} : { note: day }) });

function reached(life: Life, t: Translate): Partial<Record<Name, Told>> {
  const drafted: Told = { state: 'done', note: life.drafted };
  const blocked = { state: 'failed' as const, note: t('plans.step.blocked', { n: life.problems }) };
  switch (life.state) {
    case 'drafted':
      return { drafted, submitted: life.problems > 0 ? blocked : { state: 'current', note: t('plans.step.ready') } };
    case 'returned':
      return { drafted, submitted: life.problems > 0 ? blocked : { state: 'current', note: t('plans.step.returned') } };
    case 'submitted':
      return {
        drafted,
        submitted: done(life.submitted),
        approved: { state: 'current', note: t('plans.step.deciding') },
      };
    case 'approved':
      return {
        drafted,
        submitted: done(life.submitted),
        approved: done(life.approved),
        ...onwardOf(life, t),
      };
    case 'withdrawn':
      return { drafted };
  }
}

export function stepsOf(life: Life, t: Translate): readonly Step[] {
  const told = reached(life, t);
  return NAMES.map((name) => ({ title: t(`plans.step.${name}`), state: 'waiting' as const, ...told[name] }));
}
