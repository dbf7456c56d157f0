// Asking to replace a drawn object: strictly the next reserve of its stratum follows, and another head decides (R5, R33).
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { FormPage, useDraft } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { AskFields, NOTHING_SAID } from './ask.tsx';
import './draws.css';
import { emptyFields, problemsOf } from './missing.ts';
import { useDraw } from './use-draw.ts';
import { type Acted, drawSource, nextReserveOf } from './view.ts';

const GROUNDS = ['closed', 'moved', 'not-found', 'suspended', 'duplicate', 'force-majeure'] as const;

const Replace = () => {
  const { t } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const stratum = params.get('stratum') ?? '';
  const rank = Number(params.get('rank') ?? '0');
  const { answer, draw } = useDraw(drawId);
  const [said, set, savedAt, forget] = useDraft(`replace.${drawId}.${stratum}.${rank}`, NOTHING_SAID);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const ask = useAct<Acted<{ exceptionId: string }>>(`${drawSource(drawId)}/replacements`, {
    stale: ['/api/draws', '/api/exceptions'],
  });
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const row = draw.drawn.find((one) => one.stratum === stratum && one.rank === rank);
  const next = nextReserveOf(draw, stratum);
  const submit = async () => {
    const empty = emptyFields(said);
    setProblems(empty);
    if (empty.length > 0) return;
    const done = await ask.run({ stratum, rank, ...said });
    if (!done.ok) return setProblems(problemsOf(done));
    forget();
    void navigate(`/draws/${drawId}`);
  };
  return (
    <FormPage
      title={t('draws.page.replace')}
      submit={t('draws.page.exception.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <Crumb
          parts={[
            { label: t('draws.page.list'), to: '/draws' },
            { label: drawId, to: `/draws/${drawId}` },
            { label: t('draws.page.replace') },
          ]}
        />
      }
    >
      <FactList
        facts={[
          { label: t('draws.page.object'), value: row ? `${row.name} ${row.subjectId}` : '\u2013' },
          {
            label: t('draws.page.rank'),
            value: t('draws.page.rank.in', {
              n: rank + 1,
              stratum: draw.list?.strata.find(({ code }) => code === stratum)?.label ?? stratum,
            }),
          },
          {
            label: t('draws.page.replace.next'),
            value: next
              ? t('draws.page.replace.next.value', { name: next.name, rank: next.rank + 1 })
              : t('draws.page.reserves.none'),
          },
        ]}
      />
      <p className="ink2">{t('draws.page.replace.note')}</p>
      <AskFields
        said={said}
        set={set}
        grounds={GROUNDS.map((value) => ({ value, label: t(`draws.replace.${value}`) }))}
      />
      {ask.answer && !ask.answer.ok && 'refusal' in ask.answer && (
        <AnswerPanel answer={ask.answer} what={t('draws.page.exception.refused')} />
      )}
    </FormPage>
  );
};

export default Replace;
