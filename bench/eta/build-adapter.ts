import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Builds the harness's adapter with the estimator in it to one file of plain JavaScript, which older Node runs as well,
 * and answers its path.
 */
export async function buildAdapter(root: string): Promise<string> {
  const outDir = join(root, 'out', 'bench')
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    build: {
      ...{ outDir, emptyOutDir: false, target: 'node20', minify: false },
      lib: {
        entry: fileURLToPath(import.meta.resolve('./adapter.ts')),
        formats: ['es'],
        fileName: () => 'eta-adapter.mjs',
      },
    },
  })
  return join(outDir, 'eta-adapter.mjs')
}
