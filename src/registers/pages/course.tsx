// Who asked for something, who decides it, and what was said: the rail of requests that another head decides.
import { Card } from '../../web/components/card.tsx';
import { type Fact, FactList } from '../../web/components/fact-list.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { useCodes } from './codes.ts';

export type Asked = {
  readonly officeId: string;
  readonly deciderId: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decision: string | null;
  readonly entryId: string;
};

type Ended = { readonly by: string | null; readonly at: string | null; readonly reason: string | null };

export const Course = ({ one, ended }: { one: Asked; ended?: Ended }) => {
  const { t, lang } = useText();
  const codes = useCodes();
  const number = useEntryNumbers([one.entryId]).get(one.entryId);
  const step = (label: string, who: string | null, at: string | null, said: string | null): readonly Fact[] =>
    who === null || at === null
      ? []
      : [
          { label, value: `${who} ${formatInstant(at, lang)}` },
          ...(said === null || said === '' ? [] : [{ label: t('registers.exclusions.opinion'), value: said }]),
        ];
  return (
    <Card title={t('registers.versions')}>
      <FactList
        facts={[
          ...step(t('registers.exclusions.asked'), `${one.askedBy} ${codes.office(one.officeId)}`, one.askedAt, null),
          ...(one.deciderId === null
            ? []
            : [{ label: t('registers.exclusions.decider'), value: codes.office(one.deciderId) }]),
          ...step(t('registers.exclusions.decided'), one.decidedBy, one.decidedAt, one.decision),
          ...(ended === undefined ? [] : step(t('registers.exclusions.ended'), ended.by, ended.at, ended.reason)),
          ...(number === undefined || number === null
            ? []
            : [
                {
                  label: t('registers.exclusions.entry'),
                  value: (
                    <a href={entryHref(one.entryId)}>{t('web.provenance.entry', { entry: formatNumber(number) })}</a>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
};
