// A subject's marks on its own page (R53, P8): which there are, and, for a reason that is kept, what the credit class is.
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { REASONS } from './contacts.tsx';
import { MarkState } from './marks.tsx';

export const MarksCard = ({ subjectId }: { subjectId: string }) => {
  const { t } = useText();
  const may = useMay();
  const address = at('/api/subjects/{code}/marks', { code: subjectId });
  const allowed = may('mark.read');
  const { answer } = useGet(address, {}, { enabled: allowed });
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  const see = useAct(at('/api/subjects/{code}/marks/reveal', { code: subjectId }));
  if (!allowed || answer?.ok !== true) return null;
  const { rows } = answer.value;
  const said = new Map(see.answer?.ok === true ? see.answer.value.rows.map((one) => [one.markId, one] as const) : []);
  return (
    <Card
      title={t('registers.marks')}
      note={t('registers.marks.card')}
      act={
        may('mark.asked') && (
          <LinkButton to={`/marks/new?subject=${encodeURIComponent(subjectId)}`}>{t('registers.marks.new')}</LinkButton>
        )
      }
    >
      {rows.length === 0 && <EmptyState why={t('registers.marks.none')} next={t('registers.marks.none.next')} />}
      <FactList
        facts={rows.map((row) => {
          const value = said.get(row.markId)?.class ?? null;
          return {
            label: <MarkState of={row.standing} />,
            value: (
              <Link to={`/marks/${row.markId}`}>
                {t(`registers.mark.${row.kind}`)} {value === null ? '' : t(`registers.class.${value}`)}{' '}
                {t('registers.exclusions.term.is', { from: row.from, until: row.until })}
              </Link>
            ),
          };
        })}
      />
      {rows.some(({ kind }) => kind === 'class') && said.size === 0 && (
        <p className="choice-acts">
          <Select
            aria-label={t('registers.contact.why')}
            placeholder={t('registers.contact.why')}
            className="choice"
            {...(reason === undefined ? {} : { value: reason })}
            options={REASONS.map((value) => ({ value, label: t(`registers.reveal.${value}`) }))}
            onChange={setReason}
          />
          <ActButton
            reason={reason === undefined ? t('registers.contact.why') : ''}
            loading={see.running}
            onClick={() => void (reason !== undefined && see.run({ reason }))}
          >
            {t('registers.marks.reveal')}
          </ActButton>
        </p>
      )}
      <AnswerPanel answer={see.answer} what={t('registers.contact.cannot')} />
    </Card>
  );
};
