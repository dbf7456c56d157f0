// The strata of a published list as the reader's language names them. In Chinese the label stands as it was frozen; in English it is
// made from the code, for regions have English names and the frozen label has not (R46).
import { labelOf, partNames } from '../plans/preview.ts';
import type { Tx } from '../platform/db/database.ts';
import { OWED } from './rules/series.ts';
import { publicStrata } from './store/public.ts';
import { texts } from './texts.ts';

/** What the parts of a code are called: regions, sections, and those replaced in the draw before. */
export const stratumNames = async (tx: Tx, lang: 'zh' | 'en' = 'zh'): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await partNames(tx, lang)), [OWED, texts['draws.stratum.owed'][lang]]]);

export async function strataIn(tx: Tx, listId: string, lang: 'zh' | 'en') {
  const strata = await publicStrata(tx, listId);
  if (lang === 'zh') return strata;
  const names = await stratumNames(tx, 'en');
  return strata.map((stratum) => ({ ...stratum, label: labelOf(stratum.code, names) }));
}
