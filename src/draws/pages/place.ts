// A place of a draw that a request is about: named in the address by stratum and rank, said in words above the form.
import { useParams, useSearchParams } from 'react-router';
import type { Fact } from '../../web/components/fact-list.tsx';
import { useText } from '../../web/text.tsx';
import { type DrawView, stratumName } from './view.ts';

type Place = { readonly drawId: string; readonly stratum: string; readonly rank: number };

export function usePlace(): Place {
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  return { drawId, stratum: params.get('stratum') ?? '', rank: Number(params.get('rank') ?? '0') };
}

/** Who stands there, and where it is. */
export function usePlaceFacts({ stratum, rank }: Place): (draw: DrawView) => readonly Fact[] {
  const { t, lang } = useText();
  return (draw) => {
    const row = draw.drawn.find((one) => one.stratum === stratum && one.rank === rank);
    const words = { n: rank + 1, stratum: stratumName(draw.list?.strata ?? [], stratum, lang) };
    return [
      { label: t('draws.page.object'), value: row ? `${row.name} ${row.subjectId}` : '\u2013' },
      { label: t('draws.page.rank'), value: row ? t('draws.page.rank.in', words) : '\u2013' },
    ];
  };
}
