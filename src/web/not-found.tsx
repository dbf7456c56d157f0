// Two dead ends that say why: an address that leads nowhere, and a page one's roles do not open.
import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { PageTitle } from './components/page-title.tsx';
import { useText } from './text.tsx';

const Home = () => {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Button type="primary" onClick={() => void navigate('/inbox')}>
      {t('web.missing.home')}
    </Button>
  );
};

export const MissingPage = () => {
  const { t } = useText();
  const { pathname } = useLocation();
  return (
    <div className="page statement">
      <PageTitle title={t('web.missing.title')} />
      <p>{t('web.missing.why', { path: pathname })}</p>
      <Home />
    </div>
  );
};

export const ClosedPage = ({ permission }: { permission: string }) => {
  const { t } = useText();
  return (
    <div className="page statement">
      <PageTitle title={t('web.closed.title')} />
      <p>{t('web.closed.why', { permission })}</p>
      <Home />
    </div>
  );
};
