// The form archetype: groups, hints, an optional field, problems under the fields and in the summary, a kept draft.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Problem } from '../api.ts';
import { Field, FormGroup, FormPage, useDraft } from '../components/form-page.tsx';
import { addTexts, textIn, useText } from '../text.tsx';
import { texts } from './texts.ts';

addTexts(texts);

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

const SampleForm = () => {
  const { t } = useText();
  const [draft, change, savedAt, forget] = useDraft('gallery', { name: '', code: '', address: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = () => {
    const found = [
      ...(draft.name === '' ? [problem('name', 'gallery.form.empty')] : []),
      ...(draft.code.length === 18 ? [] : [problem('code', 'gallery.form.wrong.zh')]),
    ];
    setProblems(found);
    if (found.length === 0) forget();
  };
  return (
    <FormPage
      title={t('gallery.form.title')}
      submit={t('gallery.form.submit')}
      onSubmit={submit}
      problems={problems}
      savedAt={savedAt}
      secondary={<Button>{t('web.cancel')}</Button>}
    >
      <FormGroup title={t('gallery.form.who')}>
        <Field name="name" label={t('gallery.name')} hint={t('gallery.form.hint')}>
          {(control) => (
            <Input {...control} value={draft.name} onChange={(event) => change({ name: event.target.value })} />
          )}
        </Field>
        <Field name="code" label={t('gallery.code')} hint={t('gallery.form.code.hint')}>
          {(control) => (
            <Input {...control} value={draft.code} onChange={(event) => change({ code: event.target.value })} />
          )}
        </Field>
        <Field name="address" label={t('gallery.form.address')} optional>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              value={draft.address}
              onChange={(event) => change({ address: event.target.value })}
            />
          )}
        </Field>
      </FormGroup>
    </FormPage>
  );
};

export default SampleForm;
