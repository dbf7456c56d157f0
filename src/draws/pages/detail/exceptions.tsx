// Departures of one draw, each with ground, who asked, who decided (R5, R33): they stand here whether granted or not.
import { Link } from 'react-router';
import { Card } from '../../../web/components/card.tsx';
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatInstant } from '../../../web/format.ts';
import { type Translate, useText } from '../../../web/text.tsx';
import { type DrawView, type ExceptionView, stratumName } from '../view.ts';

export const EXCEPTION_LOOKS: Readonly<Record<ExceptionView['state'], StatusLook>> = {
  asked: 'running',
  granted: 'done',
  returned: 'due',
};

const GROUPS: Readonly<Record<ExceptionView['kind'], string>> = {
  replacement: 'replace',
  omission: 'omit',
  direct_assignment: 'direct',
  withdrawal: 'withdraw',
  amendment: 'withdraw',
  extension: 'extend',
};

type Grounded = { readonly kind: ExceptionView['kind']; readonly ground: string };
export const groundWords = ({ kind, ground }: Grounded, t: Translate): string => t(`draws.${GROUPS[kind]}.${ground}`);

export const nameIn = (draw: DrawView, subjectId: string | null): string =>
  draw.drawn.find((row) => row.subjectId === subjectId)?.name ?? subjectId ?? '';

/** What a departure is about: an object, a stratum, else the inspector who withdraws. */
export const aboutOf = (draw: DrawView, one: ExceptionView, lang: 'zh' | 'en'): string => {
  if (one.kind === 'extension') return stratumName(draw.list?.strata ?? [], one.stratum ?? '', lang);
  return one.subjectId !== null && one.kind !== 'withdrawal'
    ? nameIn(draw, one.subjectId)
    : (draw.officers.find(({ id }) => id === one.officer)?.name ?? one.officer ?? '');
};

export const ExceptionsCard = ({ draw }: { draw: DrawView }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('draws.page.exceptions')} note={t('draws.page.exceptions.n', { n: draw.exceptions.length })} flush>
      <TableFrame title={t('draws.page.exceptions')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('draws.page.exception.kind')}</th>
              <th scope="col">{t('draws.page.object')}</th>
              <th scope="col">{t('draws.page.exception.ground')}</th>
              <th scope="col">{t('draws.page.exception.asked')}</th>
              <th scope="col">{t('draws.page.state')}</th>
            </tr>
          </thead>
          <tbody>
            {draw.exceptions.map((one) => (
              <tr key={one.exceptionId}>
                <td>
                  <Link to={`/exceptions/${one.exceptionId}`}>{t(`draws.exception.${one.kind}`)}</Link>
                </td>
                <td>{aboutOf(draw, one, lang)}</td>
                <td>{groundWords(one, t)}</td>
                <td>
                  {one.askedBy} <time dateTime={one.askedAt}>{formatInstant(one.askedAt, lang)}</time>
                </td>
                <td>
                  <StatusTag look={EXCEPTION_LOOKS[one.state]}>{t(`draws.exceptionState.${one.state}`)}</StatusTag>{' '}
                  {one.decidedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};
