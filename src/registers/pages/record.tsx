// Recording a subject by hand (R44): one that no registrar reports; without a code one is assigned.
import { Input, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct } from '../../web/queries.ts';
import { textIn, useText } from '../../web/text.tsx';
import { useCodes } from './codes.ts';
import './registers.css';

type Draft = {
  code: string;
  name: string;
  nature: 'profit' | 'nonprofit';
  type: string;
  industry: string;
  region: string;
  address: string;
  contactName: string;
  contactPhone: string;
  evidence: string;
};
const BLANK: Draft = {
  code: '',
  name: '',
  nature: 'profit',
  type: '',
  industry: '',
  region: '',
  address: '',
  contactName: '',
  contactPhone: '',
  evidence: '',
};

const LABELS = { name: 'registers.name', address: 'registers.address', evidence: 'registers.record.evidence' } as const;

/** What is still missing, in the order of the form; an address is needed where there is no code. */
export function missingIn(draft: Draft): readonly Problem[] {
  const empty = (['name', 'address', 'evidence'] as const).filter(
    (field) => draft[field].trim() === '' && (field !== 'address' || draft.code.trim() === ''),
  );
  return empty.map((path) => {
    const said = (lang: 'zh' | 'en') => textIn(lang)('registers.record.missing', { field: textIn(lang)(LABELS[path]) });
    return { path, zh: said('zh'), en: said('en') };
  });
}

type TextField = Exclude<keyof Draft, 'nature' | 'region'>;
type Line = {
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly most: number;
};

const LINES: readonly Line[] = [
  { field: 'name', label: 'registers.name', hint: 'registers.record.name.hint', most: 200 },
  { field: 'code', label: 'registers.code', hint: 'registers.record.code.hint', optional: true, most: 40 },
  { field: 'address', label: 'registers.address', hint: 'registers.record.address.hint', most: 300 },
];
const MORE: readonly Line[] = [
  { field: 'industry', label: 'registers.industry', hint: 'registers.record.industry.hint', optional: true, most: 60 },
  { field: 'type', label: 'registers.type', optional: true, most: 100 },
  { field: 'contactName', label: 'registers.field.contactName', optional: true, most: 64 },
  { field: 'contactPhone', label: 'registers.field.contactPhone', optional: true, most: 40 },
  { field: 'evidence', label: 'registers.record.evidence', hint: 'registers.record.evidence.hint', most: 1000 },
];

const Lines = ({
  lines,
  draft,
  set,
}: {
  lines: readonly Line[];
  draft: Draft;
  set: (change: Partial<Draft>) => void;
}): ReactNode => {
  const { t } = useText();
  return lines.map(({ field, label, hint, optional, most }) => (
    <Field
      key={field}
      name={field}
      label={t(label)}
      optional={optional ?? false}
      {...(hint === undefined ? {} : { hint: t(hint) })}
    >
      {(control) => (
        <Input
          {...control}
          value={draft[field]}
          maxLength={most}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  ));
};

const RecordSubject = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const codes = useCodes();
  const [draft, set, savedAt, forget] = useDraft<Draft>('subject.record', BLANK);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const record = useAct('/api/subjects', { stale: ['/api/subjects'] });
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    if (missing.length > 0) return;
    const done = await record.run(draft);
    if (!done.ok) return;
    forget();
    void navigate(`/subjects/${encodeURIComponent(done.value.answer.subjectId)}`);
  };
  return (
    <FormPage
      title={t('registers.record.title')}
      submit={t('registers.record')}
      onSubmit={() => void submit()}
      running={record.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t('registers.subjects'), to: '/subjects' }, { label: t('registers.record.title') }]}
          />
          <AnswerPanel answer={record.answer} what={t('registers.record.cannot')} />
        </>
      }
      secondary={<LinkButton to="/subjects">{t('web.cancel')}</LinkButton>}
    >
      <Lines lines={LINES} draft={draft} set={set} />
      <Field name="region" label={t('registers.region')} optional>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            allowClear
            value={draft.region === '' ? null : draft.region}
            options={codes.districts}
            onChange={(region: string | null) => set({ region: region ?? '' })}
          />
        )}
      </Field>
      <Field name="nature" label={t('registers.nature')}>
        {({ id }) => (
          <Segmented<Draft['nature']>
            id={id}
            value={draft.nature}
            options={(['profit', 'nonprofit'] as const).map((value) => ({
              value,
              label: t(`registers.nature.${value}`),
            }))}
            onChange={(nature) => set({ nature })}
          />
        )}
      </Field>
      <Lines lines={MORE} draft={draft} set={set} />
    </FormPage>
  );
};

export default RecordSubject;
