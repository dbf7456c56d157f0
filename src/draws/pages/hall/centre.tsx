// Centre: the one thing that happens in a phase. Countdowns run on the server's clock; hashes, seed and positions are this browser's own
// (spec/draw.md section 3).
import { Glyph } from '../../../web/components/glyph.tsx';
import { groupHash, shortHash } from '../../../web/format.ts';
import { type Translate, useText } from '../../../web/text.tsx';
import { outsideKind } from '../../rules/outside.ts';
import { useBeaconName } from '../beacons/names.ts';
import { Dice } from '../dice.tsx';
import { ANNOUNCED, type Countdown, clockText, countdownOf, type PhaseKey } from '../phases.ts';
import type { Opened } from '../recompute.ts';
import type { PartyView } from '../view.ts';
import { clockOf, type Scene } from './hall.tsx';
import { ListView } from './list.tsx';
import { TeamsView } from './teams.tsx';

const Happening = ({ title, why, wait }: { title: string; why: string; wait?: Countdown | null }) => {
  const { t } = useText();
  const left = wait ? t('draws.hall.left', { left: clockText(wait.seconds) }) : '';
  return (
    <div className="happening">
      <p>
        <strong>{title}</strong>
        {why}
      </p>
      {wait && (
        <>
          <p className="big" role="timer" aria-label={left}>
            {clockText(wait.seconds)}
            {wait.seconds < 60 && <small>{t('draws.hall.seconds')}</small>}
          </p>
          <progress value={wait.whole - wait.seconds} max={wait.whole} aria-label={title} />
          <span className="sr" role="status">
            {ANNOUNCED.includes(wait.seconds) ? left : ''}
          </span>
        </>
      )}
    </div>
  );
};

const Check = ({ party, opened }: { party: PartyView; opened: Opened | undefined }) => {
  const { t } = useText();
  const state =
    party.state === 'invited' ? 'invited' : opened === undefined || opened === 'waiting' ? 'committed' : opened;
  const glyph = { invited: 'waiting', committed: 'lock', fits: 'done', wrong: 'failed', absent: 'void' } as const;
  return (
    <span className={`check ${state}`}>
      <Glyph name={glyph[state]} /> {t(`draws.party.${state}`)}
    </span>
  );
};

const Parties = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, found, offices } = scene;
  const headOf = ({ userId, head }: PartyView): string => {
    const kind = userId === null ? null : outsideKind(userId);
    if (kind !== null) return t(`draws.outside.${kind}`);
    return userId === null ? t('draws.page.party.operator') : (offices.get(head) ?? head);
  };
  return (
    <div className="parties">
      <h2>{t('draws.hall.parties')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('draws.page.party')}</th>
            <th scope="col">{t('draws.page.party.commitment')}</th>
            <th scope="col">{t('draws.hall.value')}</th>
            <th scope="col">{t('draws.page.party.state')}</th>
          </tr>
        </thead>
        <tbody>
          {draw.parties.map((party) => (
            <tr key={party.party}>
              <td>
                {party.userId === null ? t('draws.page.party.server-name') : party.label}
                <span className="head">{headOf(party)}</span>
              </td>
              <td>
                <code>{party.commitment === null ? '\u2013' : shortHash(party.commitment)}</code>
              </td>
              <td>{party.value === null ? '\u2013' : <Dice value={party.value} />}</td>
              <td>
                <Check party={party} opened={found?.opened.get(party.party)} />
                {party.wrong > 0 && <span className="head">{t('draws.party.missed-wrong', { n: party.wrong })}</span>}
                {party.lateAt !== null && <span className="head">{t('draws.party.missed-late')}</span>}
                {party.joined && draw.commitHash === null && <span className="head">{t('draws.party.joined')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Commit = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, found } = scene;
  if (found === null) {
    const waiting = draw.parties.some((party) => party.state === 'invited');
    return (
      <>
        <Happening
          title={t(waiting ? 'draws.hall.commit.waiting' : 'draws.hall.commit.ready')}
          why={t('draws.hall.commit.waiting.why')}
        />
        <Parties scene={scene} />
      </>
    );
  }
  const { found: c, same } = found.commitHash;
  return (
    <>
      <Happening
        title={t('draws.hall.commit.done')}
        why={t('draws.hall.commit.done.why', { same: t(same === false ? 'draws.hall.differs' : 'draws.hall.same') })}
      />
      <p className="whole">
        <code>{groupHash(c)}</code>
      </p>
      <Parties scene={scene} />
    </>
  );
};

const Reveal = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, now } = scene;
  const wait = countdownOf(draw, now);
  const open = wait?.to === 'reveal';
  const recording = !open && draw.state === 'committed';
  return (
    <>
      <Happening
        title={t(open ? 'draws.hall.reveal' : 'draws.hall.reveal.done')}
        why={
          recording
            ? t('draws.hall.absent-soon')
            : draw.revealBy
              ? t('draws.hall.reveal.why', { at: clockOf(draw.revealBy) })
              : ''
        }
        wait={open ? wait : null}
      />
      <Parties scene={scene} />
    </>
  );
};

/** What is said of a beacon that has not come: what the room may know of it depends on its kind. */
function beaconWords({ draw, found }: Scene, t: Translate): string {
  const beacon = found?.commitment.beacons[0];
  if (draw.kind === 'public')
    return t('draws.hall.beacon.public', {
      n: draw.beacons.length,
      at: draw.beaconAt === null ? '' : clockOf(draw.beaconAt),
    });
  const at = draw.beaconAt === null ? '' : clockOf(draw.beaconAt);
  if (beacon === undefined || beacon.kind === 'lottery')
    return draw.kind === 'staged' ? t('draws.hall.beacon.staged', { at }) : at;
  return t(`draws.hall.beacon.${beacon.kind}`, { round: beacon.round, at });
}

const BeaconText = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw } = scene;
  const taken = draw.beacons.filter(({ text }) => text !== null);
  return taken.map((one) => (
    <p className="whole" key={one.n}>
      <code>{one.text}</code>
      {one.kind === 'drand' && <span>{t('draws.hall.bls')}</span>}
      {one.kind === 'lottery' && <span>{t('draws.hall.sources', { n: one.sources.length })}</span>}
    </p>
  ));
};

/** Where a draw has several: each with its time and where it stands. */
const Beacons = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const nameOf = useBeaconName();
  const { beacons } = scene.draw;
  if (beacons.length < 2 && beacons.every(({ kind }) => kind !== 'lottery')) return null;
  const glyph = { waiting: 'waiting', due: 'half', single: 'doubt', conflict: 'failed', taken: 'done' } as const;
  return (
    <div className="parties beacons">
      <h2>{t('draws.hall.beacons')}</h2>
      <table>
        <tbody>
          {beacons.map((one) => (
            <tr key={one.n}>
              <td>{nameOf(one)}</td>
              <td>{clockOf(one.at)}</td>
              <td>
                <span className={`check ${one.state}`}>
                  <Glyph name={glyph[one.state]} /> {t(`draws.beacon.state.${one.state}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const BeaconPhase = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, now } = scene;
  const wait = countdownOf(draw, now);
  const over = wait !== null && wait.seconds === 0 && draw.kind !== 'staged';
  const title =
    draw.beacon !== null ? 'draws.hall.beacon.taken' : over ? 'draws.hall.beacon.over' : `draws.page.wait.${draw.kind}`;
  return (
    <>
      <Happening
        title={t(title)}
        why={beaconWords(scene, t)}
        wait={draw.beacon === null && wait?.to === 'beacon' ? wait : null}
      />
      <Beacons scene={scene} />
      <BeaconText scene={scene} />
      <Parties scene={scene} />
    </>
  );
};

const SeedPhase = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const seed = scene.found?.seed ?? null;
  if (seed === null) {
    const wait = countdownOf(scene.draw, scene.now);
    return (
      <>
        <Happening
          title={t('draws.hall.seed')}
          why={scene.draw.kind === 'staged' ? beaconWords(scene, t) : t('draws.hall.seed.waiting')}
          wait={wait}
        />
        <Parties scene={scene} />
      </>
    );
  }
  const said = seed.same === null ? 'not-said' : seed.same ? 'same' : 'differs';
  return (
    <>
      <Happening
        title={t('draws.hall.seed')}
        why={`${t('draws.hall.seed.why')} \u00b7 ${t(`draws.hall.seed.${said}`)}`}
      />
      <p className="whole seed">
        <code>{groupHash(seed.found)}</code>
      </p>
      <BeaconText scene={scene} />
      <Parties scene={scene} />
    </>
  );
};

const PublishPhase = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, rows } = scene;
  if (draw.drawn.length === 0)
    return <Happening title={t('draws.phase.publish')} why={t('draws.hall.publish.later')} />;
  const key = draw.published ? 'draws.hall.publish.done' : 'draws.hall.publish.waiting';
  return (
    <>
      <Happening title={t(key)} why={t(`${key}.why`, { n: rows.length, people: draw.slots.length })} />
      <TeamsView scene={scene} rows={4} />
    </>
  );
};

export const Centre = ({ scene, phase }: { scene: Scene; phase: PhaseKey }) => {
  switch (phase) {
    case 'commit':
      return <Commit scene={scene} />;
    case 'reveal':
      return <Reveal scene={scene} />;
    case 'beacon':
      return <BeaconPhase scene={scene} />;
    case 'seed':
      return <SeedPhase scene={scene} />;
    case 'list':
      return <ListView scene={scene} />;
    case 'assign':
      return <TeamsView scene={scene} rows={6} />;
    case 'publish':
      return <PublishPhase scene={scene} />;
  }
};
