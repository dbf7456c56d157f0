// Why a task cannot be submitted yet: each reason with names and numbers, and links to where it is mended.
import { Link } from 'react-router';
import { RefusalPanel } from '../../web/components/refusal-panel.tsx';
import { useText } from '../../web/text.tsx';
import type { PreviewView } from '../routes.ts';
import { FIELD_OF } from './field-of.ts';
import { useNames } from './names.ts';
import { reworded, shortWords } from './words.ts';

/** Fields that would resolve a reason, first the likeliest. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'plans.infeasible': ['terms.demand', 'terms.quota', 'terms.cap'],
  'plans.nothing-to-draw': ['terms.scope', 'terms.quota'],
  'plans.total-too-large': ['terms.quota', 'terms.scope'],
  'plans.foreign-department': ['terms.cooperating', 'terms.demand'],
  'plans.department-idle': ['terms.demand', 'terms.cooperating'],
};

/** Within the form a place of it, elsewhere the form at that place. */
const Way = ({ to, path }: { to: string; path: string }) => {
  const { t } = useText();
  const place = `#field-${path.replaceAll('.', '-')}`;
  const word = t(`plans.mend.${path.slice('terms.'.length)}`);
  return to === '' ? <a href={place}>{word}</a> : <Link to={`${to}${place}`}>{word}</Link>;
};

/** `to` is the form, empty on the form itself, null for who may not change the task. */
export const Blocking = ({ preview, what, to }: { preview: PreviewView; what: string; to: string | null }) => {
  const { t, lang } = useText();
  const names = useNames();
  if (preview.problems.length === 0) return null;
  const acts = (code: string) =>
    to === null
      ? []
      : (WAYS[code] ?? [FIELD_OF[code] ?? 'terms.name']).map((path) => <Way key={path} to={to} path={path} />);
  const reasons = preview.problems.map((problem) =>
    problem.code === 'plans.infeasible'
      ? {
          code: problem.code,
          title: t('plans.short.title'),
          text: shortWords(preview, names, t).join(''),
          acts: acts(problem.code),
        }
      : { code: problem.code, title: reworded(problem, names, t, lang), acts: acts(problem.code) },
  );
  return <RefusalPanel what={what} reasons={reasons} />;
};
