// Who brings randomness: what each committed, what it opened, and whether the two fit, as this browser computes it (spec/draw.md section 3).

import { useNames } from '../../../plans/pages/names.ts';
import { Card } from '../../../web/components/card.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { useText } from '../../../web/text.tsx';
import { outsideKind } from '../../rules/outside.ts';
import { Dice } from '../dice.tsx';
import type { Opened, Recomputed } from '../recompute.ts';
import type { DrawView, PartyView } from '../view.ts';
import { PartyCode, PartyReceipt } from './party-code.tsx';

const LOOK: Readonly<Record<Opened, StatusLook>> = {
  fits: 'done',
  wrong: 'failed',
  absent: 'void',
  waiting: 'waiting',
};

/** The server's own party is named by the page, not by whoever operates it. */
export const usePartyName = () => {
  const { t } = useText();
  return (party: Pick<PartyView, 'userId' | 'label'>) =>
    party.userId === null ? t('draws.page.party.server-name') : party.label;
};

const State = ({ party, opened }: { party: PartyView; opened: Opened | undefined }) => {
  const { t } = useText();
  if (party.state === 'invited') return <StatusTag look="waiting">{t('draws.party.invited')}</StatusTag>;
  if (opened === undefined || opened === 'waiting')
    return <StatusTag look="running">{t('draws.party.committed')}</StatusTag>;
  return <StatusTag look={LOOK[opened]}>{t(`draws.party.${opened}`)}</StatusTag>;
};

/** Said something else, or too late: seen by everybody, whatever became of it. */
export const Missed = ({ party }: { party: Pick<PartyView, 'wrong' | 'lateAt'> }) => {
  const { t } = useText();
  return (
    <>
      {party.wrong > 0 && <StatusTag look="due">{t('draws.party.missed-wrong', { n: party.wrong })}</StatusTag>}
      {party.lateAt !== null && <StatusTag look="due">{t('draws.party.missed-late')}</StatusTag>}
    </>
  );
};

export const PartiesCard = ({ draw, found }: { draw: DrawView; found: Recomputed | null }) => {
  const { t } = useText();
  const names = useNames();
  const nameOf = usePartyName();
  const headOf = (party: PartyView): string => {
    const kind = party.userId === null ? null : outsideKind(party.userId);
    if (kind !== null) return t(`draws.outside.${kind}`);
    return party.userId === null ? t('draws.page.party.operator') : names.office(party.head);
  };
  return (
    <Card title={t('draws.page.parties.title')} note={t('draws.page.parties.rule')} flush>
      <TableFrame title={t('draws.page.parties.title')}>
        <table className="parties">
          <thead>
            <tr>
              <th scope="col">{t('draws.page.party')}</th>
              <th scope="col">{t('draws.page.party.head')}</th>
              <th scope="col">{t('draws.page.party.commitment')}</th>
              <th scope="col">{t('draws.page.party.value')}</th>
              <th scope="col">{t('draws.page.party.state')}</th>
            </tr>
          </thead>
          <tbody>
            {draw.parties.map((party) => (
              <tr key={party.party}>
                <td>{nameOf(party)}</td>
                <td>{headOf(party)}</td>
                <td>{party.commitment === null ? '\u2013' : <HashText value={party.commitment} />}</td>
                <td>{party.value === null ? '\u2013' : <Dice value={party.value} />}</td>
                <td>
                  <State party={party} opened={found?.opened.get(party.party)} /> <Missed party={party} />{' '}
                  <PartyCode draw={draw} party={party} /> <PartyReceipt draw={draw} party={party} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};
