// Asking to record codes although their check digit fails (R18, R19): for one, or for all that an import refused, which are then filled in.
import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Problem } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { textIn, useText } from '../../web/text.tsx';
import { codesIn } from '../rules/override.ts';
import { DeciderField, TextField } from './request-fields.tsx';
import './registers.css';

/** `codes` is null until somebody types: till then those of the import stand there. */
type Draft = { codes: string | null; reason: string; evidence: string; decider: string };
const BLANK: Draft = { codes: null, reason: '', evidence: '', decider: '' };

/** What is missing, in the order of the form. */
export function missingIn(draft: Omit<Draft, 'codes'> & { readonly codes: string }): readonly Problem[] {
  const problem = (path: string, key: string, fill = {}): Problem => ({
    path,
    zh: textIn('zh')(key, fill),
    en: textIn('en')(key, fill),
  });
  const short = codesIn(draft.codes).findIndex(({ name }) => name === '');
  return [
    ...(short < 0 ? [] : [problem('codes', 'registers.overrides.line', { n: short + 1 })]),
    ...(['codes', 'reason', 'evidence', 'decider'] as const)
      .filter((path) => draft[path].trim() === '')
      .map((path) => problem(path, 'registers.exclusions.empty')),
  ];
}

const NewOverride = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const from = params.get('import') ?? '';
  const [draft, set, savedAt, forget] = useDraft<Draft>(`override.${from}`, BLANK);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { answer } = useGet('/api/overrides/choices', { import: from });
  const choices = answer?.ok === true ? answer.value : { offices: [], codes: [] };
  const codes = draft.codes ?? choices.codes.map(({ code, name }) => `${code} ${name}`).join('\n');
  const ask = useAct('/api/overrides', { stale: ['/api/overrides'] });
  const submit = async () => {
    const missing = missingIn({ ...draft, codes });
    setProblems(missing);
    if (missing.length > 0) return;
    const done = await ask.run({ ...draft, codes: codesIn(codes) });
    if (!done.ok) return;
    forget();
    void navigate(`/overrides/${done.value.answer.overrideId}`);
  };
  return (
    <FormPage
      title={t('registers.overrides.new')}
      submit={t('registers.exclusions.submit')}
      onSubmit={() => void submit()}
      running={ask.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t('registers.overrides'), to: '/overrides' }, { label: t('registers.overrides.new') }]}
          />
          <AnswerPanel answer={answer?.ok === false ? answer : ask.answer} what={t('registers.exclusions.cannot')} />
        </>
      }
      secondary={<LinkButton to="/overrides">{t('web.cancel')}</LinkButton>}
    >
      <Field name="codes" label={t('registers.overrides.codes')} hint={t('registers.overrides.codes.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={8}
            value={codes}
            onChange={(event) => set({ codes: event.target.value })}
          />
        )}
      </Field>
      {(['reason', 'evidence'] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          label={t(`registers.overrides.${field}`)}
          {...(field === 'evidence' ? { hint: t('registers.overrides.evidence.hint') } : {})}
          rows={3}
          value={draft[field]}
          onChange={(to) => set({ [field]: to })}
        />
      ))}
      <DeciderField value={draft.decider} offices={choices.offices} onChange={(decider) => set({ decider })} />
    </FormPage>
  );
};

export default NewOverride;
