// A page on its way: a moving line under the bar and, for whoever listens, a word. It waits a moment before it shows, so that
// what opens at once does not flicker.
import { useIsFetching } from '@tanstack/react-query';
import { useText } from '../text.tsx';

export const Opening = () => {
  const { t } = useText();
  return (
    <div className="opening" role="status">
      <span className="sr">{t('web.opening')}</span>
    </div>
  );
};

/** Shows while anything on the page is read for the first time; a refresh in the background stays silent. */
export const OpeningLine = () => {
  const first = useIsFetching({ predicate: (query) => query.state.data === undefined });
  return first > 0 ? <Opening /> : null;
};
