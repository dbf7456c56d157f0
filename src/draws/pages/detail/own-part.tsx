// The signed-in person's own part in a draw: before COMMIT dice in, E_j out; after it the reveal. The secret never leaves this browser
// before the reveal, so the page offers the slip first and says what is lost without it.
import { Card } from '../../../web/components/card.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawView, PartyView } from '../view.ts';
import { CommitPart } from './own-commit.tsx';
import { RevealPart } from './own-reveal.tsx';

export type OwnPartOf = { readonly draw: DrawView; readonly party: PartyView; readonly again: () => void };

export const OwnPart = ({ draw, party, again }: OwnPartOf) => {
  const { t } = useText();
  const before = draw.state === 'prepared';
  if (before && party.state === 'invited') return <CommitPart draw={draw} party={party} again={again} />;
  if (draw.state === 'committed' && party.state === 'committed')
    return <RevealPart draw={draw} party={party} again={again} />;
  if (!before) return null;
  return (
    <Card title={t('draws.page.own')}>
      <p>
        <StatusTag look="done">{t('draws.party.committed')}</StatusTag> {t('draws.page.own.committed')}
      </p>
    </Card>
  );
};
