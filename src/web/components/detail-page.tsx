// The detail archetype: where am I, what is it, what state, the facts; steps; what blocks; the cards; who did what; and
// at the foot, always in sight, what can be done now or why it cannot.
import type { ReactNode } from 'react';
import { useText } from '../text.tsx';
import { Crumb, type CrumbPart } from './crumb.tsx';
import { Glyph } from './glyph.tsx';
import { PageTitle } from './page-title.tsx';
import { type Step, Steps } from './steps.tsx';

/** `reason`: why the primary act is not open. `secondary` and `primary`: buttons (ActButton). */
export type ActBarOf = { reason?: string | undefined; note?: ReactNode; secondary?: ReactNode; primary?: ReactNode };

export const ActBar = ({ reason, note, secondary, primary }: ActBarOf) => {
  const { t } = useText();
  return (
    <section className="act-bar" aria-label={t('web.acts')}>
      <div className="why">
        {reason !== undefined ? (
          <p className="closed">
            <Glyph name="failed" />
            {reason}
          </p>
        ) : (
          note
        )}
      </div>
      <div className="buttons">
        {secondary}
        {primary}
      </div>
    </section>
  );
};

/** `state`: one StatusTag. `facts`: id, offices, deadline …; `blocking`: RefusalPanel or AnswerPanel. */
export type DetailPageOf = {
  crumb: readonly CrumbPart[];
  title: string;
  state?: ReactNode;
  more?: ReactNode;
  facts?: readonly ReactNode[];
  steps?: readonly Step[];
  blocking?: ReactNode;
  rail?: ReactNode;
  bar?: ActBarOf;
  children: ReactNode;
};

export const DetailPage = (props: DetailPageOf) => (
  <>
    <div className="page">
      <Crumb parts={props.crumb} />
      <PageTitle title={props.title} state={props.state} acts={props.more} />
      {props.facts !== undefined && (
        <ul className="fact-line">
          {props.facts.map((fact, place) => {
            const id = `fact ${place}`;
            return <li key={id}>{fact}</li>;
          })}
        </ul>
      )}
      {props.steps !== undefined && <Steps steps={props.steps} />}
      <div className={props.rail === undefined ? undefined : 'columns'}>
        <div className="main-cards">
          {props.blocking}
          {props.children}
        </div>
        {props.rail !== undefined && <aside className="rail">{props.rail}</aside>}
      </div>
    </div>
    {props.bar !== undefined && <ActBar {...props.bar} />}
  </>
);
