// Sealed draws for those who may hold or audit the whole list (R49, P8): the day by which each is opened, and the file that is taken by an act.
import { useState } from 'react';
import { useNames } from '../../plans/pages/names.ts';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatDate, formatInstant } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';

type Row = {
  readonly drawId: string;
  readonly title: string;
  readonly leadOffice: string;
  readonly holder: string;
  readonly state: string;
  readonly openBy: string;
  readonly unsealedAt: string | null;
  readonly overdue: boolean;
  readonly copied: boolean;
  readonly audited: boolean;
};

const SOURCE = '/api/sealed-draws';

const Copy = ({ row }: { row: Row }) => {
  const { t } = useText();
  const take = useAct(at('/api/draws/{drawId}/copy', { drawId: row.drawId }), { stale: [SOURCE] });
  return (
    <>
      <ActButton reason="" onClick={() => void take.run({})}>
        {t('draws.page.take-copy')}
      </ActButton>
      <AnswerPanel answer={take.answer} what={t('draws.page.take.refused')} />
    </>
  );
};

const Audit = ({ row }: { row: Row }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const audit = useAct(at('/api/draws/{drawId}/audit', { drawId: row.drawId }), { stale: [SOURCE] });
  const confirm = async (reason: string) => {
    const done = await audit.run({ reason });
    if (done.ok) setOpen(false);
  };
  return (
    <>
      <ActButton reason="" onClick={() => setOpen(true)}>
        {t('draws.page.take-audit')}
      </ActButton>
      <DangerousAct
        open={open}
        title={t('draws.page.take-audit.title', { draw: row.drawId })}
        verb={t('draws.page.take-audit')}
        consequences={[t('draws.page.take-audit.will')]}
        running={audit.running}
        refusal={<AnswerPanel answer={audit.answer} what={t('draws.page.take.refused')} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

const Standing = ({ row }: { row: Row }) => {
  const { t, lang } = useText();
  if (row.unsealedAt !== null)
    return (
      <StatusTag look="done">{t('draws.page.sealed.unsealed', { at: formatInstant(row.unsealedAt, lang) })}</StatusTag>
    );
  const key = row.overdue ? 'overdue' : 'by';
  return (
    <StatusTag look={row.overdue ? 'failed' : 'running'}>
      {t(`draws.page.sealed.${key}`, { by: formatDate(row.openBy, lang) })}
    </StatusTag>
  );
};

const SealedPage = () => {
  const { t } = useText();
  const names = useNames();
  const may = useMay();
  const { answer } = useGet(SOURCE);
  if (!answer?.ok) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const { rows } = answer.value;
  return (
    <div className="page">
      <PageTitle title={t('draws.page.sealed.all')} note={t('draws.page.sealed.all.note')} />
      {rows.length === 0 ? (
        <EmptyState why={t('draws.page.sealed.none')} next={t('draws.page.sealed.none.next')} />
      ) : (
        <section className="card flush" aria-label={t('draws.page.sealed.all')}>
          <TableFrame title={t('draws.page.sealed.all')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('draws.page.title')}</th>
                  <th scope="col">{t('draws.page.take-copy')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.drawId}>
                    <td>
                      {row.title}
                      <br />
                      <code>{row.drawId}</code>
                      <br />
                      <Standing row={row} />
                      <p className="small muted">
                        {t('draws.page.led-by', { office: names.office(row.leadOffice) })}
                        <br />
                        {t('draws.page.sealed.held', { holder: names.office(row.holder) })}
                      </p>
                    </td>
                    <td>
                      {row.copied || row.audited ? (
                        <a href={at('/api/draws/{drawId}/copy.json', { drawId: row.drawId })} download>
                          {t('draws.page.download-copy')}
                        </a>
                      ) : (
                        <>
                          {may('draw.copied') && <Copy row={row} />}
                          {may('draw.audited') && <Audit row={row} />}
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </section>
      )}
    </div>
  );
};

export default SealedPage;
