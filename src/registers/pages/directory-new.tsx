// Making a directory (R20, R21): its name, whether it is for one office or several, and the filter to begin with.
import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct } from '../../web/queries.ts';
import { useSession } from '../../web/session.tsx';
import { textIn, useText } from '../../web/text.tsx';
import type { DirectoryView } from '../routes/directories.ts';
import { DIRECTORY_KINDS } from '../rules/directory.ts';
import { useCodes } from './codes.ts';
import { EVERYTHING, type Filter, ScopeFields } from './scope-fields.tsx';

type Draft = { name: string; kind: DirectoryView['kind']; partners: string[]; scope: Filter };
const BLANK: Draft = { name: '', kind: 'special', partners: [], scope: EVERYTHING };
const SHORTEST = 2;

const Partners = ({ value, onChange }: { value: string[]; onChange: (partners: string[]) => void }) => {
  const { t } = useText();
  const codes = useCodes();
  const own = useSession().user.officeId;
  return (
    <Field name="partners" label={t('registers.directory.partners')}>
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          options={codes.offices.filter((office) => office.value !== own)}
          onChange={onChange}
        />
      )}
    </Field>
  );
};

const NewDirectory = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [draft, set, savedAt, forget] = useDraft<Draft>('directory', BLANK);
  const [tried, setTried] = useState(false);
  const make = useAct('/api/directories', { stale: ['/api/directories'] });
  const missing = draft.name.trim().length < SHORTEST;
  const empty = 'registers.exclusions.empty';
  const submit = async () => {
    setTried(true);
    if (missing) return;
    const { name, kind, scope } = draft;
    const done = await make.run({ name: name.trim(), kind, scope, partners: kind === 'joint' ? draft.partners : [] });
    if (!done.ok) return;
    forget();
    void navigate(`/directories/${done.value.answer.directoryId}`);
  };
  return (
    <FormPage
      title={t('registers.directories.new')}
      submit={t('registers.directories.new')}
      onSubmit={() => void submit()}
      running={make.running}
      problems={tried && missing ? [{ path: 'name', zh: textIn('zh')(empty), en: textIn('en')(empty) }] : []}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[
              { label: t('registers.directories'), to: '/directories' },
              { label: t('registers.directories.new') },
            ]}
          />
          <AnswerPanel answer={make.answer} what={t('registers.directory.cannot')} />
        </>
      }
      secondary={<LinkButton to="/directories">{t('web.cancel')}</LinkButton>}
    >
      <Field name="name" label={t('registers.directory.name')}>
        {(control) => (
          <Input
            {...control}
            value={draft.name}
            maxLength={120}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field name="kind" label={t('registers.directory.kind')} hint={t('registers.directory.kind.hint')}>
        {({ id }) => (
          <Segmented<DirectoryView['kind']>
            id={id}
            value={draft.kind}
            options={DIRECTORY_KINDS.map((value) => ({ value, label: t(`registers.directoryKind.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Field>
      {draft.kind === 'joint' && <Partners value={draft.partners} onChange={(partners) => set({ partners })} />}
      <ScopeFields filter={draft.scope} set={(change) => set({ scope: { ...draft.scope, ...change } })} />
    </FormPage>
  );
};

export default NewDirectory;
