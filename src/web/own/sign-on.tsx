// Signing in by another system (P11): its button where one is configured, and in words why coming back from it did not open the workbench.
import { RefusalPanel } from '../components/refusal-panel.tsx';
import { useGet } from '../queries.ts';
import { useText } from '../text.tsx';
import { PasskeyAlone } from './passkey.tsx';

/** What is offered beside account and password. */
export const OtherWays = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { answer } = useGet('/api/sign-on');
  if (answer?.ok !== true) return null;
  const { name, passkeys } = answer.value;
  return (
    <>
      {passkeys && <PasskeyAlone onDone={onSignedIn} />}
      {name !== null && <SignOnLink name={name} />}
    </>
  );
};

const SignOnLink = ({ name }: { name: string }) => {
  const { t } = useText();
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
