// One draw, read again as often as it may change: each second while the protocol runs, slowly while parties prepare, afterwards only
// while places wait to be drawn again.
import { useGet } from '../../web/queries.ts';
import { drawSource } from './view.ts';

const RUNNING_MS = 1000;
const PREPARING_MS = 3000;

export function useDraw(drawId: string) {
  const first = useGet(drawSource(drawId), {}, { keep: true });
  const draw = first.answer?.ok === true ? first.answer.value : undefined;
  const waits = draw?.refills.some(({ state }) => state === 'waiting') === true;
  const over = draw === undefined || (draw.state === 'resulted' && !waits) || draw.state === 'voided';
  const every = over ? false : draw.state === 'prepared' ? PREPARING_MS : RUNNING_MS;
  const { answer, again } = useGet(drawSource(drawId), {}, { keep: true, every });
  return { answer, draw, again };
}
