// Beside a draw: its evidence as figures that this browser has checked, and every step with its place in the log (R11).
import { Card } from '../../../web/components/card.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { History } from '../../../web/components/history.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { useText } from '../../../web/text.tsx';
import type { Compared, Recomputed } from '../recompute.ts';
import { bundleAddress, type DrawView, entryAddress } from '../view.ts';
import { usePartyName } from './parties.tsx';

const Checked = ({ value }: { value: Compared }) => {
  const { t } = useText();
  return (
    <>
      <HashText value={value.found} />{' '}
      {value.same !== null && (
        <StatusTag look={value.same ? 'done' : 'failed'}>
          {t(value.same ? 'draws.page.same' : 'draws.page.differs')}
        </StatusTag>
      )}
    </>
  );
};

const Evidence = ({ draw, found }: { draw: DrawView; found: Recomputed | null }) => {
  const { t } = useText();
  if (found === null) return <p className="muted small">{t('draws.page.evidence.none')}</p>;
  const { commitment, commitHash, seed } = found;
  const facts = [
    { label: t('draws.page.c'), value: <Checked value={commitHash} /> },
    { label: t('draws.page.officers-root'), value: <HashText value={commitment.officersRoot} /> },
    { label: t('draws.page.recusal-root'), value: <HashText value={commitment.recusalRoot} /> },
    ...(draw.beacon === null ? [] : [{ label: t('draws.page.beacon-text'), value: <HashText value={draw.beacon} /> }]),
    ...(seed === null ? [] : [{ label: t('draws.page.seed'), value: <Checked value={seed} /> }]),
    ...(draw.resultHash === null
      ? []
      : [{ label: t('draws.page.result-hash'), value: <HashText value={draw.resultHash} /> }]),
  ];
  return (
    <>
      <FactList facts={facts} />
      {draw.published && (
        <p className="small">
          <a href={bundleAddress(draw.drawId)} download>
            {t('draws.page.bundle')}
          </a>
        </p>
      )}
    </>
  );
};

export const Rail = ({ draw, found }: { draw: DrawView; found: Recomputed | null }) => {
  const { t } = useText();
  const nameOf = usePartyName();
  const who = (party: string | null) => {
    const one = draw.parties.find((known) => known.party === party);
    return one === undefined ? '' : nameOf(one);
  };
  const events = [...draw.steps].reverse().map((step) => ({
    title: t(`draws.step.${step.kind}`),
    who: who(step.party),
    at: step.at,
    bad: step.kind === 'void',
    ...(step.index === null
      ? { note: t('draws.page.being-sealed') }
      : { entry: step.index, href: entryAddress(step.entryId) }),
  }));
  return (
    <>
      <Card title={t('draws.page.evidence')} note={t('draws.page.evidence.note')}>
        <Evidence draw={draw} found={found} />
      </Card>
      <Card title={t('draws.page.transcript')}>
        {events.length === 0 ? (
          <p className="muted small">{t('draws.page.transcript.none')}</p>
        ) : (
          <History events={events} />
        )}
      </Card>
    </>
  );
};
