// Beside the form: what the terms would draw today, asked again whenever the typing pauses. The last answer stays while the
// next is on the way, and is said to be of an earlier state.
import { useQuery } from '@tanstack/react-query';
import { post } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { useText } from '../../web/text.tsx';
import { strataBy, type TaskTerms } from '../rules/task.ts';
import { Blocking } from './blocking.tsx';
import { FollowsCard } from './consequences.tsx';
import { previewTerms, type TaskDraft } from './draft.ts';
import { PoolCard, StrataCard } from './preview-tables.tsx';
import { useSettled } from './settled.ts';

const PAUSE_MS = 500;

/** One answer with what it was asked of: the tables must be read by the terms they were counted for. */
async function ask(asked: string) {
  const terms = JSON.parse(asked) as TaskTerms;
  return { terms, answer: await post('/api/tasks/preview', { terms }) };
}

export const LivePreview = ({ draft, today }: { draft: TaskDraft; today: string }) => {
  const { t } = useText();
  const asked = JSON.stringify(previewTerms(draft, today));
  const settled = useSettled(asked, PAUSE_MS);
  const { data, isFetching } = useQuery({
    queryKey: ['/api/tasks/preview', settled],
    queryFn: () => ask(settled),
    enabled: settled !== 'null',
    placeholderData: (before) => before,
  });
  const late = isFetching || asked !== settled;
  const preview = data?.answer.ok === true ? data.answer.value : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself at the desk, so it must be reachable by keyboard
    <aside className="live-preview" aria-label={t('plans.preview')} aria-busy={late} tabIndex={0}>
      <header>
        <h2>{t('plans.preview')}</h2>
        <p className="muted small" role="status">
          {t(asked === 'null' ? 'plans.preview.incomplete' : late ? 'plans.preview.counting' : 'plans.preview.today')}
        </p>
      </header>
      <AnswerPanel answer={data?.answer} what={t('plans.preview.failed')} />
      {preview !== null && data !== undefined && (
        <>
          <StrataCard preview={preview} by={strataBy(data.terms)} method={data.terms.method.kind} />
          {data.terms.candidates === undefined && (
            <>
              <FollowsCard preview={preview} />
              <PoolCard preview={preview} cap={data.terms.teams?.memberCap ?? data.terms.cap} />
            </>
          )}
          <Blocking preview={preview} what={t('plans.cannot.submit.yet')} to="" />
        </>
      )}
    </aside>
  );
};
