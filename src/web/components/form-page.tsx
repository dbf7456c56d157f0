// The form archetype: one column, label above, hint under it, errors under the field and in a summary that links to
// them. Required is the rule, optional is written. What was typed is drafted on this device and says when.
import { Button } from 'antd';
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { type Problem, wordingOf } from '../api.ts';
import { formatInstant } from '../format.ts';
import { recall, remember } from '../preferences.ts';
import { useText } from '../text.tsx';
import { ActBar } from './detail-page.tsx';
import { Glyph } from './glyph.tsx';
import { PageTitle } from './page-title.tsx';

const ProblemsContext = createContext<readonly Problem[]>([]);
const idOf = (path: string) => `field-${path.replaceAll('.', '-')}`;

/** What a control must take so that label, hint and error belong to it. */
export type ControlProps = { id: string; status: 'error' | ''; 'aria-invalid': boolean; 'aria-describedby': string };

/** `name` is the path the server uses for its problems. */
export const Field = ({
  name,
  label,
  hint,
  optional = false,
  children,
}: {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}) => {
  const { t, lang } = useText();
  const problems = useContext(ProblemsContext).filter((problem) => problem.path === name);
  const id = idOf(name);
  const wrong = problems.length > 0;
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted">{t('web.form.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        status: wrong ? 'error' : '',
        'aria-invalid': wrong,
        'aria-describedby': `${id}-hint ${id}-error`,
      })}
      <p className="error" id={`${id}-error`}>
        {problems.map((problem) => wordingOf(problem, lang)).join(' ')}
      </p>
    </div>
  );
};

export const FormGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="form-group">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

/** `asked` counts submissions: the summary takes the focus once for each, and not while problems are being mended. */
const Summary = ({ problems, asked }: { problems: readonly Problem[]; asked: number }) => {
  const { t, lang } = useText();
  const box = useRef<HTMLElement>(null);
  const shownFor = useRef(0);
  useEffect(() => {
    if (problems.length === 0 || shownFor.current === asked) return;
    shownFor.current = asked;
    box.current?.focus();
  }, [problems, asked]);
  if (problems.length === 0) return null;
  return (
    <section className="refusal" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Glyph name="failed" />
        {t('web.form.problems', { n: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.zh}`}>
            <a href={`#${idOf(problem.path)}`}>{wordingOf(problem, lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A draft kept on this device under `key`: `[value, set, savedAt, forget]`. `forget` after the server has it. */
export const useDraft = <T extends object>(
  key: string,
  initial: T,
): [T, (change: Partial<T>) => void, string | null, () => void] => {
  const name = `sunlot.draft.${key}`;
  const [draft, setDraft] = useState<{ value: T; savedAt: string | null }>(() => {
    const text = recall(name);
    if (text === null) return { value: initial, savedAt: null };
    const kept = JSON.parse(text) as { value: Partial<T>; savedAt: string };
    return { value: { ...initial, ...kept.value }, savedAt: kept.savedAt };
  });
  const set = (change: Partial<T>) => {
    const next = { value: { ...draft.value, ...change }, savedAt: new Date().toISOString() };
    remember(name, JSON.stringify(next));
    setDraft(next);
  };
  const forget = () => remember(name, null);
  return [draft.value, set, draft.savedAt, forget];
};

/** `before` holds a crumb or a refusal; `secondary` further buttons. Submitting never clears a field. */
export const FormPage = (props: {
  title: string;
  submit: string;
  onSubmit: () => void;
  running?: boolean;
  problems?: readonly Problem[];
  savedAt?: string | null;
  before?: ReactNode;
  secondary?: ReactNode;
  children: ReactNode;
}) => {
  const { t, lang } = useText();
  const [asked, setAsked] = useState(0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(asked + 1);
    props.onSubmit();
  };
  const saved = props.savedAt;
  return (
    <form className="form-page" onSubmit={submit} noValidate>
      <div className="page">
        {props.before}
        <PageTitle title={props.title} />
        <Summary problems={props.problems ?? []} asked={asked} />
        <div className="form-body">
          <ProblemsContext value={props.problems ?? []}>{props.children}</ProblemsContext>
        </div>
      </div>
      <ActBar
        note={
          saved !== undefined && (
            <span className="muted small" role="status">
              {saved === null
                ? t('web.form.undrafted')
                : t('web.form.draft', { at: formatInstant(saved, lang, { seconds: true }) })}
            </span>
          )
        }
        secondary={props.secondary}
        primary={
          <Button type="primary" htmlType="submit" loading={props.running ?? false}>
            {props.submit}
          </Button>
        }
      />
    </form>
  );
};
