// Right: the code that leads to the public page, and every step with its number in the log, newest first (R11).
import { formatDate, formatNumber, shortHash } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import { QrCode } from '../public/qr.tsx';
import { publicAddress, type StepView } from '../view.ts';
import { clockOf, type Scene } from './hall.tsx';

function detailOf(step: StepView, { draw }: Scene, server: string): string {
  const party = draw.parties.find((one) => one.party === step.party);
  if (party) return party.userId === null ? server : party.label;
  if (step.kind === 'commit' && draw.commitHash) return shortHash(draw.commitHash);
  if (step.kind === 'seed' && draw.seed) return shortHash(draw.seed);
  if (step.kind === 'result' && draw.resultHash) return shortHash(draw.resultHash);
  return clockOf(step.at);
}

const Log = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const steps = [...scene.draw.steps].reverse();
  if (steps.length === 0) return <p className="quiet">{t('draws.hall.log.none')}</p>;
  return (
    <ol className="log">
      {steps.map((step, place) => (
        <li key={step.n} className={place === 0 ? 'new' : undefined}>
          <span className="index">{step.index === null ? t('draws.hall.log.sealing') : formatNumber(step.index)}</span>
          <span>
            <b>{t(`draws.step.${step.kind}`)}</b> {detailOf(step, scene, t('draws.page.party.server-name'))}
          </span>
        </li>
      ))}
    </ol>
  );
};

const Times = ({ scene }: { scene: Scene }) => {
  const { t, lang } = useText();
  const { committedAt, revealBy, beaconAt, kind } = scene.draw;
  const times = [
    [t('draws.hall.t0'), committedAt],
    [t('draws.hall.t1'), revealBy],
    [t(kind === 'staged' ? 'draws.hall.t2.staged' : 'draws.hall.t2'), beaconAt],
  ] as const;
  if (committedAt === null) return null;
  return (
    <>
      <h2>{t('draws.hall.times', { day: formatDate(committedAt, lang) })}</h2>
      <dl className="times">
        {times.map(([label, at]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{at === null ? '\u2013' : clockOf(at)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

export const Evidence = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const url = `${location.origin}${publicAddress(scene.draw.drawId)}`;
  return (
    <section className="evidence" aria-label={t('draws.hall.log')}>
      <div className="scan">
        <QrCode text={url} label={t('draws.hall.qr', { url })} />
        <p>
          <b>{t('draws.hall.scan')}</b>
          {t(scene.draw.published ? 'draws.hall.scan.why' : 'draws.hall.scan.later')}
        </p>
      </div>
      <h2>{t('draws.hall.log')}</h2>
      <Log scene={scene} />
      <Times scene={scene} />
    </section>
  );
};
