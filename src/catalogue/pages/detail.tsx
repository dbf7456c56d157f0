// One inspection item in the workbench: what is inspected, by whom, how, on what basis, and where it is published (R15).
import { useParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { Importance } from './importance.tsx';
import { departmentName, type Item } from './item.ts';

const ItemCards = ({ item }: { item: Item }) => {
  const { t } = useText();
  return (
    <>
      <Card title={t('catalogue.content')}>
        <FactList
          facts={[
            { label: t('catalogue.object'), value: item.object },
            { label: t('catalogue.method'), value: item.method },
            { label: t('catalogue.level'), value: item.level },
            { label: t('catalogue.ratio'), value: item.ratio ?? t('web.unknown') },
          ]}
        />
      </Card>
      <Card title={t('catalogue.basis')}>
        <p className="prose">{item.basis}</p>
      </Card>
    </>
  );
};

const ItemDetail = () => {
  const { t, lang } = useText();
  const { itemId = '' } = useParams();
  const { answer } = useGet(at('/api/items/{itemId}', { itemId }));
  const departments = useGet('/api/items/departments').answer;
  if (answer === undefined) return null;
  const crumb = [{ label: t('catalogue.items'), to: '/items' }, { label: itemId }];
  if (!answer.ok)
    return (
      <DetailPage crumb={crumb} title={t('catalogue.items')} blocking={<AnswerPanel answer={answer} />}>
        {null}
      </DetailPage>
    );
  const item = answer.value;
  const rows = departments?.ok === true ? departments.value.rows : [];
  return (
    <DetailPage
      crumb={crumb}
      title={item.name}
      state={<Importance of={item.importance} />}
      facts={[<code key="id">{item.itemId}</code>, departmentName(rows, item.department, lang)]}
      rail={
        <Card title={t('catalogue.published')}>
          <FactList
            facts={[
              {
                label: t('catalogue.source'),
                value:
                  item.sourceUrl === null ? (
                    item.source
                  ) : (
                    <a href={item.sourceUrl} rel="noreferrer">
                      {item.source}
                    </a>
                  ),
              },
              {
                label: t('catalogue.public-page'),
                value: <a href={`/items/${item.itemId}`}>{t('catalogue.see-public')}</a>,
              },
              {
                label: t('catalogue.same-department'),
                value: <a href={`/workbench/items?department=${item.department}`}>{t('catalogue.see-department')}</a>,
              },
            ]}
          />
        </Card>
      }
    >
      <ItemCards item={item} />
    </DetailPage>
  );
};

export default ItemDetail;
