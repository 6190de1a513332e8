import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '../../..')

/** Files that the planted ones import; each breaks no rule itself. */
const plain: Record<string, string> = {
  'src/shared/domain/word.ts': "export const word = 'w'",
  'src/renderer/state/store.ts': "export const store = 's'",
  'src/preload/api.ts': "export const api = 'a'",
  'src/main/studio.ts': "export const studio = 's'",
  'src/main/storage/journal.ts': "export const journal = 'j'",
  'src/main/engine/ports.ts': 'export interface Clock {\n  now(): number\n}',
  'src/main/engine/plan.ts': "export const plan = 'p'",
  'src/main/commands/table.ts': "export const table = 't'",
  'src/main/steps/table.ts': "export const table = 't'",
  'src/main/eta/guess.ts': "export const guess = 'g'",
  'src/main/progress/file.ts': "export const file = 'f'",
  'src/main/media/host.ts': "export const host = 'h'",
  'src/main/desktop/window.ts': "export { BrowserWindow as window } from 'electron'",
}

const layer = 'lint/style/noRestrictedImports'

/** What must be refused: the planted file, the module it names, and the rule that says no. */
const refused: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['src/shared/domain/a.ts', '../../main/storage/journal.ts', layer],
  ['src/shared/domain/b.ts', '../../renderer/state/store.ts', layer],
  ['src/shared/c.ts', '../preload/api.ts', layer],
  ['src/shared/d.ts', 'node:fs', layer],
  ['src/shared/e.ts', 'fs', 'lint/correctness/noNodejsModules'],
  ['src/shared/f.ts', 'electron', layer],
  ['src/renderer/state/a.ts', '../../main/storage/journal.ts', layer],
  ['src/renderer/b.ts', '../preload/api.ts', layer],
  ['src/renderer/c.ts', 'node:path', layer],
  ['src/renderer/d.ts', 'path', 'lint/correctness/noNodejsModules'],
  ['src/renderer/e.ts', 'electron', layer],
  ['src/preload/a.ts', '../main/storage/journal.ts', layer],
  ['src/preload/b.ts', '../renderer/state/store.ts', layer],
  ['src/preload/c.ts', 'node:fs', layer],
  ['src/main/a.ts', '../renderer/state/store.ts', layer],
  ['src/main/storage/b.ts', '../../preload/api.ts', layer],
  ['src/main/desktop/c.ts', '../../renderer/state/store.ts', layer],
  ['src/main/feed/ipc-d.ts', '../../renderer/state/store.ts', layer],
  ['src/main/engine/a.ts', '../storage/journal.ts', layer],
  ['src/main/engine/deep/b.ts', '../../storage/journal.ts', layer],
  ['src/main/engine/c.ts', '../studio.ts', layer],
  ['src/main/engine/d.ts', '../steps/table.ts', layer],
  ['src/main/engine/e.ts', 'better-sqlite3', layer],
  ['src/main/engine/f.ts', 'node:fs', layer],
  ['src/main/engine/g.ts', 'ws', layer],
  ['src/main/eta/a.ts', '../engine/plan.ts', layer],
  ['src/main/steps/a.ts', '../media/host.ts', layer],
  ['src/main/steps/b.ts', '../eta/guess.ts', layer],
  ['src/main/storage/a.ts', '../engine/plan.ts', layer],
  ['src/main/feed/a.ts', '../storage/journal.ts', layer],
  ['src/main/notify/a.ts', '../storage/journal.ts', layer],
  ['src/main/progress/a.ts', '../storage/journal.ts', layer],
  ['src/main/feed/c.ts', '../progress/file.ts', layer],
  ['src/main/media/a.ts', '../storage/journal.ts', layer],
  ['src/main/generators/a.ts', '../storage/journal.ts', layer],
  ['src/main/engine/h.ts', '../commands/table.ts', layer],
  ['src/main/feed/b.ts', '../commands/table.ts', layer],
  ['src/main/generators/builtin/b.ts', '../../studio.ts', layer],
  ['src/main/storage/electron.ts', 'electron', layer],
  ['src/main/server/electron.ts', 'electron', layer],
  ['src/main/electron.ts', 'electron', layer],
  ['src/main/feed/websocket.ts', 'electron', layer],
  ['src/main/server/desktop.ts', '../desktop/window.ts', layer],
  ['src/main/feed/borrowed.ts', './ipc.ts', layer],
]

/** What must pass, so that the rules are no stricter than the plan of the house. */
const welcome: readonly (readonly [file: string, imports: string])[] = [
  ['src/shared/contract/a.ts', '../domain/word.ts'],
  ['src/renderer/features/a.ts', '../../shared/domain/word.ts'],
  ['src/renderer/features/b.ts', '../state/store.ts'],
  ['src/preload/index.ts', 'electron'],
  ['src/main/index.ts', 'electron'],
  ['src/main/feed/ipc.ts', 'electron'],
  ['src/main/desktop/tray.ts', 'electron'],
  ['src/main/cli.ts', './studio.ts'],
  ['src/main/server/ok.ts', '../studio.ts'],
  ['src/main/server/files.ts', 'node:fs'],
  ['src/main/engine/ok.ts', './ports.ts'],
  ['src/main/engine/deep/ok.ts', '../plan.ts'],
  ['src/main/engine/word.ts', '../../shared/domain/word.ts'],
  ['src/main/steps/ok.ts', '../engine/ports.ts'],
  ['src/main/storage/ok.ts', '../engine/ports.ts'],
  ['src/main/storage/sql.ts', 'better-sqlite3'],
  ['src/main/generators/builtin/ok.ts', '../../media/host.ts'],
]

const importOf = (module: string) => `import * as it from '${module}'\n\nexport const all = it\n`

/** Modules of a ring of three, through a type, which the linter must see through. */
const ring: Record<string, string> = {
  'src/main/storage/ring-a.ts': "import type { B } from './ring-b.ts'\n\nexport type A = B | 1\n",
  'src/main/storage/ring-b.ts': "import type { C } from './ring-c.ts'\n\nexport type B = C | 2\n",
  'src/main/storage/ring-c.ts': "import type { A } from './ring-a.ts'\n\nexport type C = A[]\n",
}

const chance = 'lint/nursery/noJsRestrictedProperties'

/** Where chance and time must be handed in, so that the same prompt and seed give the same files. */
const uncertain: Record<string, string> = {
  'src/main/media/chance.ts': 'export const roll = Math.random()\n',
  'src/main/steps/hour.ts': 'export const hour = Date.now()\n',
  'src/shared/domain/hour.ts': 'export const clock = { now: Date.now }\n',
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), severity: z.string(), location: z.object({ path: z.string() }) }),
  ),
})

async function plant(folder: string): Promise<void> {
  const files = {
    ...plain,
    ...Object.fromEntries([...refused, ...welcome].map(([file, module]) => [file, importOf(module)])),
    ...ring,
    ...uncertain,
    'src/shared/clock.ts': uncertain['src/shared/domain/hour.ts'] ?? '',
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  for (const file of ['biome.json', 'biome.layers.json', 'package.json', 'tsconfig.json', '.gitignore']) {
    await copyFile(join(root, file), join(folder, file))
  }
}

/** Runs the linter as `npm test` does and returns the rules that each file broke. */
async function lint(folder: string): Promise<Map<string, Set<string>>> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const stdout = await new Promise<string>((done) => {
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, out) => done(out))
  })
  const broken = new Map<string, Set<string>>()
  for (const { category, severity, location } of reportSchema.parse(JSON.parse(stdout)).diagnostics) {
    if (severity !== 'error') continue
    broken.set(location.path, (broken.get(location.path) ?? new Set()).add(category))
  }
  return broken
}

describe('the linter keeps the rooms apart', () => {
  let folder: string
  let broken: Map<string, Set<string>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'callboard-layers-'))
    await plant(folder)
    broken = await lint(folder)
  }, 60_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(refused)('refuses that %s imports %s', (file, _imports, rule) => {
    expect([...(broken.get(file) ?? [])]).toContain(rule)
  })

  it.each(welcome)('lets %s import %s', (file) => {
    expect([...(broken.get(file) ?? [])]).not.toContain(layer)
  })

  it.each(Object.keys(ring))('refuses a ring of imports at %s, even one of types alone', (file) => {
    expect([...(broken.get(file) ?? [])]).toContain('lint/suspicious/noImportCycles')
  })

  it.each(Object.keys(uncertain))('refuses chance or the time of day in %s', (file) => {
    expect([...(broken.get(file) ?? [])]).toContain(chance)
  })

  it('knows every room of src/main, so that a new one is placed before it is used', async () => {
    const rules = await readFile(join(root, 'biome.layers.json'), 'utf8')
    const entries = await readdir(join(root, 'src/main'), { withFileTypes: true })
    const rooms = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    expect(rooms.filter((room) => !rules.includes(`"../**/${room}/**"`))).toEqual([])
  })

  it('knows one place that reads the clock', () => {
    expect(broken.has('src/shared/clock.ts')).toBe(false)
  })
})
