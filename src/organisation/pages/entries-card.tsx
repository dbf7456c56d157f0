// What was done to an account, a key, a witness: its entries of the log, newest first (R11).
import { Card } from '../../web/components/card.tsx';
import { History } from '../../web/components/history.tsx';
import { useText } from '../../web/text.tsx';

type Entry = { readonly entryId: string; readonly type: string; readonly at: string; readonly by: string };

/** `entries` in the order of the log. */
export const EntriesCard = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useText();
  return (
    <Card title={t('web.history')}>
      <History
        events={entries.toReversed().map((one) => ({
          title: t(`entry.${one.type}`),
          who: one.by,
          at: one.at,
          href: `/log/entries/${one.entryId}`,
        }))}
      />
    </Card>
  );
};
