// Asking for more units of a stratum (R5, R43; spec/draw.md section 4, extension): how many, on which ground. Who they are the seed has decided long
// ago; who inspects them a public value decides that the approval names.
import { Select } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { EXTENSION_GROUNDS } from '../rules/reasons.ts';
import { GroundField, NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { useDraw } from './use-draw.ts';
import { addedTo, leftToAdd, stratumName } from './view.ts';

const Extend = () => {
  const { t, lang } = useText();
  const { drawId = '' } = useParams();
  const [params] = useSearchParams();
  const [units, choose] = useState(1);
  const { answer, draw } = useDraw(drawId);
  const stratum = params.get('stratum') ?? draw?.list?.strata[0]?.code ?? '';
  const key = `extend.${drawId}.${stratum}`;
  const asking = useAsk(
    drawId,
    at('/api/draws/{drawId}/extensions', { drawId }),
    key,
    { ...NOTHING_SAID, ground: '' },
    { stratum, units },
  );
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const ranks = draw.drawn.filter((row) => row.stratum === stratum).length;
  const left = leftToAdd(draw, stratum);
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.extend')}
      facts={[
        { label: t('draws.page.extend.stratum'), value: stratumName(draw.list?.strata ?? [], stratum, lang) },
        {
          label: t('draws.page.extend.limit'),
          value: t('draws.page.extend.limit.value', {
            limit: formatNumber(draw.list?.extensionLimit ?? 0),
            already: formatNumber(addedTo(draw, stratum)),
          }),
        },
        {
          label: t('draws.page.extend.next'),
          value: t('draws.page.extend.next.value', { rank: formatNumber(ranks + 1) }),
        },
      ]}
      note={t('draws.page.extend.note')}
    >
      <Field
        name="units"
        label={t('draws.page.extend.units')}
        hint={t('draws.page.extend.units.hint', { n: formatNumber(left) })}
      >
        {(control) => (
          <Select
            {...control}
            className="wide"
            value={units}
            options={Array.from({ length: left }, (_, i) => ({ value: i + 1, label: formatNumber(i + 1) }))}
            onChange={choose}
          />
        )}
      </Field>
      <GroundField
        said={asking.said}
        set={asking.set}
        grounds={EXTENSION_GROUNDS.map((value) => ({ value, label: t(`draws.extend.${value}`) }))}
      />
    </AskForm>
  );
};

export default Extend;
