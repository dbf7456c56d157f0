// The small dialogs of administration (P11): an act whose form is a reason, an act whose form is a few fields and a reason, and its fields.
import { Button, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

export type ReasonedOf = {
  readonly title: string;
  readonly verb: string;
  readonly consequences: readonly string[];
  /** What is said when the server refuses. */
  readonly cannot: string;
  readonly address: string;
  /** What is sent beside the reason. */
  readonly body?: object;
  readonly stale: readonly string[];
};

/** Warns, asks why and does it; closes when it is done. */
export const Reasoned = ({ onClose, ...of }: ReasonedOf & { readonly onClose: () => void }) => {
  const act = useAct(of.address, { stale: of.stale });
  const confirm = async (reason: string) => {
    if ((await act.run({ ...of.body, reason })).ok) onClose();
  };
  return (
    <DangerousAct
      open
      title={of.title}
      verb={of.verb}
      consequences={of.consequences}
      running={act.running}
      refusal={<AnswerPanel answer={act.answer} what={of.cannot} />}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
};

/** The button that opens it. */
export const ReasonedButton = ({ button, ...of }: ReasonedOf & { readonly button?: 'small' | 'danger' }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        {...(button === 'small' ? { size: 'small' } : {})}
        danger={button === 'danger'}
        onClick={() => setAsking(true)}
      >
        {of.verb}
      </Button>
      {asking && <Reasoned {...of} onClose={() => setAsking(false)} />}
    </>
  );
};

/** Fields of an act, the reason last. */
export const Asking = (props: {
  title: string;
  verb: string;
  running: boolean;
  refusal: ReactNode;
  reason: string;
  setReason: (reason: string) => void;
  onOk: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { t } = useText();
  return (
    <Modal
      open
      title={props.title}
      okText={props.verb}
      cancelText={t('web.cancel')}
      closable={{ 'aria-label': t('web.close') }}
      confirmLoading={props.running}
      onOk={props.onOk}
      onCancel={props.onClose}
    >
      {props.children}
      <Field name="reason" label={t('organisation.grant.reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={props.reason}
            onChange={(event) => props.setReason(event.target.value)}
          />
        )}
      </Field>
      {props.refusal}
    </Modal>
  );
};

export type Choice = { value: string; label: string };

export const Choose = (props: {
  name: string;
  label: string;
  value: string;
  options: readonly Choice[];
  set: (value: string) => void;
}) => (
  <Field name={props.name} label={props.label}>
    {({ 'aria-invalid': _, ...control }) => (
      <Select
        {...control}
        className="full"
        showSearch={{ optionFilterProp: 'label' }}
        value={props.options.some(({ value }) => value === props.value) ? props.value : null}
        options={[...props.options]}
        onChange={props.set}
      />
    )}
  </Field>
);

export const Typed = (props: {
  name: string;
  label: string;
  value: string;
  longest?: number;
  type?: 'date';
  optional?: boolean;
  hint?: string;
  set: (value: string) => void;
}) => (
  <Field
    name={props.name}
    label={props.label}
    optional={props.optional ?? false}
    {...(props.hint === undefined ? {} : { hint: props.hint })}
  >
    {(control) => (
      <Input
        {...control}
        {...(props.type === undefined ? {} : { type: props.type })}
        {...(props.longest === undefined ? {} : { maxLength: props.longest })}
        value={props.value}
        onChange={(event) => props.set(event.target.value)}
      />
    )}
  </Field>
);
