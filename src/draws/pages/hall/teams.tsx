// The teams: each drawn object with who goes there, and where somebody was the only one who could (spec/draw.md section 5).
import { useText } from '../../../web/text.tsx';
import type { SlotView } from '../view.ts';
import type { Scene } from './hall.tsx';
import type { ReadRow } from './reading.ts';
import { StrataTabs, useParts } from './strata-tabs.tsx';

const COLUMNS = 2;

const Team = ({ row, slots, replaced }: { row: ReadRow; slots: readonly SlotView[]; replaced: boolean }) => {
  const { t } = useText();
  return (
    <li>
      <b>{row.rank + 1}</b>
      <div>
        <p className="object">
          {row.name}
          {slots[0]?.team && <em>{slots[0].team}</em>}
          {replaced && <em>{t('draws.drawn.replaced')}</em>}
        </p>
        <ul>
          {slots.map((slot) => (
            <li key={slot.n}>
              <span>{t(`plans.role.${slot.role}`)}</span> {slot.open ? t('draws.page.open') : slot.name}
              {slot.substitute && <em>{t('draws.page.substitute')}</em>}
              {slot.refilled && !slot.open && <em>{t('draws.page.refilled')}</em>}
              {slot.directed && <em>{t('draws.page.directed')}</em>}
              {!slot.directed && slot.candidates === 1 && <em>{t('draws.hall.one-candidate')}</em>}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
};

/** `rows` of two columns fit the screen at once. */
export const TeamsView = ({ scene, rows: fit }: { scene: Scene; rows: number }) => {
  const { t } = useText();
  const { draw, rows } = scene;
  const { parts, shown, choose } = useParts(rows, fit * COLUMNS, rows.length);
  const part = parts[shown];
  if (part === undefined || draw.slots.length === 0) {
    return (
      <div className="happening">
        <p>
          <strong>{t('draws.phase.assign')}</strong>
          {t('draws.hall.assign.waiting')}
        </p>
      </div>
    );
  }
  return (
    <>
      <StrataTabs scene={{ ...scene, read: rows.length }} parts={parts} shown={shown} choose={choose} />
      <ol className="teams">
        {part.rows.map((row) => (
          <Team
            key={row.rank}
            row={row}
            slots={draw.slots.filter((slot) => slot.subjectId === row.subjectId)}
            replaced={draw.drawn.some((one) => one.subjectId === row.subjectId && one.state === 'replaced')}
          />
        ))}
      </ol>
    </>
  );
};
