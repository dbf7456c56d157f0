// The map of carriers (R22): what the list shows, by where it lies. The part looked at is a condition of the list, so the table beneath is the
// same question; clusters open by a press, keys and buttons move and enlarge, and nothing comes from a network.
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { must } from '../../kit/assert.ts';
import { useMedia } from '../../web/choices.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { formatNumber } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { CarrierMap, CarrierView } from '../routes/carriers.ts';
import { type Area, areaOf, areaText, MILLIONTHS } from '../rules/map-area.ts';
import { useCodes } from './codes.ts';
import { fitted, gathered, moved, placeIn, zoomed } from './map-view.ts';
import { type Grid, type Mark, Plot, PlotKey } from './plot.tsx';

const SOURCE = '/api/carriers/map';
/** As plot.css draws it: width by height, and how many marks find room. */
const DESK = { ratio: 2.25, grid: { across: 22, down: 10 } };
const SMALL = { across: 12, down: 5 };
const PHONE = { ratio: 1, grid: { across: 7, down: 7 } };

/** The frame at this width, as it was when the page was opened: turning a phone loads it anew. */
const useFrame = () => (useMedia('(max-width: 39.9375em)') ? PHONE : DESK);

const millionths = (text: string): number => Math.round(Number(text) * MILLIONTHS);
const marksOf = (map: CarrierMap): readonly Mark[] =>
  map.cells.map((cell) => ({
    key: `${cell.longitude},${cell.latitude}`,
    longitude: millionths(cell.longitude),
    latitude: millionths(cell.latitude),
    n: cell.n,
    wgs84: cell.gcj02 === 0,
    alone: cell.alone,
  }));

const Names = ({ map, area }: { map: CarrierMap; area: Area }) => {
  const codes = useCodes();
  return map.districts.map(({ region, longitude, latitude }) => {
    const { left, top } = placeIn(area, millionths(longitude), millionths(latitude));
    return (
      <span key={region} className="plot-name" style={{ left: `${left}%`, top: `${top}%` }} aria-hidden="true">
        {codes.region(region)}
      </span>
    );
  });
};

type Going = { readonly area: Area; readonly whole: boolean; readonly go: (area: Area | null) => void };
const STEP = 0.25;
const WAYS = {
  left: ({ area, go }: Going) => go(moved(area, -STEP, 0)),
  up: ({ area, go }: Going) => go(moved(area, 0, STEP)),
  down: ({ area, go }: Going) => go(moved(area, 0, -STEP)),
  right: ({ area, go }: Going) => go(moved(area, STEP, 0)),
  near: ({ area, go }: Going) => go(zoomed(area, 0.5)),
  far: ({ area, go }: Going) => go(zoomed(area, 2)),
  whole: ({ go }: Going) => go(null),
} as const;
type Way = keyof typeof WAYS;
const SIGNS: Readonly<Record<Way, string>> = {
  ...{ left: '\u2190', up: '\u2191', down: '\u2193', right: '\u2192', near: '+', far: '\u2212', whole: '' },
};
const KEYS: Readonly<Record<string, Way>> = {
  ...{ ArrowLeft: 'left', ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'right' },
  ...{ '+': 'near', '=': 'near', '-': 'far', '0': 'whole' },
};

const Controls = (going: Going) => {
  const { t } = useText();
  return (
    <fieldset className="plot-controls">
      <legend className="sr">{t('registers.map.controls')}</legend>
      {(Object.keys(WAYS) as Way[]).map((way) => (
        <Button
          key={way}
          size="small"
          disabled={way === 'whole' && going.whole}
          aria-label={t(`registers.map.${way}`)}
          title={t(`registers.map.${way}`)}
          onClick={() => WAYS[way](going)}
        >
          {SIGNS[way] || t('registers.map.whole')}
        </Button>
      ))}
    </fieldset>
  );
};

const Shown = ({ map, going, grid }: { map: CarrierMap; going: Going; grid: Grid }) => {
  const { t } = useText();
  const { area, go } = going;
  const onKeyDown = (event: KeyboardEvent) => {
    const way = KEYS[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    WAYS[way](going);
  };
  const marks = marksOf(map);
  return (
    <>
      <div className="plot-bar">
        <p className="small" role="status">
          {going.whole
            ? t('registers.map.placed', { placed: formatNumber(map.placed), all: formatNumber(map.all) })
            : t('registers.map.here', { n: formatNumber(map.placed) })}
        </p>
        <Controls {...going} />
      </div>
      <Plot
        label={t('registers.map.keys')}
        area={area}
        grid={grid}
        marks={marks}
        onOpen={(mark) => go(zoomed(area, STEP, [mark.longitude, mark.latitude]))}
        onKeyDown={onKeyDown}
      >
        <Names map={map} area={area} />
      </Plot>
      <PlotKey wgs84={marks.some(({ wgs84 }) => wgs84)} gcj02={map.cells.some(({ gcj02 }) => gcj02 > 0)} />
    </>
  );
};

/** `query` holds the conditions of the list beneath, the area among them. */
export const CarrierMapCard = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const { t } = useText();
  const frame = useFrame();
  const [params, setParams] = useSearchParams();
  const { area: asked = '', sort: _, after: __, ...conditions } = query;
  const chosen = areaOf(asked);
  const extent = useGet(SOURCE, { ...conditions, across: 1, down: 1 }, { keep: true }).answer;
  const whole = extent?.ok === true && extent.value.area !== null ? fitted(extent.value.area, frame.ratio) : null;
  const area = chosen === null ? whole : fitted(chosen, frame.ratio);
  const { answer } = useGet(
    SOURCE,
    { ...conditions, ...frame.grid, area: area === null ? '' : areaText(area) },
    { keep: true, enabled: area !== null },
  );
  const go = (next: Area | null) => {
    const kept = new URLSearchParams(params);
    kept.delete('after');
    if (next === null) kept.delete('area');
    else kept.set('area', areaText(next));
    setParams(kept, { replace: true, preventScrollReset: true });
  };
  const counted = chosen === null && answer?.ok === true && extent?.ok === true;
  const map = answer?.ok === true ? { ...answer.value, ...(counted ? { all: extent.value.all } : {}) } : null;
  return (
    <div className="card flush">
      <AnswerPanel answer={extent} what={t('web.list.cannot-open', { title: t('registers.map') })} />
      {extent?.ok === true && area === null && (
        <EmptyState why={t('registers.map.none')} next={t('registers.map.none.next')} />
      )}
      {map !== null && area !== null && (
        <Shown map={map} going={{ area, whole: chosen === null, go }} grid={frame.grid} />
      )}
    </div>
  );
};

/** Where some carriers lie, on the page of their subject or their own; nothing where none has a position. */
export const PlacesPlot = ({ rows }: { rows: readonly Omit<CarrierView, 'recordedAt'>[] }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const placed = rows.flatMap((row) =>
    row.longitude === null || row.latitude === null
      ? []
      : [{ row, longitude: millionths(row.longitude), latitude: millionths(row.latitude) }],
  );
  if (placed.length === 0) return null;
  const of = (key: 'longitude' | 'latitude') => placed.map((one) => one[key]);
  const room = 2_000;
  const area = fitted(
    {
      west: Math.min(...of('longitude')) - room,
      east: Math.max(...of('longitude')) + room,
      south: Math.min(...of('latitude')) - room,
      north: Math.max(...of('latitude')) + room,
    },
    DESK.ratio,
  );
  const marks = gathered(placed, area, SMALL.across, SMALL.down).map((of): Mark => {
    const [{ row, longitude, latitude } = must(placed[0], 'a cell holds one')] = of;
    return {
      ...{ key: row.carrierId, longitude, latitude, n: of.length, wgs84: of.every((one) => one.row.datum === 'wgs84') },
      alone: of.length > 1 ? null : { carrierId: row.carrierId, name: row.name, kind: row.kind },
    };
  });
  const onOpen = (mark: Mark) => {
    const near = areaText(zoomed(area, STEP, [mark.longitude, mark.latitude]));
    void navigate(`/carriers/map?area=${encodeURIComponent(near)}`);
  };
  return (
    <>
      <Plot label={t('registers.map')} area={area} grid={SMALL} marks={marks} onOpen={onOpen} small />
      <PlotKey wgs84={marks.some(({ wgs84 }) => wgs84)} gcj02={placed.some(({ row }) => row.datum === 'gcj02')} />
    </>
  );
};
