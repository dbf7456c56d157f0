// Asking that offices join a pool in which nobody was left for some places (spec/draw.md section 5, rule 10): offices, never persons.
import { Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useOffices } from '../../organisation/pages/office-names.ts';
import { nameOf } from '../../organisation/pages/office-tree.ts';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { NOTHING_SAID } from './ask.tsx';
import { AskForm, useAsk } from './ask-form.tsx';
import { useDraw } from './use-draw.ts';

const Amend = () => {
  const { t, lang } = useText();
  const { drawId = '' } = useParams();
  const [offices, choose] = useState<readonly string[]>([]);
  const all = useOffices();
  const { answer, draw } = useDraw(drawId);
  const asking = useAsk(drawId, at('/api/draws/{drawId}/amendments', { drawId }), `amend.${drawId}`, NOTHING_SAID, {
    offices,
  });
  if (draw === undefined) return <AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />;
  const open = draw.slots.filter((slot) => slot.open).length;
  return (
    <AskForm
      asking={asking}
      title={t('draws.page.amend')}
      facts={[
        {
          label: t('draws.page.amend.places'),
          value: t('draws.page.withdraw.places.n', { n: formatNumber(open) }),
        },
      ]}
      note={t('draws.page.amend.note')}
    >
      <Field name="offices" label={t('draws.page.amend.offices')} hint={t('draws.page.amend.offices.hint')}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            className="wide"
            value={[...offices]}
            showSearch={{ optionFilterProp: 'label' }}
            options={all.map((office) => ({ value: office.officeId, label: nameOf(office, lang) }))}
            onChange={(chosen: string[]) => choose(chosen)}
          />
        )}
      </Field>
    </AskForm>
  );
};

export default Amend;
