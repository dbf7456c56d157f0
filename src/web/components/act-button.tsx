// A button that may have to wait: it stays where it is, disabled by aria-disabled so it can be reached and read, with
// the reason beside it in words. Hidden buttons teach nobody what is missing.
import { Button, type ButtonProps } from 'antd';

/** `reason` non-empty means the act is not open now; it is the button's description and tooltip. */
export const ActButton = ({
  reason,
  onClick,
  ...props
}: Omit<ButtonProps, 'disabled' | 'onClick'> & { reason?: string | undefined; onClick?: () => void }) => {
  const closed = reason !== undefined && reason !== '';
  return (
    <Button
      {...props}
      aria-disabled={closed}
      title={closed ? reason : (props.title ?? '')}
      className={`${closed ? 'act-closed ' : ''}${props.className ?? ''}`}
      onClick={(event) => {
        if (closed) event.preventDefault();
        else onClick?.();
      }}
    />
  );
};
