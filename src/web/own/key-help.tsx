// What the keyboard does, for those who use nothing else. Opened by ? outside of a field, or from the menu of the account.
import { Modal } from 'antd';
import { useText } from '../text.tsx';

/** The two that are ours can be switched off (WCAG 2.2, 2.1.4); the rest is what every browser does. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Ctrl', 'K'], 'web.keys.search'],
  [['?'], 'web.keys.help'],
  [['Tab', 'Enter'], 'web.keys.skip'],
  [['Tab'], 'web.keys.tab'],
  [['Enter'], 'web.keys.enter'],
  [['Space'], 'web.keys.space'],
  [['\u2191', '\u2193', '\u2190', '\u2192'], 'web.keys.arrows'],
  [['Esc'], 'web.keys.escape'],
  [['1', '\u2026', '6'], 'web.keys.dice'],
];

export const KeyHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useText();
  return (
    <Modal open={open} title={t('web.shortcuts')} footer={null} onCancel={onClose} width={520}>
      <dl className="key-help">
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
};
