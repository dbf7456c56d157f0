// Erasing before the term (R11, P11): what was asked, by whom and why, and what the second administrator may do about it; and the dialog that asks.
import { Button } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatInstant, type Lang } from '../../web/format.ts';
import { useAct } from '../../web/queries.ts';
import { useMay, useSession } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { ErasureView } from '../routes/erasures.ts';
import { Asking, Choose, ReasonedButton } from './asking.tsx';

const STALE = ['/api/erasures', '/api/inbox', '/api/trail', '/api/retention'] as const;
const GROUNDS = ['request', 'wrong-entry', 'unlawful'] as const;
const LOOKS = { asked: 'waiting', granted: 'running', returned: 'void', done: 'done' } as const;

/** On the page of an entry whose document is kept. */
export const AskErasure = ({ entryId }: { entryId: string }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('request');
  const [reason, setReason] = useState('');
  const ask = useAct('/api/erasures', { stale: STALE });
  const confirm = async () => {
    if ((await ask.run({ entry: entryId, ground, reason: reason.trim() })).ok) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('organisation.erasure.ask')}</Button>
      {open && (
        <Asking
          title={t('organisation.erasure.ask')}
          verb={t('organisation.erasure.ask')}
          running={ask.running}
          refusal={<AnswerPanel answer={ask.answer} what={t('organisation.erasure.cannot')} />}
          reason={reason}
          setReason={setReason}
          onOk={() => void confirm()}
          onClose={() => setOpen(false)}
        >
          <Choose
            name="ground"
            label={t('organisation.erasure.ground')}
            value={ground}
            options={GROUNDS.map((value) => ({ value, label: t(`organisation.erasure.ground.${value}`) }))}
            set={setGround}
          />
        </Asking>
      )}
    </>
  );
};

const Deed = ({ of, verb }: { of: ErasureView; verb: 'grant' | 'return' }) => {
  const { t } = useText();
  const grants = verb === 'grant';
  return (
    <ReasonedButton
      button="small"
      title={`${t(`organisation.erasure.${verb}`)} \u00b7 ${t(`entry.${of.type}`)}`}
      verb={t(`organisation.erasure.${verb}`)}
      consequences={[
        t(`organisation.erasure.${verb}.will`),
        ...(grants ? [t('organisation.erasure.grant.stays')] : []),
      ]}
      cannot={t('organisation.erasure.cannot')}
      address={at(`/api/erasures/{erasureId}/${verb}`, { erasureId: of.erasureId })}
      stale={STALE}
    />
  );
};

const State = ({ of }: { of: ErasureView }) => {
  const { t } = useText();
  const may = useMay();
  const { user } = useSession();
  const open = of.state === 'asked' && of.askedBy !== user.name;
  return (
    <>
      <StatusTag look={LOOKS[of.state]}>{t(`organisation.erasure.state.${of.state}`)}</StatusTag>{' '}
      {open && may('erasure.granted') && <Deed of={of} verb="grant" />}{' '}
      {open && may('erasure.returned') && <Deed of={of} verb="return" />}
    </>
  );
};

const when = (lang: Lang, who: string | null, instant: unknown): string =>
  who === null || instant === null ? '\u2013' : `${who} ${formatInstant(String(instant), lang)}`;

const columnsOf = (t: Translate, lang: Lang): Column<ErasureView>[] => [
  { key: 'type', title: t('organisation.trail.act'), cell: (row) => t(`entry.${row.type}`), phone: 'name' },
  {
    key: 'ground',
    title: t('organisation.erasure.ground'),
    cell: (row) => t(`organisation.erasure.ground.${row.ground}`),
    phone: 'place',
  },
  { key: 'reason', title: t('organisation.erasure.why'), cell: (row) => row.reason || '\u2013' },
  {
    key: 'askedAt',
    title: t('organisation.erasure.asked'),
    cell: (row) => when(lang, row.askedBy, row.askedAt),
    sort: true,
    phone: 'code',
  },
  {
    key: 'decidedAt',
    title: t('organisation.erasure.decided'),
    cell: (row) => when(lang, row.decidedBy, row.decidedAt),
  },
  { key: 'state', title: t('organisation.erasure.state'), cell: (row) => <State of={row} />, phone: 'state' },
];

const Erasures = () => {
  const { t, lang } = useText();
  const may = useMay();
  return (
    <ListPage<ErasureView>
      title={t('organisation.erasures')}
      note={t('organisation.erasures.note')}
      source="/api/erasures"
      list="erasures"
      columns={columnsOf(t, lang)}
      idOf={(row) => row.erasureId}
      nameOf={(row) => t(`entry.${row.type}`)}
      {...(may('log.read') ? { toOf: (row: ErasureView) => `/trail/${row.entryId}` } : {})}
      unit="organisation.erasure.unit"
      searchHint={t('organisation.erasure.search')}
      filters={[
        {
          key: 'state',
          label: t('organisation.erasure.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`organisation.erasure.state.${value}`) })),
        },
      ]}
      empty={{ why: t('organisation.erasures.empty'), next: t('organisation.erasures.empty.next') }}
    />
  );
};

export default Erasures;
