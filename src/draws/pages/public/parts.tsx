// Small parts that the public pages of draws share: state, assurance, office names, places in the log.
import { AssuranceBadge } from '../../../web/components/assurance-badge.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant, formatNumber } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import type { DrawHead, OfficeName } from '../../routes/record.ts';
import { BADGES, LOOKS } from '../view.ts';

export const State = ({ of }: { of: DrawHead['state'] }) => {
  const { t } = useText();
  return <StatusTag look={LOOKS[of]}>{t(`draws.state.${of}`)}</StatusTag>;
};

/** Who dated the draw, by name; nobody is 0. */
export const saidWitnesses = (names: readonly string[] | undefined, t: (key: string) => string): string | number =>
  names?.join(t('draws.record.witness.comma')) || 0;

/** Computed from the evidence, never chosen; `detail` lets it be opened to bits, parties and what is missing. */
export const Assured = ({ of, detail = false }: { of: DrawHead['assurance']; detail?: boolean }) => {
  const { t } = useText();
  if (of === null) return null;
  if (!detail) return <AssuranceBadge level={BADGES[of.level]} />;
  const missing = [
    ...(of.level === 'demo' || of.level === 'staged' ? [t('draws.record.bits')] : []),
    ...(of.timeProven ? [] : [t('draws.record.time-unproven')]),
    ...(of.registerAnchored ? [] : [t('draws.record.unanchored')]),
  ];
  const bits = Math.floor(of.centibits / 100);
  return (
    <AssuranceBadge
      level={BADGES[of.level]}
      bits={bits}
      parties={of.heads}
      witnesses={saidWitnesses(of.witnesses, t)}
      missing={missing}
    />
  );
};

/** A party by its label; the platform's own has a word of ours. */
export const useParty = () => {
  const { t } = useText();
  return (label: string): string => (label === 'server' ? t('draws.record.by.server') : label);
};

export const useOffice = () => {
  const { lang } = useText();
  return (office: OfficeName): string => office[lang];
};

export const Moment = ({ at, seconds = false }: { at: string; seconds?: boolean }) => {
  const { lang } = useText();
  return <time dateTime={at}>{formatInstant(at, lang, { seconds })}</time>;
};

/** The number of an entry under its proof; before it is sealed, the page of the entry says so. */
export const EntryLink = ({ entryId, index }: { entryId: string; index: number | null }) => {
  const { t } = useText();
  return <a href={`/log/entries/${entryId}`}>{index === null ? t('draws.record.sealing') : formatNumber(index)}</a>;
};
