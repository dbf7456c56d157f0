// A dangerous act asks twice, once: what will happen with numbers, why, and a button that repeats the verb. Focus starts
// on cancel; the reason is required and kept in the log; who must approve next is named.
import { Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../text.tsx';

export const REASON_MINIMUM = 4;

/** `title`: act and object. `verb`: the button's words. `consequences`: numbered facts incl. what becomes public and
 *  cannot be undone. `refusal` is shown inside when the server said no. */
export type DangerousActOf = {
  open: boolean;
  title: string;
  verb: string;
  consequences: readonly string[];
  approver?: string;
  running?: boolean;
  refusal?: ReactNode;
  /** Further fields of the act, above the reason. */
  children?: ReactNode;
  /** False where the act records no reason. */
  reasoned?: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

export const DangerousAct = (props: DangerousActOf) => {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const reasoned = props.reasoned ?? true;
  const missing = reasoned && reason.trim().length < REASON_MINIMUM;
  const confirm = () => {
    setAsked(true);
    if (!missing) props.onConfirm(reason.trim());
  };
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onClose}
      destroyOnHidden
      afterOpenChange={(shown) => shown && cancel.current?.focus()}
      closable={{ 'aria-label': t('web.close') }}
      footer={[
        <Button key="cancel" ref={cancel} onClick={props.onClose}>
          {t('web.cancel')}
        </Button>,
        <Button key="act" danger type="primary" loading={props.running ?? false} onClick={confirm}>
          {props.verb}
        </Button>,
      ]}
    >
      <h3 className="small-head">{t('web.danger.will')}</h3>
      <ul className="consequences">
        {props.consequences.map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      {props.approver !== undefined && <p className="ink2">{t('web.danger.approver', { who: props.approver })}</p>}
      {props.children}
      {reasoned && (
        <div className="field">
          <label htmlFor={id}>{t('web.danger.reason')}</label>
          <Input.TextArea
            id={id}
            rows={3}
            value={reason}
            required
            aria-invalid={asked && missing}
            aria-describedby={`${id}-error`}
            status={asked && missing ? 'error' : ''}
            onChange={(event) => setReason(event.target.value)}
          />
          <p id={`${id}-error`} className="error" aria-live="polite">
            {asked && missing && t('web.danger.reason.missing')}
          </p>
        </div>
      )}
      {props.refusal}
    </Modal>
  );
};
