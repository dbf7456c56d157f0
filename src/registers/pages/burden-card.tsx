// What inspections were to one subject (R3, R52): by year, and each with who came; a wrong record is withdrawn here.
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { BurdenView, VisitView } from '../routes/visits.ts';
import { useCodes } from './codes.ts';
import { VisitState } from './visits.tsx';

const Years = ({ years }: { years: BurdenView['years'] }) => {
  const { t } = useText();
  return (
    <TableFrame title={t('registers.burden')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('registers.visits.year')}</th>
            <th scope="col">{t('registers.burden.inspections')}</th>
            <th scope="col">{t('registers.visits.offices.random')}</th>
            <th scope="col">{t('registers.visits.offices.direct')}</th>
            <th scope="col">{t('registers.burden.offices')}</th>
            <th scope="col">{t('registers.visits.offices.saved')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((of) => (
            <tr key={of.year}>
              <td>{of.year}</td>
              <td>{of.inspections}</td>
              <td>{of.random}</td>
              <td>{of.direct}</td>
              <td>
                {of.offices} {of.offices > 1 && <span className="muted">{t('registers.burden.multi')}</span>}
              </td>
              <td>{of.saved}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Each = ({ visits, onWithdraw }: { visits: readonly VisitView[]; onWithdraw?: (visitId: string) => void }) => {
  const { t } = useText();
  const codes = useCodes();
  return (
    <TableFrame title={t('registers.visits')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('registers.visits.on')}</th>
            <th scope="col">{t('registers.office')}</th>
            <th scope="col">{t('registers.visits.kind')}</th>
            <th scope="col">{t('registers.visits.standing')}</th>
            <th scope="col">
              <span className="sr-only">{t('registers.visits.withdraw')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.visitId}>
              <td>{visit.on}</td>
              <td>{codes.office(visit.officeId)}</td>
              <td>
                {t(`registers.visitKind.${visit.kind}`)}{' '}
                {visit.jointId !== null && <span className="muted">{t('registers.visits.joint')}</span>}
              </td>
              <td>
                <VisitState of={visit.standing} />
              </td>
              <td>
                {onWithdraw !== undefined && visit.standing !== 'withdrawn' && (
                  <ActButton onClick={() => onWithdraw(visit.visitId)}>{t('registers.visits.withdraw')}</ActButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

export const BurdenCard = ({ subjectId }: { subjectId: string }) => {
  const { t } = useText();
  const may = useMay();
  const [open, setOpen] = useState<string | null>(null);
  const address = at('/api/subjects/{code}/burden', { code: subjectId });
  const { answer } = useGet(address);
  const withdraw = useAct('/api/visits/withdraw', { stale: [address, '/api/visits'] });
  if (answer === undefined) return null;
  if (!answer.ok) return <AnswerPanel answer={answer} what={t('registers.burden')} />;
  const { years, visits } = answer.value;
  const confirm = async (reason: string) => {
    if (open !== null && (await withdraw.run({ visitId: open, reason })).ok) setOpen(null);
  };
  return (
    <Card
      title={t('registers.burden')}
      flush={visits.length > 0}
      act={
        may('visit.recorded') && (
          <LinkButton to={`/visits/new?subject=${encodeURIComponent(subjectId)}`}>
            {t('registers.visits.new')}
          </LinkButton>
        )
      }
    >
      {visits.length === 0 && <EmptyState why={t('registers.burden.none')} next={t('registers.burden.none.next')} />}
      {years.length > 0 && <Years years={years} />}
      {visits.length > 0 && (
        <Each visits={visits} {...(may('visit.withdrawn') ? { onWithdraw: (id: string) => setOpen(id) } : {})} />
      )}
      <DangerousAct
        open={open !== null}
        title={t('registers.visits.withdraw.title', { visit: open ?? '' })}
        verb={t('registers.visits.withdraw')}
        consequences={[t('registers.visits.withdraw.1'), t('registers.visits.withdraw.2')]}
        running={withdraw.running}
        refusal={<AnswerPanel answer={withdraw.answer} />}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setOpen(null)}
      />
    </Card>
  );
};
