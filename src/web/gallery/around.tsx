// What stands around and between: where one is, links that look like buttons, the mark, a page on its way, what the server answered, and long words.
// A list's error is what `AnswerPanel` says; a page that cannot be shown has a sample of its own.
import { AnswerPanel } from '../components/answer-panel.tsx';
import { Card } from '../components/card.tsx';
import { Crumb } from '../components/crumb.tsx';
import { FactList } from '../components/fact-list.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Mark } from '../components/mark.tsx';
import { MissingPage } from '../components/missing-page.tsx';
import { Opening } from '../components/opening.tsx';
import { TableFrame } from '../components/table-frame.tsx';
import { addTexts, textIn, useText } from '../text.tsx';
import { texts } from './texts.ts';

addTexts(texts);

const inBoth = (key: string) => ({ zh: textIn('zh')(key), en: textIn('en')(key) });
const refused = () =>
  ({
    ok: false,
    refusal: { code: 'sample.missing', kind: 'missing', ...inBoth('gallery.answer.missing') },
  }) as const;

export const Around = () => {
  const { t } = useText();
  return (
    <Card title={t('gallery.around')}>
      <div className="samples down">
        <Crumb parts={[{ label: t('gallery.list'), to: '/gallery/list' }, { label: t('gallery.long.name') }]} />
        <div className="samples">
          <LinkButton to="/gallery/list">{t('gallery.list')}</LinkButton>
          <LinkButton type="primary" to="/gallery/form">
            {t('gallery.form')}
          </LinkButton>
          <Mark />
          <Mark size={48} />
        </div>
        <Opening />
      </div>
    </Card>
  );
};

export const Answers = () => {
  const { t } = useText();
  return (
    <Card title={t('gallery.answers')}>
      <div className="samples down">
        <AnswerPanel answer={undefined} />
        <AnswerPanel answer={refused()} what={t('gallery.answer.cannot')} />
        <AnswerPanel
          answer={{
            ok: false,
            problems: [
              { path: 'name', ...inBoth('gallery.form.empty') },
              { path: 'code', ...inBoth('gallery.form.wrong.zh') },
            ],
          }}
        />
      </div>
    </Card>
  );
};

/** Words that are longer than their place. */
export const LongWords = () => {
  const { t } = useText();
  const long = t('gallery.long.name');
  return (
    <Card title={t('gallery.long')} note={long}>
      <FactList
        facts={[
          { label: long, value: long },
          { label: t('gallery.code'), value: <code>{'9121000000SAMPLE99'.repeat(4)}</code> },
        ]}
      />
      <TableFrame title={t('gallery.long')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('gallery.name')}</th>
              <th scope="col">{t('gallery.code')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{long}</td>
              <td>
                <code>{'9121000000SAMPLE99'.repeat(3)}</code>
              </td>
            </tr>
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};

const Missing = () => {
  const { t } = useText();
  return (
    <MissingPage
      list={{ label: t('gallery.title'), to: '/gallery' }}
      name="SAMPLE-404"
      title={t('gallery.list')}
      answer={refused()}
    />
  );
};

export default Missing;
