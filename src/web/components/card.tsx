// A card: a titled section with a hairline and no shadow. `flush` lets a table reach its edges.
import { type ReactNode, useId } from 'react';

export type CardOf = {
  title: ReactNode;
  note?: ReactNode;
  act?: ReactNode;
  flush?: boolean;
  children: ReactNode;
  id?: string;
};

export const Card = ({ title, note, act, flush = false, children, id }: CardOf) => {
  const heading = useId();
  return (
    <section className={flush ? 'card flush' : 'card'} aria-labelledby={heading} id={id}>
      <header>
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <span className="muted small">{note}</span>}
        {act !== undefined && <span className="more">{act}</span>}
      </header>
      <div className="body">{children}</div>
    </section>
  );
};
