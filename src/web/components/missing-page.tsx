// The page of one thing that cannot be shown: the list it would stand in, what the server refused, and the way back.
import type { Answer } from '../api.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { DetailPage } from './detail-page.tsx';
import { LinkButton } from './link-button.tsx';

/** `list` is where the thing would stand, `name` what its address called it. */
export const MissingPage = ({
  list,
  name,
  title = list.label,
  answer,
}: {
  list: { label: string; to: string };
  name?: string;
  title?: string;
  answer: Answer<unknown>;
}) => (
  <DetailPage
    crumb={[list, ...(name === undefined ? [] : [{ label: name }])]}
    title={title}
    blocking={<AnswerPanel answer={answer} />}
  >
    <LinkButton to={list.to}>{list.label}</LinkButton>
  </DetailPage>
);
