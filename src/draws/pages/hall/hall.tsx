// The draw hall (R7): seven phases always visible; left what is drawn from what, centre the one thing that happens now, right how to check
// it and the log. Everything follows from recorded state and from this browser's own computing; any phase may be looked at again.
import { useEffect, useMemo, useState } from 'react';
import { Glyph } from '../../../web/components/glyph.tsx';
import { Mark } from '../../../web/components/mark.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../../web/format.ts';
import { recall, remember } from '../../../web/preferences.ts';
import { useText } from '../../../web/text.tsx';
import { currentPhase, PHASES, type PhaseKey, phasesOf, whileReading } from '../phases.ts';
import { type Recomputed, recompute } from '../recompute.ts';
import { useServerClock } from '../server-clock.ts';
import { BADGES, type Checkpoint, type DrawView } from '../view.ts';
import { Centre } from './centre.tsx';
import { Evidence } from './evidence.tsx';
import type { Live } from './live.ts';
import { type ReadRow, rowsOf, useReading } from './reading.ts';
import { Scope } from './scope.tsx';

/** All that the parts of the hall show. `now`: the server's clock in ms. `read`: how many rows of the list have been read out. */
export type Scene = {
  readonly draw: DrawView;
  readonly found: Recomputed | null;
  readonly offices: ReadonlyMap<string, string>;
  readonly now: number;
  readonly rows: readonly ReadRow[];
  readonly read: number;
};

/** Hours, minutes, seconds of an instant, in Beijing. */
export const clockOf = (at: number | string): string =>
  formatInstant(new Date(at).toISOString(), 'en', { seconds: true }).slice(-8);

const Head = ({ scene, office }: { scene: Scene; office: string }) => {
  const { t } = useText();
  const { draw, now } = scene;
  const level = draw.assurance?.level ?? (draw.kind === 'demo' || draw.kind === 'staged' ? draw.kind : null);
  const badge = level === null ? null : BADGES[level];
  return (
    <header className="hall-head">
      <Mark size={44} on="bar" />
      <div>
        <h1>{draw.title}</h1>
        <p>
          {t('draws.hall.sub', { office })} <code>{draw.drawId}</code>
        </p>
      </div>
      <div className="right">
        {draw.demo && <StatusTag look="due">{t('web.demo.tag')}</StatusTag>}
        {badge !== null && (
          <StatusTag look={badge === 'full' ? 'done' : badge === 'time-unproven' ? 'doubt' : 'due'}>
            {t(`web.assurance.${badge}`)}
          </StatusTag>
        )}
        <time>{clockOf(now)}</time>
      </div>
    </header>
  );
};

function noteOf(key: PhaseKey, { draw, rows, read }: Scene, skipped: string): string {
  const revealed = draw.parties.filter((party) => party.state === 'revealed').length;
  const at = (iso: string | null) => (iso === null ? '' : clockOf(iso));
  switch (key) {
    case 'commit':
      return at(draw.committedAt);
    case 'reveal':
      return draw.commitHash === null ? '' : `${revealed}\uff0f${draw.parties.length}`;
    case 'beacon':
      return draw.kind === 'staged' ? skipped : at(draw.beaconAt);
    case 'list':
      return draw.drawn.length === 0 ? '' : `${formatNumber(read)}\uff0f${formatNumber(rows.length)}`;
    default:
      return '';
  }
}

const Phases = ({ scene, shown, show }: { scene: Scene; shown: PhaseKey; show: (key: PhaseKey) => void }) => {
  const { t } = useText();
  const phases = phasesOf(scene.draw);
  const reading = scene.draw.drawn.length > 0 && scene.read < scene.rows.length;
  return (
    <nav className="hall-phases" aria-label={t('draws.hall.phases')}>
      <ol>
        {(reading ? whileReading(phases) : phases).map(({ key, state }, place) => (
          <li key={key} className={`${state}${key === shown ? ' shown' : ''}`}>
            <button type="button" aria-current={key === shown ? 'step' : undefined} onClick={() => show(key)}>
              <span className="no">{state === 'done' ? <Glyph name="done" /> : place + 1}</span>
              <b>{t(`draws.phase.${key}`)}</b>
              <span className="sr">{t(`web.step.${state === 'skipped' ? 'done' : state}`)}</span>
              <span className="note">{noteOf(key, scene, t('draws.hall.phase.skipped'))}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const MODE = 'sunlot.hall.mode';
const ROOT_HEAD = 16;
const ROOT_TAIL = 8;

/** Dark by itself; light for weak projectors, kept on this device. */
const ModeSwitch = () => {
  const { t } = useText();
  const [light, setLight] = useState(() => recall(MODE) === 'light');
  useEffect(() => {
    document.documentElement.dataset.mode = light ? 'light' : 'dark';
    remember(MODE, light ? 'light' : null);
  }, [light]);
  return (
    <button type="button" className="plain" onClick={() => setLight(!light)}>
      {t(light ? 'draws.hall.dark' : 'draws.hall.light')}
    </button>
  );
};

/** What a phone in the audience can hold against the public log later: how many leaves, under which root, and who else signed. */
const CheckpointLine = ({ of }: { of: Checkpoint }) => {
  const { t } = useText();
  return (
    <span className="checkpoint">
      <span>
        {t('draws.hall.checkpoint')} <code>#{formatNumber(of.size)}</code>
      </span>
      <code title={of.root}>
        {of.root.slice(0, ROOT_HEAD)}
        {'\u2026'}
        {of.root.slice(-ROOT_TAIL)}
      </code>
      <span>
        {of.witnesses === 0
          ? t('draws.hall.checkpoint.alone', { at: clockOf(of.at) })
          : t('draws.hall.checkpoint.witnessed', { n: of.witnesses, at: clockOf(of.at) })}
      </span>
    </span>
  );
};

const Foot = ({ scene, shown, back }: { scene: Scene; shown: PhaseKey; back: (() => void) | null }) => {
  const { t } = useText();
  const { draw } = scene;
  const list = (shown === 'list' || shown === 'assign') && draw.beaconAt !== null;
  return (
    <footer className="hall-foot">
      {draw.checkpoint !== null && <CheckpointLine of={draw.checkpoint} />}
      {back && (
        <button type="button" className="plain" onClick={back}>
          {t('draws.hall.live')}
        </button>
      )}
      <ModeSwitch />
      <span className="last">
        {list && draw.beaconAt !== null
          ? t('draws.hall.foot.list', { at: clockOf(draw.beaconAt) })
          : t('draws.hall.foot')}
      </span>
    </footer>
  );
};

/** The phase on screen: what happens now, where the reading of the list has its time, or what somebody chose to look at. */
function useShown(draw: DrawView, reading: boolean) {
  const now = reading ? 'list' : currentPhase(draw);
  const [chosen, choose] = useState<PhaseKey | null>(null);
  // A choice holds until the draw moves on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new phase takes the screen
  useEffect(() => choose(null), [now]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const inside = event.target instanceof HTMLElement && event.target.closest('.table-frame, nav') !== null;
      if (step === 0 || inside) return;
      choose((old) => PHASES[Math.max(0, Math.min(PHASES.length - 1, PHASES.indexOf(old ?? now) + step))] ?? now);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [now]);
  return { shown: chosen ?? now, show: choose, back: chosen !== null && chosen !== now ? () => choose(null) : null };
}

export const Hall = ({
  draw,
  offices,
  trouble,
}: {
  draw: DrawView;
  offices: ReadonlyMap<string, string>;
  trouble: Live['trouble'];
}) => {
  const { t } = useText();
  const found = useMemo(() => recompute(draw), [draw]);
  const rows = useMemo(() => (found === null ? [] : rowsOf(draw, found)), [draw, found]);
  const now = useServerClock(draw.now, true);
  const read = useReading(rows.length, draw.drawn.length > 0);
  const scene: Scene = { draw, found, offices, now, rows, read };
  const { shown, show, back } = useShown(draw, read < rows.length && draw.drawn.length > 0);
  useEffect(() => {
    document.title = `${draw.title} \u00b7 ${t('draws.hall')}`;
  }, [draw.title, t]);
  const office = offices.get(draw.leadOffice) ?? draw.leadOffice;
  return (
    <div className="hall">
      <Head scene={scene} office={office} />
      <Phases scene={scene} shown={shown} show={show} />
      <main className="hall-main">
        <Scope scene={scene} />
        <section className="centre" aria-label={t(`draws.phase.${shown}`)}>
          {trouble !== 'none' && (
            <p className="banner" role="status">
              <Glyph name="warn" /> {t(trouble === 'offline' ? 'draws.hall.offline' : 'draws.hall.signed-out')}
            </p>
          )}
          {draw.state === 'voided' && (
            <p className="banner bad" role="status">
              <Glyph name="void" /> {t('draws.hall.void', { reason: t(`draws.void.${draw.voidReason}`) })}
            </p>
          )}
          <Centre scene={scene} phase={shown} />
        </section>
        <Evidence scene={scene} />
      </main>
      <Foot scene={scene} shown={shown} back={back} />
    </div>
  );
};
