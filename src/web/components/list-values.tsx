// Filters that are typed, not chosen: part of a text, a span of days, a span of numbers. What is typed counts when the field is left or Enter is
// pressed, so that a list is not asked for at every key.
import { useEffect, useState } from 'react';
import { useText } from '../text.tsx';
import { spanOf, spanText } from './list-address.ts';

type Value = { label: string; value: string; change: (value: string) => void };

const Typed = ({
  label,
  type,
  value,
  commit,
}: {
  label: string;
  type: 'text' | 'date' | 'number';
  value: string;
  commit: (value: string) => void;
}) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => {
    if (typed.trim() !== value) commit(typed.trim());
  };
  return (
    <input
      type={type}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
      }}
    />
  );
};

export const OneValue = ({ label, value, change, type }: Value & { type: 'text' | 'date' }) => (
  <span className="typed-filter">
    <span aria-hidden="true">{label}</span>
    <Typed label={label} type={type} value={value} commit={(text) => change(text.replaceAll(',', ' '))} />
  </span>
);

/** `2026-01-01..2026-01-31`; either end may stay open. */
export const SpanValue = ({ label, value, change, type }: Value & { type: 'date' | 'number' }) => {
  const { t } = useText();
  const [from, until] = spanOf(value);
  return (
    <fieldset className="typed-filter">
      <legend className="sr">{label}</legend>
      <span aria-hidden="true">{label}</span>
      <Typed
        label={t('web.list.from', { label })}
        type={type}
        value={from}
        commit={(next) => change(spanText(next, until))}
      />
      <span aria-hidden="true">{'\u2013'}</span>
      <Typed
        label={t('web.list.until', { label })}
        type={type}
        value={until}
        commit={(next) => change(spanText(from, next))}
      />
    </fieldset>
  );
};
