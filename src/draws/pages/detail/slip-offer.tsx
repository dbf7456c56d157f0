// The slip on the screen: saved as a file or printed, before anything is sent. Only the slip is printed (draws.css).
import { Button } from 'antd';
import { createPortal } from 'react-dom';
import { FactList } from '../../../web/components/fact-list.tsx';
import { groupHash } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import { Dice } from '../dice.tsx';
import { saveFile } from '../save-file.ts';
import { type Slip, slipFile } from '../slip.ts';

const SlipFacts = ({ slip, title }: { slip: Slip; title: string }) => {
  const { t } = useText();
  return (
    <FactList
      facts={[
        { label: t('draws.page.slip.draw'), value: `${title} ${slip.draw}` },
        { label: t('draws.page.slip.party'), value: slip.party },
        { label: t('draws.page.slip.value'), value: <Dice value={slip.value} /> },
        { label: t('draws.page.slip.text'), value: <code>{slip.value}</code> },
        { label: t('draws.page.slip.nonce'), value: <code>{groupHash(slip.nonce)}</code> },
        { label: t('draws.page.slip.commitment'), value: <code>{groupHash(slip.commitment)}</code> },
      ]}
    />
  );
};

export const SlipOffer = ({ slip, title, onSaved }: { slip: Slip; title: string; onSaved: () => void }) => {
  const { t } = useText();
  const save = () => {
    saveFile(`${slip.draw}.${slip.party}.slip.json`, slipFile(slip));
    onSaved();
  };
  const print = () => {
    window.print();
    onSaved();
  };
  return (
    <div className="slip">
      <SlipFacts slip={slip} title={title} />
      <p className="small">{t('draws.page.slip.keep')}</p>
      <p className="card-acts">
        <Button onClick={save}>{t('draws.page.slip.save')}</Button>
        <Button onClick={print}>{t('draws.page.slip.print')}</Button>
      </p>
      {createPortal(
        <section className="slip-paper" aria-hidden="true">
          <h1>{t('draws.page.slip.title')}</h1>
          <SlipFacts slip={slip} title={title} />
          <p>{t('draws.page.slip.keep')}</p>
        </section>,
        document.body,
      )}
    </div>
  );
};
