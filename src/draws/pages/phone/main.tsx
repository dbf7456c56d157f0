// The phone of a party (R7): opened by the code on the screen, no account, no component library. The code stands behind the # of the address, is sent once,
// and is gone from the address bar at once.
import '../../../web/tokens.css';
import './phone.css';
import { createRoot } from 'react-dom/client';
import { langOf } from '../../../web/preferences.ts';
import { addTexts, LangProvider } from '../../../web/text.tsx';
import { texts as drawTexts } from '../../texts.ts';
import { texts as pageTexts } from '../texts.ts';
import { Phone } from './phone.tsx';
import { texts } from './texts.ts';

for (const words of [drawTexts, pageTexts, texts]) addTexts(words);

const root = document.getElementById('root');
if (root === null) throw new Error('the document has no #root');
const code = location.hash.slice(1);
if (code !== '') history.replaceState(null, '', location.pathname);
createRoot(root).render(
  <LangProvider lang={langOf(document.cookie)}>
    <Phone code={/^[0-9a-f]{64}$/.test(code) ? code : null} />
  </LangProvider>,
);
