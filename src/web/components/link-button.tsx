// A link that looks like a button: it goes somewhere, so it is a link to the keyboard, to readers and to a new tab.
import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

export const LinkButton = ({ to, ...props }: Omit<ButtonProps, 'href' | 'onClick'> & { to: string }) => {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLElement>(to);
  return <Button {...props} href={href} onClick={(event) => go(event as never)} />;
};
