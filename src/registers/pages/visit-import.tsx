// Inspections (R3, R52) or credit classes (P8) from a file: good rows are recorded at once, bad ones are shown with what to do.
import { Input } from 'antd';
import { useState } from 'react';
import { type Answer, type Problem, upload } from '../../web/api.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { Crumb } from '../../web/components/crumb.tsx';
import { Field, FormPage, useDraft } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { VisitsImported } from '../routes/visits.ts';
import { FileField, gapsOf } from './import-new.tsx';
import './registers.css';

/** What a file may hold, as its addresses and words name it. */
type What = 'visits' | 'marks';

type Imported = Pick<VisitsImported, 'rows' | 'added' | 'refused' | 'faults'>;

const Outcome = ({ of, what }: { of: Imported; what: What }) => {
  const { t } = useText();
  const { faults, ...counts } = of;
  return (
    <>
      <p role="status">{t(`registers.${what}.import.done`, counts)}</p>
      {faults.length > 0 && (
        <Card title={t('registers.visits.import.faults')} flush>
          <TableFrame title={t('registers.visits.import.faults')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('registers.visits.import.line')}</th>
                  <th scope="col">{t('registers.visits.import.value')}</th>
                  <th scope="col">{t('registers.visits.import.why')}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map((fault) => (
                  <tr key={`${fault.line} ${fault.field} ${fault.code}`}>
                    <td>{fault.line}</td>
                    <td>{fault.value}</td>
                    <td>{t(fault.code, fault.fill)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </Card>
      )}
    </>
  );
};

export const ImportFrom = ({ what }: { what: What }) => {
  const { t } = useText();
  const [file, setFile] = useState<File | null>(null);
  const [draft, keep, savedAt, forget] = useDraft(`${what}-import`, { source: '' });
  const { source } = draft;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [stored, setStored] = useState<Answer<{ fileId: string }>>();
  const [sending, setSending] = useState(false);
  const record = useAct(`/api/${what}/import` as const, { stale: [`/api/${what}`, '/api/subjects'] });
  const submit = async () => {
    const gaps = gapsOf(file, source);
    setProblems(gaps);
    if (gaps.length > 0 || file === null) return;
    setSending(true);
    try {
      const sent = await upload('/api/files', { name: file.name }, file);
      setStored(sent);
      if (sent.ok && (await record.run({ fileId: sent.value.fileId, source: source.trim() })).ok) forget();
    } finally {
      setSending(false);
    }
  };
  const failed = stored?.ok === false ? stored : record.answer;
  return (
    <FormPage
      title={t(`registers.${what}.import`)}
      submit={t('registers.visits.import.start')}
      onSubmit={() => void submit()}
      running={sending || record.running}
      problems={problems}
      savedAt={savedAt}
      before={
        <>
          <Crumb
            parts={[{ label: t(`registers.${what}`), to: `/${what}` }, { label: t(`registers.${what}.import`) }]}
          />
          <AnswerPanel answer={failed} what={t('registers.visits.import.cannot')} />
          {failed?.ok === true && record.answer?.ok === true && <Outcome of={record.answer.value.answer} what={what} />}
        </>
      }
      secondary={<LinkButton to={`/${what}`}>{t(`registers.${what}`)}</LinkButton>}
    >
      <FileField label={t('registers.import.file')} hint={t(`registers.${what}.import.hint`)} onChange={setFile} />
      <Field name="source" label={t('registers.visits.import.source')} hint={t('registers.visits.import.source.hint')}>
        {(control) => (
          <Input
            {...control}
            value={source}
            maxLength={100}
            onChange={(event) => keep({ source: event.target.value })}
          />
        )}
      </Field>
    </FormPage>
  );
};

const ImportVisits = () => <ImportFrom what="visits" />;

export default ImportVisits;
