// The directory that a task draws from (R20, R21, R31): a version that is in force.
import { Select } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { Field } from '../../web/components/form-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { TaskDraft } from './draft.ts';

/** Versions in force, and the one that the draft names even when a newer one has come. */
export const DirectoryField = ({
  draft,
  change,
}: {
  draft: TaskDraft;
  change: (change: Partial<TaskDraft>) => void;
}) => {
  const { t } = useText();
  const [q, search] = useState('');
  const [directoryId = ''] = draft.directory.split(' ');
  const { answer } = useGet('/api/directories', q === '' ? {} : { q }, { keep: true });
  // The one that the draft names need not be among the first.
  const named = useGet(at('/api/directories/{directoryId}', { directoryId }), {}, { enabled: directoryId !== '' });
  const found = answer?.ok === true ? answer.value.rows : [];
  const chosen = named.answer?.ok === true ? [named.answer.value] : [];
  const rows = [...found, ...chosen.filter((one) => !found.some((row) => row.directoryId === one.directoryId))];
  const options = rows.flatMap(({ directoryId, name, inForce }) => {
    if (inForce === null) return [];
    const wanted = draft.directory.startsWith(`${directoryId} `) ? Number(draft.directory.split(' ')[1]) : inForce;
    return [...new Set([inForce, wanted])].map((version) => ({
      value: `${directoryId} ${version}`,
      label: t('registers.directory.named', { name, version }),
    }));
  });
  return (
    <Field
      name="terms.scope.directory"
      label={t('plans.form.directory')}
      hint={t('plans.form.directory.hint')}
      optional
    >
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          showSearch={{ filterOption: false, onSearch: search }}
          value={draft.directory}
          options={[{ value: '', label: t('plans.form.directory.none') }, ...options]}
          onChange={(directory: string) => change({ directory })}
        />
      )}
    </Field>
  );
};
