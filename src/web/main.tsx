// The workbench's entry: fonts, tokens, styles, then the app.
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-sans-mono/wght.css';
import './tokens.css';
import './components/components.css';
import './workbench.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the document has no #root');
createRoot(root).render(<App />);
