// The client build: one entry per surface (workbench, draw hall, field app, portal islands), code-split per page, with
// a manifest the server reads. The server build names its own entry: `vite build --ssr src/main.ts`.
import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { type BuildOptions, defineConfig } from 'vite';

/** Surfaces by source path; one that does not exist is not built. */
const entries = {
  workbench: 'src/web/main.tsx',
  hall: 'src/draws/pages/hall/main.tsx',
  party: 'src/draws/pages/phone/main.tsx',
  field: 'src/inspections/pages/field/main.tsx',
  verify: 'src/verifier/page/main.ts',
  public: 'src/web/public/public.css',
};

/** Named by the portal's documents, which know no manifest: kept without a hash. */
const stable = new Set(['public.css', 'mark.svg']);

/** `mode` offline: the verifier as one script without imports, for the file that works without a network. */
const offline: BuildOptions = {
  outDir: 'dist/client/offline',
  emptyOutDir: true,
  target: 'es2022',
  rolldownOptions: {
    input: 'src/verifier/page/offline.ts',
    output: { format: 'iife', entryFileNames: 'verify.js' },
  },
};

/** Left outside, React would take its slow and talkative development build unless whoever starts the server says otherwise. */
const rendering = {
  ssr: { noExternal: ['react', 'react-dom'] },
  define: { 'process.env.NODE_ENV': '"production"' },
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react()],
  ...(isSsrBuild === true ? rendering : {}),
  publicDir: isSsrBuild === true || mode === 'offline' ? false : 'src/web/static',
  build:
    mode === 'offline'
      ? offline
      : isSsrBuild === true
        ? { outDir: 'dist/server', target: 'node24', emptyOutDir: true }
        : {
            outDir: 'dist/client',
            emptyOutDir: true,
            manifest: 'manifest.json',
            assetsInlineLimit: 0,
            chunkSizeWarningLimit: 900,
            target: 'es2022',
            rolldownOptions: {
              input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
              output: {
                assetFileNames: (asset) =>
                  asset.names.some((name) => stable.has(name))
                    ? 'assets/[name][extname]'
                    : 'assets/[name]-[hash][extname]',
              },
            },
          },
}));
