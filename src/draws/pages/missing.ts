// Which fields of a form are still empty, as problems under the field itself.
import type { Answer, Problem } from '../../web/api.ts';
import { textIn } from '../../web/text.tsx';

export const emptyFields = (fields: object): readonly Problem[] =>
  Object.entries(fields)
    .filter(([, value]) => String(value).trim() === '')
    .map(([path]) => ({
      path,
      zh: textIn('zh')('draws.page.field-empty'),
      en: textIn('en')('draws.page.field-empty'),
    }));

/** The problems of an answer, if it has any: a refusal is shown as such. */
export const problemsOf = (answer: Answer<unknown> | undefined): readonly Problem[] =>
  answer !== undefined && !answer.ok && 'problems' in answer ? answer.problems : [];
