// What a session still owes before the workbench opens (P11): as a page after signing in, or inside the dialog over one.
import { Button } from 'antd';
import { type Session, signOut } from '../api.ts';
import { useText } from '../text.tsx';
import { Doorway } from './doorway.tsx';
import { EnrolForm, FactorForm } from './factor-form.tsx';
import { PasskeySecond } from './passkey.tsx';
import { PasswordForm } from './password-form.tsx';

type Owes = NonNullable<Session['owes']>;

export const OwedForm = (props: { owes: Owes; onDone: () => void }) => {
  const { t } = useText();
  return (
    <>
      <p className="ink2">{t(`web.owes.${props.owes}.why`)}</p>
      {props.owes === 'factor' && <FactorForm onDone={props.onDone} />}
      {props.owes === 'factor' && <PasskeySecond onDone={props.onDone} />}
      {props.owes === 'password' && <PasswordForm onDone={props.onDone} block />}
      {props.owes === 'enrolment' && <EnrolForm onDone={props.onDone} />}
    </>
  );
};

export const OwedPage = ({ session, onDone }: { session: Session & { owes: Owes }; onDone: () => void }) => {
  const { t } = useText();
  const leave = async () => {
    const elsewhere = await signOut();
    if (elsewhere === null) onDone();
    else location.assign(elsewhere);
  };
  return (
    <Doorway
      title={t(`web.owes.${session.owes}`)}
      note={
        <>
          {t('web.owes.who', { name: session.user.name })}{' '}
          <Button type="link" size="small" onClick={() => void leave()}>
            {t('web.sign-out')}
          </Button>
        </>
      }
    >
      <OwedForm owes={session.owes} onDone={onDone} />
    </Doorway>
  );
};
