// How beacons and their bits are named on pages and on the screen of the hall.
import { useText } from '../../../web/text.tsx';

export const bitsText = (centibits: number): string => (centibits / 100).toFixed(2).replace(/\.?0+$/, '');

/** A beacon by the words of its reader: game and issue, network and round. */
export const useBeaconName = () => {
  const { t } = useText();
  return ({
    kind,
    name,
    number,
  }: {
    readonly kind: string;
    readonly name: string;
    readonly number: string;
  }): string => {
    if (kind === 'lottery') return t('draws.page.beacon.issue', { game: t(`draws.game.${name}`), issue: number });
    return kind === 'drand'
      ? t('draws.page.beacon.drand-round', { name, round: number })
      : t('draws.page.beacon.demo-round', { round: number });
  };
};
