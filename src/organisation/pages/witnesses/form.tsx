// Proposing an outside witness (R7): its key as its own command printed it, and who runs it. Another administrator accepts it.
import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '../../../web/api.ts';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Crumb } from '../../../web/components/crumb.tsx';
import { Field, FormGroup, FormPage, useDraft } from '../../../web/components/form-page.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { useAct } from '../../../web/queries.ts';
import { textIn, useText } from '../../../web/text.tsx';

type Draft = { key: string; organisation: string; reason: string };
const blank: Draft = { key: '', organisation: '', reason: '' };

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

/** Every field that does not hold yet, in the order of the form. */
const problemsOf = (draft: Draft): readonly Problem[] => [
  ...(draft.organisation.trim().length < 2
    ? [problem('organisation', 'organisation.witness.missing.organisation')]
    : []),
  ...(draft.key.trim() === '' ? [problem('key', 'organisation.witness.missing.key')] : []),
  ...(draft.reason.trim().length < 4 ? [problem('reason', 'organisation.witness.missing.reason')] : []),
];

const Fields = ({ draft, change }: { draft: Draft; change: (change: Partial<Draft>) => void }) => {
  const { t } = useText();
  return (
    <FormGroup title={t('organisation.witness.page')}>
      <Field
        name="organisation"
        label={t('organisation.witness.organisation')}
        hint={t('organisation.witness.organisation.hint')}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={120}
            value={draft.organisation}
            onChange={(event) => change({ organisation: event.target.value })}
          />
        )}
      </Field>
      <Field name="key" label={t('organisation.witness.key')} hint={t('organisation.witness.key.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={400}
            value={draft.key}
            onChange={(event) => change({ key: event.target.value })}
          />
        )}
      </Field>
      <Field name="reason" label={t('organisation.witness.reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
    </FormGroup>
  );
};

const WitnessForm = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [draft, change, savedAt, forget] = useDraft<Draft>('witness', blank);
  const [tried, setTried] = useState(false);
  const propose = useAct('/api/witnesses', { stale: ['/api/witnesses'] });
  const submit = async () => {
    setTried(true);
    if (problemsOf(draft).length > 0) return;
    const done = await propose.run({
      key: draft.key.trim(),
      organisation: draft.organisation.trim(),
      reason: draft.reason.trim(),
    });
    if (!done.ok) return;
    forget();
    void navigate('/witnesses');
  };
  const problems = tried ? problemsOf(draft) : [];
  return (
    <FormPage
      title={t('organisation.witness.propose')}
      submit={t('organisation.witness.propose')}
      onSubmit={() => void submit()}
      running={propose.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[
              { label: t('organisation.witnesses'), to: '/witnesses' },
              { label: t('organisation.witness.propose') },
            ]}
          />
          {problems.length === 0 && <AnswerPanel answer={propose.answer} what={t('organisation.witness.cannot')} />}
        </>
      }
      secondary={<LinkButton to="/witnesses">{t('web.cancel')}</LinkButton>}
    >
      <Fields draft={draft} change={change} />
    </FormPage>
  );
};

export default WitnessForm;
