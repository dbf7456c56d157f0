// Signing in by another system (P11): its button where one is configured, and in words why coming back from it did not open the workbench.
import { RefusalPanel } from '../components/refusal-panel.tsx';
import { useGet } from '../queries.ts';
import { useText } from '../text.tsx';

export const SignOnLink = () => {
  const { t } = useText();
  const { answer } = useGet<{ name: string | null }>('/api/sign-on');
  const name = answer?.ok === true ? answer.value.name : null;
  if (name === null) return null;
  return (
    <p className="sign-on">
      <a href="/sign-on">{t('web.sign-on', { name })}</a>
    </p>
  );
};

/** The server leads here with the refusal's code and, where it names somebody, the identifier. */
export const SignOnRefusal = () => {
  const { t } = useText();
  const asked = new URLSearchParams(location.search);
  const code = asked.get('sign-on');
  if (code === null || !/^organisation\.(sign-on|identity)-[a-z]+$/.test(code)) return null;
  const reasons = [{ code, title: t(code, { who: asked.get('who') ?? '' }) }];
  return (
    <div className="sign-on-refusal">
      <RefusalPanel what={t('web.sign-in.failed')} reasons={reasons} />
    </div>
  );
};
