// Deadline chip: always the date and the working days, since the law counts working days. A year without a loaded
// calendar is said to be so, never guessed. The caller computes; this only writes.
import { formatDate, formatNumber, type Lang } from '../format.ts';
import { useText } from '../text.tsx';
import { Glyph, type GlyphName } from './glyph.tsx';
import { rich } from './rich.tsx';

/** `what` is the owed act in the reader's language (a verb in Chinese, a noun in English). Dates are ISO days.
 *  `workingDays`: left if positive, 0 today, late if negative; null where the calendar year is missing.
 *  `doneOn` with `nth`: done on the nth working day. `rule` says which source sets the limit, shown on hover. */
export type Deadline = {
  what: string;
  dueOn: string;
  workingDays: number | null;
  doneOn?: string;
  nth?: number;
  rule?: string;
};

type Look = { tone: string; glyph: GlyphName; key: string };

const lookOf = (deadline: Deadline): Look => {
  const days = deadline.workingDays;
  if (deadline.doneOn !== undefined)
    return deadline.doneOn > deadline.dueOn
      ? { tone: 'bad', glyph: 'warn', key: 'web.deadline.done-late' }
      : { tone: 'pass', glyph: 'done', key: 'web.deadline.done' };
  if (days === null) return { tone: 'warn', glyph: 'doubt', key: 'web.deadline.no-calendar' };
  if (days < 0) return { tone: 'bad', glyph: 'failed', key: 'web.deadline.late' };
  if (days === 0) return { tone: 'warn', glyph: 'clock', key: 'web.deadline.today' };
  return { tone: days <= 3 ? 'warn' : 'calm', glyph: 'clock', key: 'web.deadline.due' };
};

const day = (iso: string, lang: Lang, today: string | undefined) =>
  formatDate(iso, lang, today === undefined ? undefined : Number(today.slice(0, 4)));

/** `today` (ISO day) lets dates of the same year drop the year. */
export const DeadlineChip = ({ today, ...deadline }: Deadline & { today?: string }) => {
  const { t, lang } = useText();
  const look = lookOf(deadline);
  const left = t('web.deadline.days', { n: formatNumber(Math.abs(deadline.workingDays ?? 0)) });
  return (
    <span className={`due ${look.tone}`} title={deadline.rule}>
      {look.tone !== 'calm' && <Glyph name={look.glyph} />}
      <span>
        {rich(t, look.key, {
          what: deadline.what,
          date: <b>{day(deadline.doneOn ?? deadline.dueOn, lang, today)}</b>,
          left: <b>{left}</b>,
          nth: deadline.nth ?? t('web.unknown'),
          year: deadline.dueOn.slice(0, 4),
        })}
      </span>
    </span>
  );
};
