// The strata of a published list as the reader's language names them. In Chinese the label stands as it was frozen; in English it is
// made from the code, for regions have English names and the frozen label has not (R46).
import { labelOf } from '../plans/preview.ts';
import type { Tx } from '../platform/db/database.ts';
import { codeNames } from '../registers/store/scope.ts';
import { publicStrata } from './store/public.ts';

export async function strataIn(tx: Tx, listId: string, lang: 'zh' | 'en') {
  const strata = await publicStrata(tx, listId);
  if (lang === 'zh') return strata;
  const names = await codeNames(tx, 'en');
  return strata.map((stratum) => ({ ...stratum, label: labelOf(stratum.code, names) }));
}
