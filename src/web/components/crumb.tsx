// Where this page stands. The last part is the page itself and no link.
import { Link } from 'react-router';
import { useText } from '../text.tsx';

export type CrumbPart = { label: string; to?: string };

export const Crumb = ({ parts }: { parts: readonly CrumbPart[] }) => {
  const { t } = useText();
  return (
    <nav className="crumb" aria-label={t('web.crumb')}>
      {parts.map((part, place) => (
        <span key={part.label}>
          {place > 0 && <span aria-hidden="true"> {'\uff0f'} </span>}
          {part.to === undefined ? part.label : <Link to={part.to}>{part.label}</Link>}
        </span>
      ))}
    </nav>
  );
};
