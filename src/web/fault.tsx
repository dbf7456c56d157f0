// What is shown when a page fails: that nothing was done, whose fault it is, and the number by which it can be found.
import { Button } from 'antd';
import { ServerFault, Unreachable } from './api.ts';
import { useText } from './text.tsx';

export const Fault = ({ error }: { error: unknown }) => {
  const { t } = useText();
  const offline = error instanceof Unreachable;
  const id = error instanceof ServerFault ? error.errorId : error instanceof Error ? error.message : String(error);
  return (
    <div className="page statement" role="alert">
      <h1>{t('web.fault.title')}</h1>
      <p>{t(offline ? 'web.fault.offline' : 'web.fault.why')}</p>
      {!offline && (
        <p>
          {t('web.fault.id')} <code>{id}</code>
        </p>
      )}
      <Button type="primary" onClick={() => location.reload()}>
        {t('web.fault.again')}
      </Button>
    </div>
  );
};
