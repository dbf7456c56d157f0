// A subject's code as every page of the workbench writes it: one that was assigned here says so (R44).
import { useText } from '../../web/text.tsx';
import { kindOfCode } from '../rules/identity.ts';

export const SubjectCode = ({ code }: { code: string }) => {
  const { t } = useText();
  if (kindOfCode(code) !== 'assigned') return <code>{code}</code>;
  return (
    <span className="nowrap" title={t('registers.assigned.hint')}>
      <code>{code}</code> <span className="muted small">{t('registers.assigned')}</span>
    </span>
  );
};
