// A subject as pages name it: its name, which leads to its page, and its code.
import { Link } from 'react-router';
import { SubjectCode } from './subject-code.tsx';

export const subjectAddress = (subjectId: string): string => `/subjects/${encodeURIComponent(subjectId)}`;

export const SubjectLink = ({ subjectId, name }: { subjectId: string; name: string | null }) => (
  <>
    <Link to={subjectAddress(subjectId)}>{name ?? subjectId}</Link> <SubjectCode code={subjectId} />
  </>
);
