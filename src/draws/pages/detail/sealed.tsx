// What is open of a sealed list and what may be opened now (R49, P8): units after their visits, then the whole list; who holds a copy; and a firm's
// own proof, printed and handed over.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNames } from '../../../plans/pages/names.ts';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DangerousAct } from '../../../web/components/dangerous-act.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatDate, formatInstant, formatNumber, isoDate } from '../../../web/format.ts';
import { useAct } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { type DrawnView, type DrawView, publicAddress } from '../view.ts';

type Props = { readonly draw: DrawView; readonly again: () => void };

/** A unit that was visited: the day, and the act. Reserves that wait have none. */
export const OpenUnit = ({ draw, row, again }: Props & { row: DrawnView }) => {
  const { t, lang } = useText();
  const may = useMay();
  const [day, setDay] = useState(isoDate(draw.now));
  const open = useAct(at('/api/draws/{drawId}/open', { drawId: draw.drawId }), { stale: ['/api/draws'] });
  if (row.openedAt !== null)
    return (
      <StatusTag look="done">
        {t('draws.page.sealed.is-open', { day: formatDate(row.visitedOn ?? '', lang) })}
      </StatusTag>
    );
  if (draw.state !== 'resulted' || row.state === 'waiting') return null;
  const run = async () => {
    await open.run({ stratum: row.stratum, rank: row.rank, visitedOn: day });
    again();
  };
  return (
    <div className="stack">
      <label className="small" htmlFor={`visited-${row.stratum}-${row.rank}`}>
        {t('draws.page.sealed.visited')}
      </label>
      <Input
        id={`visited-${row.stratum}-${row.rank}`}
        type="date"
        size="small"
        value={day}
        max={isoDate(draw.now)}
        onChange={(event) => setDay(event.target.value)}
      />
      <ActButton reason={may('draw.opened') ? '' : t('draws.page.sealed.open.forbidden')} onClick={() => void run()}>
        {t('draws.page.sealed.open')}
      </ActButton>
      <AnswerPanel answer={open.answer} what={t('draws.page.sealed.open.refused')} />
    </div>
  );
};

const Unseal = ({ draw, again }: Props) => {
  const { t } = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const unseal = useAct(at('/api/draws/{drawId}/unseal', { drawId: draw.drawId }), { stale: ['/api/draws'] });
  const reason =
    draw.unsealedAt !== null
      ? t('draws.page.unseal.done')
      : may('draw.unsealed')
        ? ''
        : t('draws.page.unseal.forbidden');
  const confirm = async () => {
    const done = await unseal.run({});
    if (done.ok) setOpen(false);
    again();
  };
  return (
    <>
      <ActButton reason={reason} onClick={() => setOpen(true)}>
        {t('draws.page.unseal')}
      </ActButton>
      <DangerousAct
        open={open}
        title={t('draws.page.unseal.title', { draw: draw.drawId })}
        verb={t('draws.page.unseal')}
        reasoned={false}
        consequences={[
          t('draws.page.unseal.all', { n: formatNumber(draw.list?.listed ?? 0) }),
          t(draw.list?.sealed?.openTo === 'units' ? 'draws.page.unseal.units' : 'draws.page.unseal.key'),
        ]}
        running={unseal.running}
        refusal={<AnswerPanel answer={unseal.answer} what={t('draws.page.unseal.refused')} />}
        onConfirm={() => void confirm()}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

type Issued = { readonly stratum: string; readonly position: number; readonly leaf: string; readonly proof: string[] };

/** The file that a firm takes home: the published bundle with its own opening, which every verifier reads as it is. */
async function download(draw: DrawView, code: string, issued: Issued): Promise<void> {
  const bundle = (await (await fetch(`${publicAddress(draw.drawId)}/evidence.json`)).json()) as { sealed?: object };
  const own = { ...bundle, sealed: { ...bundle.sealed, openings: [issued] } };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(own)], { type: 'application/json' }));
  link.download = `${draw.drawId}-${code}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

const Issue = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  const [code, setCode] = useState('');
  const issue = useAct(at('/api/draws/{drawId}/issue', { drawId: draw.drawId }), { stale: [] });
  const issued = issue.answer?.ok ? issue.answer.value.answer : null;
  return (
    <div className="field">
      <label htmlFor="issue-code">{t('draws.page.issue.code')}</label>
      <p className="small muted">{t('draws.page.issue.hint')}</p>
      <div className="row">
        <Input
          id="issue-code"
          value={code}
          maxLength={64}
          autoComplete="off"
          onChange={(event) => {
            setCode(event.target.value);
            issue.forget();
          }}
        />
        <Button
          loading={issue.running}
          disabled={code.trim() === ''}
          onClick={() => void issue.run({ subjectId: code.trim() })}
        >
          {t('draws.page.issue.do')}
        </Button>
      </div>
      {issued === null ? (
        <AnswerPanel answer={issue.answer} what={t('draws.page.issue.refused')} />
      ) : (
        <p role="status">
          {t('draws.page.issue.is', { code, stratum: issued.stratum, position: issued.position })}{' '}
          <Button onClick={() => void download(draw, code.trim(), issued)}>{t('draws.page.issue.file')}</Button>
        </p>
      )}
    </div>
  );
};

const Standing = ({ draw }: { draw: DrawView }) => {
  const { t, lang } = useText();
  const by = formatDate(draw.list?.sealed?.openBy ?? '', lang);
  if (draw.unsealedAt !== null)
    return (
      <StatusTag look="done">{t('draws.page.sealed.unsealed', { at: formatInstant(draw.unsealedAt, lang) })}</StatusTag>
    );
  const late = draw.now > (draw.list?.sealed?.openBy ?? '');
  return (
    <StatusTag look={late ? 'failed' : 'running'}>
      {t(late ? 'draws.page.sealed.overdue' : 'draws.page.sealed.by', { by })}
    </StatusTag>
  );
};

export const SealedCard = ({ draw, again }: Props) => {
  const { t, lang } = useText();
  const may = useMay();
  const names = useNames();
  const sealed = draw.list?.sealed;
  if (!sealed) return null;
  const drawn = draw.drawn.filter((row) => row.role !== 'reserve' || row.state === 'called');
  const opened = drawn.filter((row) => row.openedAt !== null).length;
  return (
    <Card title={t('draws.page.sealed')} note={<Standing draw={draw} />}>
      <p>{t(`draws.page.sealed.${sealed.openTo}`)}</p>
      <p className="muted">
        {drawn.length === 0
          ? t('draws.page.sealed.hidden')
          : t('draws.page.sealed.opened', { n: formatNumber(opened), total: formatNumber(drawn.length) })}
      </p>
      {draw.copies.length === 0 && (
        <p>{t('draws.page.sealed.copy.none', { holder: names.office(sealed.holder ?? '') })}</p>
      )}
      {draw.copies.map((copy) => (
        <p key={`${copy.kind}${copy.at}`}>
          {t(`draws.page.sealed.${copy.kind}`, { by: copy.by, at: formatInstant(copy.at, lang) })}
        </p>
      ))}
      {(draw.state === 'resulted' || draw.state === 'voided') && <Unseal draw={draw} again={again} />}
      {draw.published && may('draw.issued') && <Issue draw={draw} />}
    </Card>
  );
};
