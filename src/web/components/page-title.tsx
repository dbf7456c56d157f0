// The page's one h1 with its state and its acts; it also names the document, so history and tabs read well.
import { type ReactNode, useEffect } from 'react';
import { useText } from '../text.tsx';

export const PageTitle = ({
  title,
  state,
  note,
  acts,
}: {
  title: string;
  state?: ReactNode;
  note?: ReactNode;
  acts?: ReactNode;
}) => {
  const { t } = useText();
  const product = t('web.workbench');
  useEffect(() => {
    document.title = `${title} \u00b7 ${product}`;
  }, [title, product]);
  return (
    <div className="page-title">
      <h1>{title}</h1>
      {state}
      {note !== undefined && <span className="note">{note}</span>}
      {acts !== undefined && <div className="acts">{acts}</div>}
    </div>
  );
};
