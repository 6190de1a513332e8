import { registerHooks } from 'node:module'

/**
 * Makes `electron` mean the stand-in, for `import` and `require` alike.
 *
 * Loaded before anything else. Utility processes get the smaller module.
 */
const module = process.env.STANDIN_UTILITY === '1' ? './utility/electron.ts' : './electron.ts'
const url = new URL(module, import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common|utility))?$/.test(specifier)
      ? { url, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
