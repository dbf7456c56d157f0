// One draw (R7, R32, R33): where it stands, the one thing to do now, who brought what, what came out, and what may still be done.
// It reads the recorded state again each second while the protocol runs.
import { useParams } from 'react-router';
import { useNames } from '../../plans/pages/names.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { AssuranceBadge } from '../../web/components/assurance-badge.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import type { Step } from '../../web/components/steps.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useSession } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import { ActsBar, barOf } from './detail/acts.tsx';
import { BeaconCard, BeaconsCard } from './detail/beacon.tsx';
import { CommitCard } from './detail/commit.tsx';
import { ExceptionsCard } from './detail/exceptions.tsx';
import { OwnPart } from './detail/own-part.tsx';
import { ParallelCard } from './detail/parallel.tsx';
import { PartiesCard } from './detail/parties.tsx';
import { Rail } from './detail/rail.tsx';
import { RefillsCard } from './detail/refills.tsx';
import { ResultCard } from './detail/result.tsx';
import { SealedCard } from './detail/sealed.tsx';
import { TeamsCard } from './detail/teams.tsx';
import { WaitCard } from './detail/wait.tsx';
import { ListCard } from './list-card.tsx';
import { phasesOf } from './phases.ts';
import { recompute } from './recompute.ts';
import { useDraw } from './use-draw.ts';
import { BADGES, type DrawView, hallAddress, LOOKS, publicAddress } from './view.ts';
import './draws.css';

/** Preparing comes before the seven phases; list and assignment are one result here. */
function stepsOf(t: Translate, draw: DrawView): readonly Step[] {
  const prepared = draw.state === 'prepared';
  const phases = phasesOf(draw).filter(({ key }) => key !== 'assign');
  const state = (of: 'done' | 'current' | 'waiting' | 'skipped'): Step['state'] => (of === 'skipped' ? 'done' : of);
  const revealed = draw.parties.filter((party) => party.state === 'revealed').length;
  const notes: Readonly<Record<string, string>> = {
    reveal: prepared ? '' : t('draws.page.revealed-of', { n: revealed, total: draw.parties.length }),
    beacon: draw.kind === 'staged' ? t('draws.page.no-beacon') : '',
  };
  return [
    { title: t('draws.phase.prepare'), state: prepared ? 'current' : 'done' },
    ...phases.map(({ key, state: of }) => {
      const note = notes[key] ?? '';
      const shown = prepared && of === 'current' ? 'waiting' : state(of);
      return {
        title: t(`draws.phase.${key === 'list' ? 'result' : key}`),
        state: shown,
        ...(note === '' ? {} : { note }),
      };
    }),
  ];
}

const Badge = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  const { assurance } = draw;
  if (assurance === null) return null;
  const missing = [
    assurance.timeProven ? null : t('draws.page.missing.time'),
    assurance.registerAnchored ? null : t('draws.page.missing.register'),
    assurance.heads >= 2 ? null : t('draws.page.missing.heads'),
  ].filter((one) => one !== null);
  return (
    <AssuranceBadge
      level={BADGES[assurance.level]}
      bits={Math.floor(assurance.centibits / 100)}
      parties={assurance.heads}
      witnesses={assurance.witnesses?.join(t('plans.comma')) || 0}
      missing={missing}
    />
  );
};

const factsOf = (t: Translate, draw: DrawView, office: string) => [
  <code key="id">{draw.drawId}</code>,
  t('draws.page.led-by', { office }),
  t(`draws.kind.${draw.kind}`),
  <a key="hall" href={hallAddress(draw.drawId)} target="_blank" rel="noreferrer">
    {t('draws.page.hall')}
  </a>,
  ...(draw.published
    ? [
        <a key="public" href={publicAddress(draw.drawId)}>
          {t('draws.page.public')}
        </a>,
      ]
    : []),
];

const Void = ({ draw }: { draw: DrawView }) => {
  const { t, lang } = useText();
  if (draw.state !== 'voided' || draw.voidedAt === null) return null;
  return (
    <p className="note-box bad" role="status">
      {t('draws.page.voided', {
        at: formatInstant(draw.voidedAt, lang, { seconds: true }),
        reason: t(`draws.void.${draw.voidReason}`),
      })}
    </p>
  );
};

const DrawPage = () => {
  const { t } = useText();
  const { drawId = '' } = useParams();
  const { user } = useSession();
  const names = useNames();
  const { answer, draw, again } = useDraw(drawId);
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const own = draw.parties.find((party) => party.userId === user.userId);
  const found = recompute(draw);
  return (
    <DetailPage
      crumb={[{ label: t('draws.page.list'), to: '/draws' }, { label: draw.drawId }]}
      title={draw.title}
      state={
        <>
          <StatusTag look={LOOKS[draw.state]}>{t(`draws.state.${draw.state}`)}</StatusTag> <Badge draw={draw} />
        </>
      }
      facts={factsOf(t, draw, names.office(draw.leadOffice))}
      steps={stepsOf(t, draw)}
      blocking={<Void draw={draw} />}
      rail={<Rail draw={draw} found={found} />}
      bar={barOf(
        draw,
        <ActsBar draw={draw} again={again} />,
        draw.state === 'prepared'
          ? t('draws.page.prepare.bar')
          : t('draws.page.bar', { n: formatNumber(draw.steps.length) }),
      )}
    >
      <WaitCard draw={draw} />
      {own && <OwnPart draw={draw} party={own} again={again} />}
      {draw.state === 'prepared' && <CommitCard draw={draw} again={again} />}
      <BeaconsCard draw={draw} />
      {draw.state === 'revealed' && found && <BeaconCard draw={draw} found={found} again={again} />}
      <PartiesCard draw={draw} found={found} />
      <TeamsCard draw={draw} />
      <SealedCard draw={draw} again={again} />
      {draw.drawn.length > 0 && <ResultCard draw={draw} found={found} again={again} />}
      <RefillsCard draw={draw} again={again} />
      <ParallelCard draw={draw} />
      {draw.exceptions.length > 0 && <ExceptionsCard draw={draw} />}
      {draw.list && <ListCard list={draw.list} />}
    </DetailPage>
  );
};

export default DrawPage;
