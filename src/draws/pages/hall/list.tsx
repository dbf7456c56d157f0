// The drawn list by rank, each at the position that this browser computed from the seed (spec/draw.md section 4, index).
import { Glyph } from '../../../web/components/glyph.tsx';
import { groupHash, shortHash } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import type { Scene } from './hall.tsx';
import type { ReadRow } from './reading.ts';
import { StrataTabs, useParts } from './strata-tabs.tsx';

const ROWS = 33;
/** Longer names get a smaller size, never an ellipsis. */
const LONG_NAME = 9;

/** The mark of a place that changed hands: the replaced one keeps its place, the called one says whose it took. */
const Changed = ({ row }: { row: ReadRow }) => {
  const { t } = useText();
  if (row.state === 'drawn') return null;
  return (
    <small className={row.state}>
      {row.state === 'replaced'
        ? t('draws.hall.list.replaced')
        : t('draws.hall.list.called', { rank: (row.insteadOf ?? row.rank) + 1 })}
    </small>
  );
};

const Row = ({ row, state }: { row: ReadRow; state: 'read' | 'new' | 'wait' }) => {
  const long = (row.name?.length ?? 0) > LONG_NAME || row.state !== 'drawn';
  return (
    <li className={`${state} ${row.state}${long ? ' long' : ''}`}>
      <b>{row.rank + 1}</b>
      <span>
        {state === 'wait' ? '\u00b7' : (row.name ?? '\u2026')}
        {state !== 'wait' && <Changed row={row} />}
      </span>
      <em>{state === 'wait' ? '' : String(row.position).padStart(3, '0')}</em>
    </li>
  );
};

const Given = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, found } = scene;
  return (
    <dl className="given">
      {draw.beacon !== null && (
        <div>
          <dt>{t('draws.phase.beacon')}</dt>
          <dd>
            <code>{shortHash(draw.beacon.split('/').at(-1) ?? '')}</code>
          </dd>
        </div>
      )}
      {found?.seed && (
        <div className="seed">
          <dt>{t('draws.phase.seed')}</dt>
          <dd>
            <code>{groupHash(found.seed.found)}</code>
          </dd>
        </div>
      )}
    </dl>
  );
};

export const ListView = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { rows, read, draw } = scene;
  const { parts, shown, choose } = useParts(rows, ROWS, read);
  const part = parts[shown];
  if (part === undefined) {
    return (
      <div className="happening">
        <p>
          <strong>{t('draws.phase.list')}</strong>
          {t('draws.hall.list.waiting')}
        </p>
      </div>
    );
  }
  const first = rows.indexOf(part.rows[0] as ReadRow);
  const stateOf = (place: number) =>
    first + place < read - 1 ? 'read' : first + place === read - 1 ? (read < rows.length ? 'new' : 'read') : 'wait';
  return (
    <>
      <Given scene={scene} />
      {scene.found?.positionsSame === false && (
        <p className="banner bad" role="alert">
          <Glyph name="failed" /> {t('draws.hall.positions.differ')}
        </p>
      )}
      <StrataTabs scene={scene} parts={parts} shown={shown} choose={choose} />
      {draw.drawn.length === 0 && <p className="quiet">{t('draws.hall.list.names')}</p>}
      <ol className="names">
        {part.rows.map((row, place) => (
          <Row key={row.rank} row={row} state={draw.drawn.length === 0 ? 'read' : stateOf(place)} />
        ))}
      </ol>
    </>
  );
};
