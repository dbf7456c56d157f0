// The small dialogs of administration (P11): an act whose form is a reason, an act whose form is a few fields and a reason, and its fields.
import { Button, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Address, BodyAt, Stale } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';

type Beside<A> = Omit<BodyAt<A>, 'reason'>;

export type ReasonedOf<A extends Address<'post'>> = {
  readonly title: string;
  readonly verb: string;
  readonly consequences: readonly string[];
  /** What is said when the server refuses. */
  readonly cannot: string;
  readonly address: A;
  readonly stale: Stale;
  /** What is sent beside the reason. */
} & (object extends Beside<A> ? { readonly body?: Beside<A> } : { readonly body: Beside<A> });

type Open<A extends Address<'post'>> = { readonly of: ReasonedOf<A>; readonly onClose: () => void };

const ReasonedDialog = <A extends Address<'post'>>({ of, onClose }: Open<A>) => {
  const act = useAct(of.address, { stale: of.stale });
  const confirm = async (reason: string) => {
    if ((await act.run({ ...of.body, reason } as BodyAt<A>)).ok) onClose();
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

/** Warns, asks why and does it; closes when it is done. */
export const Reasoned = <A extends Address<'post'>>(of: ReasonedOf<A> & { readonly onClose: () => void }) => (
  <ReasonedDialog<A> of={of} onClose={of.onClose} />
);

/** The button that opens it. */
export const ReasonedButton = <A extends Address<'post'>>(
  of: ReasonedOf<A> & { readonly button?: 'small' | 'danger' },
) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        {...(of.button === 'small' ? { size: 'small' } : {})}
        danger={of.button === 'danger'}
        onClick={() => setAsking(true)}
      >
        {of.verb}
      </Button>
      {asking && <ReasonedDialog<A> of={of} onClose={() => setAsking(false)} />}
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

export type Choice<V extends string = string> = { value: V; label: string };

export const Choose = <V extends string>(props: {
  name: string;
  label: string;
  value: V | '';
  options: readonly Choice<V>[];
  set: (value: V) => void;
}) => (
  <Field name={props.name} label={props.label}>
    {({ 'aria-invalid': _, ...control }) => (
      <Select
        {...control}
        className="full"
        showSearch={{ optionFilterProp: 'label' }}
        value={props.options.find(({ value }) => value === props.value)?.value ?? null}
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
