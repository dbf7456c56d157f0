// Positions on a plain plot (R22): a grid of degrees, a bar of scale, marks. No base map: none of the city may be shipped without a review number
// (decision 0097), and tiles would come from a network. What is drawn is what was recorded; the kind has a shape of its own, clusters a number.
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import type { CarrierView } from '../routes/carriers.ts';
import { type Area, MILLIONTHS } from '../rules/map-area.ts';
import { inCell, linesBetween, placeIn, scaleOf } from './map-view.ts';
import './plot.css';

export type Mark = {
  readonly key: string;
  /** In millionths of a degree. */
  readonly longitude: number;
  readonly latitude: number;
  readonly n: number;
  /** Measured as receivers do: drawn hollow. */
  readonly wgs84: boolean;
  readonly alone: { readonly carrierId: string; readonly name: string; readonly kind: CarrierView['kind'] } | null;
};
export type Grid = { readonly across: number; readonly down: number };

/** A quarter of a cell on each side: 24 px between marks at the smallest frame. */
const ROOM = 0.27;
const degrees = (value: number): string => String(Number((value / MILLIONTHS).toFixed(6)));

/** Words of both edges would meet in the corner. */
const CORNER = 10;

const Lines = ({ area, grid }: { area: Area; grid: Grid }) => {
  const { t } = useText();
  const most = Math.min(Math.floor(grid.across / 2), 7);
  const east = linesBetween(area.west, area.east, most).map((at) => ({ at, ...placeIn(area, at, area.north) }));
  const north = linesBetween(area.south, area.north, Math.min(grid.down, 6)).map((at) => ({
    at,
    ...placeIn(area, area.west, at),
  }));
  return (
    <div className="plot-lines" aria-hidden="true">
      {east.map(({ at, left }) => (
        <span key={`e${at}`} className="meridian" style={{ left: `${left}%` }}>
          <i>{t('registers.map.east', { degrees: degrees(at) })}</i>
        </span>
      ))}
      {north.map(({ at, top }) => (
        <span key={`n${at}`} className="parallel" style={{ top: `${top}%` }}>
          {top > CORNER && <i>{t('registers.map.north', { degrees: degrees(at) })}</i>}
        </span>
      ))}
    </div>
  );
};

const MarkOn = ({
  mark,
  area,
  grid,
  onOpen,
}: {
  mark: Mark;
  area: Area;
  grid: Grid;
  onOpen?: (mark: Mark) => void;
}) => {
  const { t } = useText();
  const at = placeIn(area, mark.longitude, mark.latitude);
  const style = { left: `${inCell(at.left, grid.across, ROOM)}%`, top: `${inCell(at.top, grid.down, ROOM)}%` };
  const { alone } = mark;
  if (alone !== null) {
    const name = `${t(`registers.carrierKind.${alone.kind}`)} ${alone.name}`;
    return (
      <Link
        className={`plot-mark ${alone.kind}${mark.wgs84 ? ' hollow' : ''}`}
        style={style}
        to={`/carriers/${encodeURIComponent(alone.carrierId)}`}
        aria-label={name}
        title={name}
      >
        <span aria-hidden="true" />
      </Link>
    );
  }
  const said = t('registers.map.cluster', { n: formatNumber(mark.n) });
  return (
    <button
      type="button"
      className="plot-mark cluster"
      style={style}
      title={said}
      aria-label={said}
      onClick={() => onOpen?.(mark)}
    >
      {formatNumber(mark.n)}
    </button>
  );
};

const Scale = ({ area }: { area: Area }) => {
  const { t } = useText();
  const { metres, percent } = scaleOf(area);
  const words = metres < 1000 ? t('registers.map.metres', { n: metres }) : t('registers.map.km', { n: metres / 1000 });
  return (
    <span className="plot-scale" style={{ width: `${percent}%` }}>
      {words}
    </span>
  );
};

type PlotOf = {
  label: string;
  area: Area;
  grid: Grid;
  marks: readonly Mark[];
  onOpen?: (mark: Mark) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  small?: boolean;
  children?: ReactNode;
};

/** `children` stand in the plot below the marks: names of places. With `onKeyDown` the frame itself can be reached. */
export const Plot = ({ label, area, grid, marks, onOpen, onKeyDown, small = false, children }: PlotOf) => (
  <section
    className={small ? 'plot small-plot' : 'plot'}
    aria-label={label}
    {...(onKeyDown === undefined ? {} : { tabIndex: 0, onKeyDown })}
  >
    <Lines area={area} grid={grid} />
    {children}
    {marks.map((mark) => (
      <MarkOn key={mark.key} mark={mark} area={area} grid={grid} {...(onOpen === undefined ? {} : { onOpen })} />
    ))}
    <Scale area={area} />
  </section>
);

const KINDS = ['product', 'project', 'premises', 'point'] as const;

/** What the shapes say, and what the plot is not. */
export const PlotKey = ({ wgs84, gcj02 }: { wgs84: boolean; gcj02: boolean }) => {
  const { t } = useText();
  return (
    <div className="plot-key small">
      <ul aria-label={t('registers.map.key')}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={`plot-mark ${kind}`} aria-hidden="true">
              <span />
            </span>
            {t(`registers.carrierKind.${kind}`)}
          </li>
        ))}
        {wgs84 && (
          <li>
            <span className="plot-mark point hollow" aria-hidden="true">
              <span />
            </span>
            {t('registers.map.hollow')}
          </li>
        )}
      </ul>
      <p className="muted">
        {t('registers.map.note')}
        {wgs84 && gcj02 && ` ${t('registers.map.two-systems')}`}
      </p>
    </div>
  );
};
