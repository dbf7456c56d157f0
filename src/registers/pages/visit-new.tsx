// One inspection made, recorded by hand (R3, R52): what the office knows by its own number.
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct } from '../../web/queries.ts';
import { textIn, useText } from '../../web/text.tsx';
import { VISIT_KINDS } from '../rules/visit.ts';
import { useCodes } from './codes.ts';
import './registers.css';

const BLANK = {
  ...{ number: '', subjectCode: '', office: '', on: '', kind: '' },
  ...{ solicited: 'no', joint: '', publishedOn: '', source: '' },
};
type Draft = typeof BLANK;

/** What is missing, in the order of the form. */
export const missingIn = (draft: Draft): readonly Problem[] =>
  (['number', 'subjectCode', 'on', 'kind', 'source'] as const)
    .filter((path) => draft[path].trim() === '')
    .map((path) => ({ path, zh: textIn('zh')('registers.visits.empty'), en: textIn('en')('registers.visits.empty') }));

type Fields = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void };

const Line = ({
  draft,
  set,
  name,
  label,
  hint,
  type = 'text',
  optional = false,
}: Fields & {
  name: keyof Draft;
  label: string;
  hint?: string;
  type?: 'text' | 'date';
  optional?: boolean;
}) => (
  <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} {...(optional ? { optional } : {})}>
    {({ status, ...control }) => (
      <Input
        {...control}
        status={status}
        type={type}
        value={draft[name]}
        maxLength={200}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    )}
  </Field>
);

const Choice = ({
  draft,
  set,
  name,
  label,
  hint,
  options,
  optional = false,
}: Fields & {
  name: 'kind' | 'office';
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  optional?: boolean;
}) => (
  <Field name={name} label={label} {...(hint === undefined ? {} : { hint })} {...(optional ? { optional } : {})}>
    {({ 'aria-invalid': _, ...control }) => (
      <Select
        {...control}
        className="full"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={optional}
        {...(draft[name] === '' ? {} : { value: draft[name] })}
        options={[...options]}
        onChange={(value: string | undefined) => set({ [name]: value ?? '' })}
      />
    )}
  </Field>
);

const What = (fields: Fields) => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <>
      <Line {...fields} name="number" label={t('registers.visits.number')} hint={t('registers.visits.number.hint')} />
      <Line
        {...fields}
        name="subjectCode"
        label={t('registers.recusal.code')}
        hint={t('registers.recusal.code.hint')}
      />
      <Choice
        {...fields}
        name="office"
        label={t('registers.office')}
        hint={t('registers.visits.office.hint')}
        options={codes.offices}
        optional
      />
      <Line {...fields} name="on" type="date" label={t('registers.visits.on')} />
      <Choice
        {...fields}
        name="kind"
        label={t('registers.visits.kind')}
        options={VISIT_KINDS.map((value) => ({ value, label: t(`registers.visitKind.${value}`) }))}
      />
    </>
  );
};

const Counted = (fields: Fields) => {
  const { t } = useText();
  return (
    <>
      <Field name="solicited" label={t('registers.visits.solicited')} optional>
        {({ id }) => (
          <div id={id} tabIndex={-1} className="tick">
            <Checkbox
              checked={fields.draft.solicited === 'yes'}
              onChange={(event) => fields.set({ solicited: event.target.checked ? 'yes' : 'no' })}
            >
              {t('registers.yes')}
            </Checkbox>
          </div>
        )}
      </Field>
      <Line
        {...fields}
        name="joint"
        label={t('registers.visits.jointId')}
        hint={t('registers.visits.joint.hint')}
        optional
      />
      <Line
        {...fields}
        name="publishedOn"
        type="date"
        label={t('registers.visits.published')}
        hint={t('registers.visits.published.hint')}
        optional
      />
      <Line {...fields} name="source" label={t('registers.source')} hint={t('registers.visits.source.hint')} />
    </>
  );
};

const NewVisit = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const subject = params.get('subject') ?? '';
  const [draft, set, savedAt, forget] = useDraft<Draft>(`visit.${subject}`, { ...BLANK, subjectCode: subject });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const record = useAct('/api/visits', { stale: ['/api/visits', '/api/subjects'] });
  const submit = async () => {
    const missing = missingIn(draft);
    setProblems(missing);
    if (missing.length > 0) return;
    const done = await record.run(draft);
    if (!done.ok) return;
    forget();
    void navigate(`/subjects/${encodeURIComponent(done.value.answer.subjectId)}`);
  };
  const fields = { draft, set };
  return (
    <FormPage
      title={t('registers.visits.new')}
      submit={t('registers.visits.new')}
      onSubmit={() => void submit()}
      running={record.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={[{ label: t('registers.visits'), to: '/visits' }, { label: t('registers.visits.new') }]} />
          <AnswerPanel answer={record.answer} what={t('registers.visits.cannot')} />
        </>
      }
      secondary={<LinkButton to="/visits">{t('web.cancel')}</LinkButton>}
    >
      <What {...fields} />
      <Counted {...fields} />
    </FormPage>
  );
};

export default NewVisit;
