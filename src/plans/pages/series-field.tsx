// Which draw the task follows (spec/draw.md section 4, series): of the lead office, published, and followed by none.
import { Select } from 'antd';
import { Field } from '../../web/components/form-page.tsx';
import { formatDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { TaskDraft } from './draft.ts';

export const SeriesField = ({ draft, change }: { draft: TaskDraft; change: (change: Partial<TaskDraft>) => void }) => {
  const { t, lang } = useText();
  const { answer } = useGet(
    '/api/draws/followable',
    { office: draft.leadOffice },
    { enabled: draft.leadOffice !== '' },
  );
  const rows = answer?.ok === true ? answer.value.rows : [];
  const chosen = rows.find(({ taskId }) => taskId === draft.follows);
  const options = rows.map(({ taskId, title, resultedAt }) => ({
    value: taskId,
    label: t('plans.series.choice', { task: taskId, title, on: formatDate(resultedAt, lang) }),
  }));
  // What the draft names may have been followed, or closed, meanwhile: it stays to be seen, and the server says why it cannot be.
  const kept = draft.follows !== '' && chosen === undefined ? [{ value: draft.follows, label: draft.follows }] : [];
  return (
    <Field
      name="terms.follows"
      label={t('plans.series')}
      hint={chosen ? t('plans.series.hint.chosen', { replaced: chosen.replaced }) : t('plans.series.hint')}
      optional
    >
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.follows}
          options={[{ value: '', label: t('plans.series.none') }, ...kept, ...options]}
          onChange={(follows: string) => change({ follows })}
        />
      )}
    </Field>
  );
};
