// The one source of colour and type for portal, workbench, field app and hall.
// Contrast figures were computed for WCAG 2.2 AA (1.4.3, 1.4.11): every text colour reaches 4.5:1 on paper, on ground
// and on its own tint; the five status colours stay apart under the three common kinds of colour blindness.
// tokens.css is the same table as CSS variables; tokens.test.ts keeps the two equal.

export type ColourName =
  | 'paper'
  | 'ground'
  | 'head'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'line'
  | 'line2'
  | 'accent'
  | 'accent-strong'
  | 'accent-bg'
  | 'on-accent'
  | 'bar'
  | 'pass'
  | 'pass-bg'
  | 'warn'
  | 'warn-bg'
  | 'bad'
  | 'bad-bg'
  | 'bad-solid'
  | 'info'
  | 'info-bg'
  | 'seal'
  | 'seal-bg'
  | 'sun';

export type Palette = Readonly<Record<ColourName, string>>;

export const light: Palette = {
  paper: '#FFFFFF',
  ground: '#F3F5F4',
  head: '#E9EDEB',
  ink: '#14201F',
  ink2: '#46524F',
  ink3: '#5F6B68',
  line: '#D5DCD9',
  line2: '#7D8986',
  accent: '#0B5563',
  'accent-strong': '#08434E',
  'accent-bg': '#E4EFF0',
  'on-accent': '#FFFFFF',
  bar: '#12302F',
  pass: '#17705C',
  'pass-bg': '#E3F1EC',
  warn: '#7F4D00',
  'warn-bg': '#FDF0D5',
  bad: '#9B1237',
  'bad-bg': '#FBE7EB',
  'bad-solid': '#9B1237',
  info: '#2B4AA0',
  'info-bg': '#E8EDF9',
  seal: '#5E2A66',
  'seal-bg': '#F2E9F4',
  sun: '#D98E04',
};

export const dark: Palette = {
  paper: '#14201F',
  ground: '#0D1716',
  head: '#1D2B2A',
  ink: '#E6EDEB',
  ink2: '#B4C0BD',
  ink3: '#93A19D',
  line: '#2A3A38',
  line2: '#6F7F7B',
  accent: '#6FC3CF',
  'accent-strong': '#93D6DF',
  'accent-bg': '#12343A',
  'on-accent': '#0D1716',
  bar: '#12302F',
  pass: '#7FD9B8',
  'pass-bg': '#123528',
  warn: '#EDB95E',
  'warn-bg': '#3A2A0C',
  bad: '#FF9B8A',
  'bad-bg': '#431C16',
  'bad-solid': '#9B1237',
  info: '#93B0FF',
  'info-bg': '#1D2A4D',
  seal: '#D7A8E3',
  'seal-bg': '#38223F',
  sun: '#D98E04',
};

export const sans =
  '"Noto Sans SC Variable", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", system-ui, sans-serif';
export const mono =
  '"Noto Sans Mono Variable", "Noto Sans Mono", "Noto Sans Mono CJK SC", "Sarasa Mono SC", Consolas, Menlo, monospace';

/** Root size in px: ordinary, large, largest. Everything is in rem, so controls grow with the text. */
export type TypeSize = 16 | 20 | 24;
export const typeSizes: readonly TypeSize[] = [16, 20, 24];

const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, value]) => `  --${name}: ${value.toLowerCase()};\n`)
    .join('');

/** The whole of tokens.css. The dark palette applies by `data-mode="dark"` (the hall, or the user's choice), or by the
 *  system where the page says `data-mode="auto"` (the workbench). The portal says neither: it is paper. */
export const tokensCss = () => `/* Written from tokens.ts by its test; change the table there. */
:root {
${variables(light)}  --sans: ${sans};
  --mono: ${mono};
  color-scheme: light;
}

[data-mode="dark"] {
${variables(dark)}  color-scheme: dark;
}

@media (prefers-color-scheme: dark) {
  [data-mode="auto"] {
${variables(dark).replaceAll('  --', '    --')}    color-scheme: dark;
  }
}

html[data-type="20"] {
  font-size: 20px;
}

html[data-type="24"] {
  font-size: 24px;
}
`;
