// The first step of an import: which file, into which library, from which source.
import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Answer, type Problem, post, upload } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { textIn, useText } from '../../web/text.tsx';
import type { ImportDetail } from '../routes/imports.ts';
import './registers.css';

const KINDS = ['subject', 'inspector', 'carrier', 'edit'] as const;
type Kind = (typeof KINDS)[number];

const problem = (path: string, key: string): Problem => ({ path, zh: textIn('zh')(key), en: textIn('en')(key) });

/** What is still missing, in the order of the form. */
export const gapsOf = (file: unknown, source: string, kind: Kind = 'subject'): readonly Problem[] => [
  ...(file ? [] : [problem('file', 'registers.import.file.missing')]),
  ...(source.trim() === ''
    ? [problem('source', kind === 'edit' ? 'registers.edit.reason.missing' : 'registers.import.source.missing')]
    : []),
];

/** Uploads the file and opens an import of it. */
async function begin(file: File, kind: Kind, source: string, whole: boolean): Promise<Answer<ImportDetail>> {
  const stored = await upload('/api/files', { name: file.name }, file);
  if (!stored.ok) return stored;
  return post('/api/imports', { kind, fileId: stored.value.fileId, source: source.trim(), whole });
}

const KindField = ({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) => {
  const { t } = useText();
  return (
    <Field name="kind" label={t('registers.import.kind')}>
      {({ id }) => (
        <Segmented<Kind>
          id={id}
          value={kind}
          options={KINDS.map((value) => ({
            value,
            label: t(`registers.kind.${value}`),
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
};

const WholeField = ({ whole, onChange }: { whole: boolean; onChange: (whole: boolean) => void }) => {
  const { t } = useText();
  return (
    <Field name="whole" label={t('registers.import.whole')} hint={t('registers.import.whole.hint')} optional>
      {({ id }) => (
        <div id={id} tabIndex={-1} className="tick">
          <Checkbox checked={whole} onChange={(event) => onChange(event.target.checked)}>
            {t('registers.yes')}
          </Checkbox>
        </div>
      )}
    </Field>
  );
};

/** A table from the device. It cannot be kept for a lost session: a browser gives no page back what was chosen before. */
export const FileField = ({
  label,
  hint,
  onChange,
}: {
  label: string;
  hint: string;
  onChange: (file: File | null) => void;
}) => (
  <Field name="file" label={label} hint={hint}>
    {({ status: _, ...control }) => (
      <input
        {...control}
        type="file"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    )}
  </Field>
);

const NewImport = () => {
  const { t } = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [kind, setKind] = useState<Kind>(KINDS.find((one) => one === params.get('kind')) ?? 'subject');
  const [file, setFile] = useState<File | null>(null);
  const [draft, keep, savedAt, forget] = useDraft('import', { source: '', whole: false });
  const { source, whole } = draft;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [answer, setAnswer] = useState<Answer<ImportDetail>>();
  const [running, setRunning] = useState(false);
  const edits = kind === 'edit';
  const submit = async () => {
    const gaps = gapsOf(file, source, kind);
    setProblems(gaps);
    if (gaps.length > 0 || file === null) return;
    setRunning(true);
    try {
      const said = await begin(file, kind, source, whole && kind === 'subject');
      setAnswer(said);
      if (!said.ok) return;
      forget();
      void navigate(`/imports/${said.value.importId}`);
    } finally {
      setRunning(false);
    }
  };
  return (
    <FormPage
      title={t('registers.import.new')}
      submit={t('registers.import.upload')}
      onSubmit={() => void submit()}
      running={running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb parts={[{ label: t('registers.imports'), to: '/imports' }, { label: t('registers.import.new') }]} />
          <AnswerPanel answer={answer} what={t('registers.import.cannot')} />
        </>
      }
      secondary={<LinkButton to="/imports">{t('web.cancel')}</LinkButton>}
    >
      <KindField kind={kind} onChange={setKind} />
      <FileField
        label={t(edits ? 'registers.edit.file' : 'registers.import.file')}
        hint={t(edits ? 'registers.edit.file.hint' : 'registers.import.file.hint')}
        onChange={setFile}
      />
      <Field
        name="source"
        label={t(edits ? 'registers.edit.reason' : 'registers.import.source')}
        hint={t(edits ? 'registers.edit.reason.hint' : 'registers.import.source.hint')}
      >
        {(control) => (
          <Input
            {...control}
            value={source}
            maxLength={100}
            onChange={(event) => keep({ source: event.target.value })}
          />
        )}
      </Field>
      {kind === 'subject' && <WholeField whole={whole} onChange={(next) => keep({ whole: next })} />}
    </FormPage>
  );
};

export default NewImport;
