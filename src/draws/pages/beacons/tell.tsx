// Telling a result (spec/draw.md section 3): which source, the document that was read (only its hash is kept), one issue typed or the file of the source
// read line by line. And the pauses of a year that is not known yet.
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { toHex } from '../../../kit/bytes.ts';
import { suites } from '../../../verifier/suite.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { useAct } from '../../../web/queries.ts';
import { useText } from '../../../web/text.tsx';
import type { BeaconCalendar } from '../../routes/beacons.ts';
import { useSourceName } from './calendar.tsx';
import { resultRows } from './rows.ts';

const SUITE = suites['DR1-SHA256'];
const hashOf = async (file: File): Promise<string> => toHex(SUITE.hash(new Uint8Array(await file.arrayBuffer())));

type Proof = { readonly hash: string; readonly take: (file: File | undefined) => Promise<void> };

const useProof = (): Proof => {
  const [hash, setHash] = useState('');
  return { hash, take: async (file) => setHash(file === undefined ? '' : await hashOf(file)) };
};

const ProofField = ({ id, proof }: { id: string; proof: Proof }) => {
  const { t } = useText();
  return (
    <label htmlFor={id}>
      {t('draws.page.tell.evidence')}
      <input id={id} type="file" onChange={(event) => void proof.take(event.target.files?.[0])} />
      {proof.hash !== '' && <HashText value={proof.hash} />}
    </label>
  );
};

type Draft = { readonly game: 'KL8' | 'FC3D'; readonly source: string; readonly written: string };

const TellFields = (of: {
  calendar: BeaconCalendar;
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  proof: Proof;
}) => {
  const { t } = useText();
  const { calendar, draft, set, proof } = of;
  const nameOf = useSourceName(calendar.sources);
  const take = async (file: File | undefined) => {
    await proof.take(file);
    if (file !== undefined) set({ written: await file.text() });
  };
  return (
    <div className="by-hand">
      <label htmlFor="tell-game">
        {t('draws.page.tell.game')}
        <Select
          id="tell-game"
          value={draft.game}
          options={(['KL8', 'FC3D'] as const).map((value) => ({ value, label: t(`draws.game.${value}`) }))}
          onChange={(game: 'KL8' | 'FC3D') => set({ game })}
        />
      </label>
      <label htmlFor="tell-source">
        {t('draws.page.tell.source')}
        <Select
          id="tell-source"
          {...(draft.source === '' ? {} : { value: draft.source })}
          placeholder={t('draws.page.tell.no-source')}
          options={calendar.sources.map((one) => ({ value: one.source, label: nameOf(one.source) }))}
          onChange={(source: string) => set({ source })}
        />
      </label>
      <label htmlFor="tell-rows">
        {t('draws.page.tell.rows')}
        <Input.TextArea
          id="tell-rows"
          rows={3}
          value={draft.written}
          placeholder={t('draws.page.tell.rows.hint')}
          onChange={(event) => set({ written: event.target.value })}
        />
      </label>
      <ProofField id="tell-evidence" proof={proof} />
      <label htmlFor="tell-file">
        {t('draws.page.tell.file')}
        <input
          id="tell-file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
    </div>
  );
};

export const TellCard = ({ calendar }: { calendar: BeaconCalendar }) => {
  const { t } = useText();
  const [draft, setDraft] = useState<Draft>({ game: 'KL8', source: '', written: '' });
  const proof = useProof();
  const tell = useAct('/api/lottery/readings', {
    stale: ['/api/beacons', '/api/draws'],
  });
  const rows = resultRows(draft.written);
  const reason =
    draft.source === ''
      ? t('draws.page.tell.no-source')
      : rows.length === 0
        ? t('draws.page.tell.no-rows')
        : proof.hash === ''
          ? t('draws.page.tell.no-evidence')
          : '';
  const submit = async () => {
    const done = await tell.run({ game: draft.game, source: draft.source, evidence: proof.hash, rows });
    if (done.ok) setDraft({ ...draft, written: '' });
  };
  return (
    <Card title={t('draws.page.tell')} note={t('draws.page.tell.note')}>
      <TellFields
        calendar={calendar}
        draft={draft}
        set={(change) => setDraft((old) => ({ ...old, ...change }))}
        proof={proof}
      />
      <AnswerPanel answer={tell.answer} what={t('draws.page.tell.refused')} />
      {tell.answer?.ok === true && <p role="status">{t('draws.page.tell.done', { ...tell.answer.value.answer })}</p>}
      <p className="card-acts">
        <ActButton type="primary" reason={reason} loading={tell.running} onClick={() => void submit()}>
          {t('draws.page.tell.act', { n: rows.length })}
        </ActButton>
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};

type Pause = { readonly from: string; readonly until: string };

export const AnnounceCard = ({ year }: { year: number }) => {
  const { t } = useText();
  const [pauses, setPauses] = useState<readonly Pause[]>([
    { from: '', until: '' },
    { from: `${year}-10-01`, until: `${year}-10-04` },
  ]);
  const [source, setSource] = useState('');
  const proof = useProof();
  const announce = useAct('/api/lottery/years', { stale: ['/api/beacons'] });
  const given = pauses.filter(({ from, until }) => from !== '' && until !== '');
  const reason =
    source.trim().length < 4
      ? t('draws.page.announce.no-source')
      : proof.hash === ''
        ? t('draws.page.tell.no-evidence')
        : '';
  const set = (at: number, change: Partial<Pause>) =>
    setPauses(pauses.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <Card title={t('draws.page.announce', { year })} note={t('draws.page.announce.note')}>
      <div className="by-hand">
        {pauses.map((pause, at) => {
          const id = `pause-${at}`;
          return (
            <fieldset key={id} className="plain">
              <legend>{t('draws.page.announce.pause', { n: at + 1 })}</legend>
              <Input
                type="date"
                aria-label={t('draws.page.announce.from')}
                value={pause.from}
                onChange={(event) => set(at, { from: event.target.value })}
              />
              <Input
                type="date"
                aria-label={t('draws.page.announce.until')}
                value={pause.until}
                onChange={(event) => set(at, { until: event.target.value })}
              />
            </fieldset>
          );
        })}
        <Button type="link" onClick={() => setPauses([...pauses, { from: '', until: '' }])}>
          {t('draws.page.announce.more')}
        </Button>
        <label htmlFor="announce-source">
          {t('draws.page.beacons.basis')}
          <Input
            id="announce-source"
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        </label>
        <ProofField id="announce-evidence" proof={proof} />
      </div>
      <AnswerPanel answer={announce.answer} what={t('draws.page.announce.refused')} />
      <p className="card-acts">
        <ActButton
          type="primary"
          reason={reason}
          loading={announce.running}
          onClick={() => void announce.run({ year, pauses: given, source: source.trim(), evidence: proof.hash })}
        >
          {t('draws.page.announce.act')}
        </ActButton>
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};
