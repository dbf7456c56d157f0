// The workbench's entry: fonts, tokens, styles, then the app. The nonce
// comes first: it must be in place before anything makes a style element.
import './nonce.ts';
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-sans-mono/wdth.css';
import './tokens.css';
import './components/base.css';
import './components/components.css';
import './workbench.css';
import './workbench-pages.css';
import './workbench-narrow.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the document has no #root');
createRoot(root).render(<App />);
