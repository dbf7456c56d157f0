// The page's style nonce. antd takes it for its theme, but two helpers of its overlays (scroll lock, scroll bar measure)
// make style elements without one, which the policy (style-src with a nonce) refuses; so every style element a
// script of ours makes gets it. Scripts are held by script-src, which this does not touch.

export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const create = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = create(name, options);
  if (name === 'style') element.nonce = nonce;
  return element;
}) as typeof document.createElement;
