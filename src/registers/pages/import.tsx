// An import from mapping to outcome: what the columns are, what is wrong, what will happen, and what came of it. Checking
// and recording are jobs: the page may be left and shows the state when one comes back.
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { type ActBarOf, DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { JobPanel } from '../../web/components/job-panel.tsx';
import { useJobs } from '../../web/components/job-tray.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { MissingPage } from '../../web/components/missing-page.tsx';
import { RefusalPanel } from '../../web/components/refusal-panel.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import type { Step } from '../../web/components/steps.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { ImportDetail } from '../routes/imports.ts';
import { IMPORT_LOOKS, useCodes } from './codes.ts';
import { DifferencesCard } from './differences.tsx';
import { GoneCard } from './gone.tsx';
import { FaultsCard, MappingCard, NotesCard, PreviewCard, WorkbookCard } from './import-tables.tsx';

const EVERY_MS = 1000;
const COUNTS = ['rows', 'added', 'changed', 'unchanged', 'refused'] as const;
const SEEN_AT: Readonly<Record<ImportDetail['kind'], string>> = {
  subject: '/subjects?sort=-recorded',
  edit: '/subjects?sort=-recorded',
  inspector: '/inspectors',
  carrier: '/carriers?sort=-recorded',
};
const isBusy = (state: ImportDetail['state']): boolean => state === 'checking' || state === 'applying';
const isOpen = (state: ImportDetail['state']): boolean => state === 'uploaded' || state === 'refused';

/** Steps are named by their results. */
export function stepsOf(state: ImportDetail['state'], t: Translate): readonly Step[] {
  const reached = { uploaded: 1, refused: 1, checking: 2, checked: 3, applying: 3, applied: 4 }[state];
  return ['file', 'mapped', 'checked', 'applied'].map((step, at) => ({
    title: t(`registers.import.step.${step}`),
    state: at < reached ? 'done' : at > reached ? 'waiting' : state === 'refused' ? 'failed' : 'current',
  }));
}

const countsOf = (record: ImportDetail) => ({
  added: formatNumber(record.added),
  changed: formatNumber(record.changed),
  unchanged: formatNumber(record.unchanged),
  refused: formatNumber(record.refused),
});

const Facts = ({ record }: { record: ImportDetail }) => {
  const { t, lang } = useText();
  const codes = useCodes();
  const numbers = useEntryNumbers(record.entryId === null ? [] : [record.entryId]);
  const number = record.entryId === null ? undefined : numbers.get(record.entryId);
  return (
    <Card title={t('registers.import.summary')}>
      <FactList
        facts={[
          { label: t('registers.import.kind'), value: t(`registers.kind.${record.kind}`) },
          { label: t('registers.import.source'), value: record.source },
          { label: t('registers.import.by'), value: `${record.userName} ${codes.office(record.officeId)}` },
          { label: t('registers.import.at'), value: formatInstant(record.createdAt, lang) },
          { label: t('registers.import.hash'), value: <HashText value={record.fileSha256} /> },
          ...(isOpen(record.state) || record.state === 'checking' ? [] : COUNTS).map((key) => ({
            label: t(`registers.import.${key}`),
            value: formatNumber(record[key]),
          })),
          ...(record.conflicts === 0
            ? []
            : [
                {
                  label: t('registers.conflicts.ofImport'),
                  value:
                    record.state === 'applied' ? (
                      <Link to={`/conflicts?import=${record.importId}`}>
                        {t('registers.conflicts.see', { n: formatNumber(record.conflicts) })}
                      </Link>
                    ) : (
                      formatNumber(record.conflicts)
                    ),
                },
              ]),
          ...(record.entryId === null || number === undefined || number === null
            ? []
            : [
                {
                  label: t('registers.import.step.applied'),
                  value: (
                    <a href={entryHref(record.entryId)}>{t('web.provenance.entry', { entry: formatNumber(number) })}</a>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
};

type Asked = {
  readonly check: () => void;
  /** From the beginning, whatever was checked before. */
  readonly anew: () => void;
  readonly apply: (mode: 'all' | 'good') => void;
  readonly running: boolean;
};

/** What can be done now, or why not. */
function barOf(record: ImportDetail, t: Translate, asked: Asked): ActBarOf {
  if (isBusy(record.state)) return { note: t('registers.import.leave') };
  if (record.state === 'applied') {
    const to = SEEN_AT[record.kind];
    return {
      note: t('registers.import.done', countsOf(record)),
      secondary: (
        <a href={at('/api/imports/{importId}/changes.csv', { importId: record.importId })}>
          {t('registers.import.changes')}
        </a>
      ),
      primary: <LinkButton to={to}>{t('registers.import.see')}</LinkButton>,
    };
  }
  if (isOpen(record.state)) {
    const gaps = record.gaps.map((field) => t(`registers.field.${field}`)).join(', ');
    const reason = gaps === '' ? undefined : t('registers.import.gaps', { fields: gaps });
    const stopped = record.reached > 0;
    return {
      reason,
      ...(stopped
        ? {
            note: t('registers.import.reached', { n: formatNumber(record.reached) }),
            secondary: <Button onClick={asked.anew}>{t('registers.import.anew')}</Button>,
          }
        : {}),
      primary: (
        <ActButton type="primary" reason={reason} loading={asked.running} onClick={asked.check}>
          {t(stopped ? 'registers.import.resume' : 'registers.import.check')}
        </ActButton>
      ),
    };
  }
  const n = formatNumber(record.rows - record.refused);
  const mode = record.refused === 0 ? 'all' : 'good';
  return {
    note: t('registers.import.ready', countsOf(record)),
    primary: (
      <Button
        type="primary"
        loading={asked.running}
        disabled={record.rows === record.refused}
        onClick={() => asked.apply(mode)}
      >
        {t(`registers.import.apply.${mode}`, { n })}
      </Button>
    ),
  };
}

/** The work while it lasts. Whoever leaves the page meanwhile finds it in the tray. */
const Work = ({ record }: { record: ImportDetail }) => {
  const { t } = useText();
  const { watch } = useJobs();
  const title = t(`registers.import.${record.state}`, { name: record.fileName });
  const left = useRef<{ jobId: string; title: string } | null>(null);
  left.current = isBusy(record.state) && record.jobId !== null ? { jobId: record.jobId, title } : null;
  useEffect(
    () => () => {
      if (left.current !== null) watch(left.current);
    },
    [watch],
  );
  return record.jobId !== null && isBusy(record.state) ? (
    <JobPanel jobId={record.jobId} title={title} onClose={() => {}} />
  ) : null;
};

/** What recording it would do, before it is done. */
const Ready = ({ record, onAgain }: { record: ImportDetail; onAgain: () => void }) => {
  const { t } = useText();
  return (
    <>
      <Card
        title={t('registers.import.step.checked')}
        act={<Button onClick={onAgain}>{t('registers.import.again')}</Button>}
      >
        <p>{t('registers.import.ready', countsOf(record))}</p>
      </Card>
      {(record.kind === 'edit' || record.kind === 'subject') && <DifferencesCard record={record} />}
    </>
  );
};

const Opened = ({ record }: { record: ImportDetail }) => {
  const { t, lang } = useText();
  const stale = { stale: ['/api/imports', '/api/subjects', '/api/inspectors', '/api/carriers'] } as const;
  const map = useAct(at('/api/imports/{importId}/mapping', record), stale);
  const choose = useAct(at('/api/imports/{importId}/sheet', record), stale);
  const check = useAct(at('/api/imports/{importId}/check', record), stale);
  const apply = useAct(at('/api/imports/{importId}/apply', record), stale);
  const asked: Asked = {
    check: () => void check.run({}),
    anew: () => void map.run({ mapping: record.mapping }).then((done) => (done.ok ? check.run({}) : undefined)),
    apply: (mode) => void apply.run({ mode }),
    running: check.running || apply.running || map.running || choose.running,
  };
  const { problem } = record;
  return (
    <DetailPage
      crumb={[{ label: t('registers.imports'), to: '/imports' }, { label: record.fileName }]}
      title={record.fileName}
      state={
        <StatusTag look={IMPORT_LOOKS[record.state] ?? 'waiting'}>
          {t(`registers.importState.${record.state}`)}
        </StatusTag>
      }
      steps={stepsOf(record.state, t)}
      blocking={
        <>
          {problem !== null && (
            <RefusalPanel
              what={t('registers.import.cannot')}
              reasons={[{ code: `import.${record.state}`, title: problem[lang] }]}
            />
          )}
          {[choose, map, check, apply].map(({ answer }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: four acts in a fixed order
            <AnswerPanel<unknown> key={at} answer={answer} what={t('registers.import.cannot')} />
          ))}
        </>
      }
      rail={<Facts record={record} />}
      bar={barOf(record, t, asked)}
    >
      <Work record={record} />
      {isOpen(record.state) && (
        <>
          {record.format === 'xlsx' && (
            <WorkbookCard
              record={record}
              onChange={(sheet, headerLine) =>
                void choose.run(headerLine === undefined ? { sheet } : { sheet, headerLine })
              }
            />
          )}
          <MappingCard record={record} onChange={(mapping) => void map.run({ mapping })} />
          <PreviewCard record={record} />
        </>
      )}
      {record.state === 'checked' && (
        <Ready record={record} onAgain={() => void map.run({ mapping: record.mapping })} />
      )}
      {record.whole && record.state === 'applied' && <GoneCard record={record} />}
      <FaultsCard record={record} />
      <NotesCard record={record} />
    </DetailPage>
  );
};

const ImportPage = () => {
  const { t } = useText();
  const { importId = '' } = useParams();
  const address = at('/api/imports/{importId}', { importId });
  const { answer } = useGet(address, {}, { keep: true });
  const busy = answer?.ok === true && isBusy(answer.value.state);
  // The same key as above: one answer, read again each second while a job is at work.
  useGet(address, {}, { enabled: busy, every: busy ? EVERY_MS : false });
  if (answer === undefined) return null;
  if (!answer.ok)
    return <MissingPage list={{ label: t('registers.imports'), to: '/imports' }} name={importId} answer={answer} />;
  return <Opened record={answer.value} />;
};

export default ImportPage;
