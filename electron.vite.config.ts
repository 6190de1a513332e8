import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { licenceList } from './scripts/lib/licences/vite-plugin.mjs'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

/**
 * Keeps zod from trying whether text can be made code: the page's policy forbids that, and the mere try would break it.
 *
 * Said before anything of zod's, in its own file: what stands first in ours would come after what they import.
 */
const zodWithoutCode = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string =>
  moduleIds.some((id) => id.includes('/zod/v4/core/')) ? 'globalThis.__zod_globalConfig ??= { jitless: true };' : ''

/**
 * Three builds into `out/`: the main process (with the command line, the media worker, the log thread and the SDK beside it), the
 * preload script and the page. Packages of `dependencies` stay outside and are loaded from `node_modules`.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          cli: source('main/cli.ts'),
          worker: source('main/media/worker.ts'),
          'log-thread': source('main/storage/logs/log-thread.ts'),
          sdk: source('sdk/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script is one CommonJS file that can require nothing but Electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react(), tailwindcss(), licenceList()],
    build: {
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rollupOptions: { input: source('renderer/index.html'), output: { banner: zodWithoutCode } },
      minify: true,
      // The content security policy allows no `data:` scripts or fonts: every asset is a file.
      assetsInlineLimit: 0,
    },
  },
})
