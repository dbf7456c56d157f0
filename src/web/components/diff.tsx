// A difference, field by field: marks and words, not colour alone; what did not change is folded.
import { useText } from '../text.tsx';

/** null means the field is absent on that side. */
export type Difference = { label: string; before: string | null; after: string | null };

const Side = ({ value, mark, word, tone }: { value: string | null; mark: string; word: string; tone: string }) => (
  <td className={value === null ? undefined : tone}>
    {value !== null && (
      <>
        <span className="diff-mark">
          <span aria-hidden="true">{mark}</span> {word}
        </span>{' '}
        {value}
      </>
    )}
  </td>
);

const Unchanged = ({ rows }: { rows: readonly Difference[] }) => {
  const { t } = useText();
  return (
    <details className="diff-same">
      <summary>{t('web.diff.same', { n: rows.length })}</summary>
      <dl className="facts">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.after}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

/** `heads` renames the sides, e.g. for a draw: what the file says, what was recomputed. */
export const Diff = ({ rows, heads }: { rows: readonly Difference[]; heads?: readonly [string, string] }) => {
  const { t } = useText();
  const changed = rows.filter((row) => row.before !== row.after);
  const same = rows.filter((row) => row.before === row.after);
  const [before, after] = heads ?? [t('web.diff.before'), t('web.diff.after')];
  return (
    <div className="diff">
      {changed.length === 0 ? (
        <p className="muted">{t('web.diff.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <Side value={row.before} mark={'\u2212'} word={t('web.diff.removed')} tone="gone" />
                <Side value={row.after} mark="+" word={t('web.diff.added')} tone="new" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same.length > 0 && <Unchanged rows={same} />}
    </div>
  );
};
