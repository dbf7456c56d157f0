// One stratum at a time on screen, in parts that fit it; without a choice the one that is being read. Shared by list and teams.
import { useState } from 'react';
import { Glyph } from '../../../web/components/glyph.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import { stratumName } from '../view.ts';
import type { Scene } from './hall.tsx';
import type { ReadRow } from './reading.ts';

export type Part = { readonly code: string; readonly from: number; readonly rows: readonly ReadRow[] };

/** Rows of each stratum cut into parts of at most `size`. */
export const partsOf = (rows: readonly ReadRow[], size: number): readonly Part[] => {
  const parts: Part[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last !== undefined && last.code === row.stratum && last.rows.length < size)
      parts[parts.length - 1] = { ...last, rows: [...last.rows, row] };
    else parts.push({ code: row.stratum, from: row.rank, rows: [row] });
  }
  return parts;
};

/** The part that holds the row read last; a click looks at another one. */
export function useParts(rows: readonly ReadRow[], size: number, read: number) {
  const parts = partsOf(rows, size);
  const [chosen, choose] = useState<number | null>(null);
  const reading = read < rows.length;
  let before = 0;
  const live = parts.findIndex((part) => {
    before += part.rows.length;
    return read <= before;
  });
  const shown = Math.min(parts.length - 1, reading ? Math.max(0, live) : (chosen ?? 0));
  return { parts, shown, choose };
}

const inSight = (tab: HTMLLIElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

type Tabs = {
  readonly scene: Scene;
  readonly parts: readonly Part[];
  readonly shown: number;
  readonly choose: (part: number) => void;
};

/** So many tabs may take two lines; more scroll, with the current one in sight. */
const FEW = 6;

export const StrataTabs = ({ scene, parts, shown, choose }: Tabs) => {
  const { t, lang } = useText();
  const codes = [...new Set(parts.map((part) => part.code))];
  const current = parts[shown];
  const ofCurrent = parts.map((part, place) => ({ part, place })).filter(({ part }) => part.code === current?.code);
  const readIn = (code: string) => scene.rows.slice(0, scene.read).filter((row) => row.stratum === code).length;
  const totalIn = (code: string) => scene.rows.filter((row) => row.stratum === code).length;
  const count = (code: string) => {
    const [read, total] = [readIn(code), totalIn(code)];
    return read === total || read === 0 ? formatNumber(total) : `${formatNumber(read)}\uff0f${formatNumber(total)}`;
  };
  return (
    <nav className="tabs" aria-label={t('draws.page.strata')}>
      <ul className={codes.length <= FEW ? 'few' : undefined}>
        {codes.map((code) => (
          <li
            key={code}
            ref={code === current?.code ? inSight : undefined}
            className={code === current?.code ? 'current' : undefined}
          >
            <button
              type="button"
              aria-current={code === current?.code}
              onClick={() => choose(parts.findIndex((part) => part.code === code))}
            >
              {readIn(code) === totalIn(code) && <Glyph name="done" />}{' '}
              {stratumName(scene.draw.list?.strata ?? [], code, lang)} {count(code)}
            </button>
          </li>
        ))}
      </ul>
      {ofCurrent.length > 1 && (
        <ul className="pages">
          {ofCurrent.map(({ part, place }) => (
            <li key={part.from}>
              <button type="button" aria-current={place === shown} onClick={() => choose(place)}>
                {t('draws.hall.page', { from: part.from + 1, to: part.from + part.rows.length })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
};
