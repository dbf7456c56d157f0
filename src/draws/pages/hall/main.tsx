// The draw hall's entry (R7): one page for the meeting room's big screen. Dark unless the projector is weak; no component library.
import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fontsource-variable/noto-sans-mono/wdth.css';
import '../../../web/tokens.css';
import './hall.css';
import './centre.css';
import { createRoot } from 'react-dom/client';
import { texts as planTexts } from '../../../plans/texts.ts';
import { langOf } from '../../../web/preferences.ts';
import { addTexts, LangProvider } from '../../../web/text.tsx';
import { texts as drawTexts } from '../../texts.ts';
import { texts as pageTexts } from '../texts.ts';
import { Entrance } from './entrance.tsx';
import { texts } from './texts.ts';

for (const words of [planTexts, drawTexts, pageTexts, texts]) addTexts(words);

const root = document.getElementById('root');
if (root === null) throw new Error('the document has no #root');
const drawId = decodeURIComponent(location.pathname.split('/')[2] ?? '');
createRoot(root).render(
  <LangProvider lang={langOf(document.cookie)}>
    <Entrance drawId={drawId} />
  </LangProvider>,
);
