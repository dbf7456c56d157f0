// The HTML around a client entry (workbench, hall, field app), written by the server from Vite's manifest. No inline
// script and no inline style: the nonce in the meta element is for antd's style elements only.
import type { Lang } from './format.ts';
import type { TypeSize } from './tokens.ts';

export type ManifestChunk = { file: string; css?: readonly string[]; imports?: readonly string[]; isEntry?: boolean };
export type Manifest = Readonly<Record<string, ManifestChunk>>;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** The entry's own files and those its static imports need, each once, entry first. */
const reach = (manifest: Manifest, entry: string, seen: Set<string> = new Set()): ManifestChunk[] => {
  const chunk = manifest[entry];
  if (chunk === undefined || seen.has(entry)) return [];
  seen.add(entry);
  return [chunk, ...(chunk.imports ?? []).flatMap((name) => reach(manifest, name, seen))];
};

/** `entry` is the source path (`src/web/main.tsx`). `mode` is `dark` for the hall, `auto` for the workbench.
 *  Throws when the manifest lacks the entry: the client has not been built. */
export const clientDocument = (options: {
  manifest: Manifest;
  entry: string;
  title: string;
  lang: Lang;
  type: TypeSize;
  nonce: string;
  mode?: 'auto' | 'light' | 'dark';
}): string => {
  const chunks = reach(options.manifest, options.entry);
  const [first] = chunks;
  if (first === undefined) throw new Error(`the client build has no entry ${options.entry}`);
  const styles = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))];
  const preloads = chunks.slice(1).map((chunk) => `<link rel="modulepreload" href="/${chunk.file}">`);
  return `<!doctype html>
<html lang="${options.lang === 'zh' ? 'zh-CN' : 'en'}" data-type="${options.type}" data-mode="${options.mode ?? 'auto'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csp-nonce" content="${escapeHtml(options.nonce)}">
<title>${escapeHtml(options.title)}</title>
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
${styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('\n')}
${preloads.join('\n')}
<script type="module" src="/${first.file}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
};
