// Taking the log away with its proofs (R11; spec/log-file.md): the whole of it, or what the conditions on the page find. It says what
// leaves the system, and why is kept in the log.

import { Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { useJobs } from '../../web/components/job-tray.tsx';
import { DownloadOutlined } from '../../web/icons.tsx';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';

const CONDITIONS = ['q', 'from', 'until', 'office', 'type', 'about'] as const;

/** The conditions of the page's address that the trail knows. */
export const conditionsOf = (params: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    CONDITIONS.map((name) => [name, params.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
  );

export const TakeLog = () => {
  const { t } = useText();
  const may = useMay();
  const [params] = useSearchParams();
  const query = conditionsOf(params);
  const chosen = Object.keys(query).length > 0;
  const [open, setOpen] = useState(false);
  const [whole, setWhole] = useState(!chosen);
  const [documents, setDocuments] = useState(false);
  const { watch } = useJobs();
  const take = useAct('/api/trail/exports');
  if (!may('trail.exported')) return null;
  const confirm = async (reason: string) => {
    const scope = whole ? 'whole' : 'selection';
    const answer = await take.run({ scope, documents, reason, query: whole ? {} : query });
    if (!answer.ok) return;
    watch({ jobId: answer.value.jobId, title: t('organisation.trail.take') });
    setOpen(false);
  };
  const start = () => {
    take.forget();
    setWhole(!chosen);
    setDocuments(false);
    setOpen(true);
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={start}>
        {t('organisation.trail.take')}
      </Button>
      <DangerousAct
        open={open}
        title={t('organisation.trail.take.title')}
        verb={t('organisation.trail.take')}
        consequences={[
          t('organisation.trail.take.file'),
          t(documents ? 'organisation.trail.take.personal' : 'organisation.trail.take.bare'),
          t('organisation.trail.take.kept'),
        ]}
        running={take.running}
        refusal={<AnswerPanel answer={take.answer} what={t('organisation.trail.take.refused')} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(false)}
      >
        <div className="field">
          <Radio.Group
            aria-label={t('organisation.trail.take.what')}
            value={whole}
            onChange={(event) => setWhole(event.target.value as boolean)}
            options={[
              { value: true, label: t('organisation.trail.take.whole') },
              { value: false, label: t('organisation.trail.take.chosen'), disabled: !chosen },
            ]}
          />
        </div>
        <p>
          <Checkbox checked={documents} onChange={(event) => setDocuments(event.target.checked)}>
            {t('organisation.trail.take.documents')}
          </Checkbox>
        </p>
      </DangerousAct>
    </>
  );
};
