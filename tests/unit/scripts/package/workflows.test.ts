import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '../../../..')
const FOLDER = join(ROOT, '.github', 'workflows')

const stepSchema = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  shell: z.literal('bash').optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
})

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']))

/** As much of GitHub's syntax as we use; a key that it does not have is refused. */
const jobSchema = z.union([
  z.strictObject({ uses: z.string() }),
  z.strictObject({
    name: z.string(),
    needs: z.string().optional(),
    'runs-on': z.string(),
    'timeout-minutes': z.int(),
    permissions: permissions.optional(),
    strategy: z
      .strictObject({ 'fail-fast': z.boolean(), matrix: z.record(z.string(), z.array(z.unknown())) })
      .optional(),
    env: z.record(z.string(), z.string()).optional(),
    steps: z.array(stepSchema).min(1),
  }),
])

const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.union([z.boolean(), z.string()]) }),
  jobs: z.record(z.string(), jobSchema),
})

const read = (name: string) => workflowSchema.parse(parse(readFileSync(join(FOLDER, name), 'utf8')))
const names = readdirSync(FOLDER)
const workflows = names.map((name) => [name, read(name)] as const)

type Step = z.infer<typeof stepSchema>
type Workflow = z.infer<typeof workflowSchema>
const jobOf = ({ jobs }: Workflow, name: string) => {
  const job = jobs[name]
  if (!job || 'uses' in job) throw new Error(`There is no job ${name} with steps`)
  return job
}
const stepsOf = ({ jobs }: Workflow): readonly Step[] =>
  Object.values(jobs).flatMap((job) => ('uses' in job ? [] : job.steps))
const commandsOf = (workflow: Workflow): string[] => stepsOf(workflow).flatMap(({ run }) => run ?? [])

describe.each(workflows)('%s', (_name, workflow) => {
  it('may read the code and nothing else, but where it says otherwise', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' })
  })

  it('runs scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
    const named = commandsOf(workflow).flatMap((run) =>
      [...run.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name),
    )
    for (const name of named.filter((each) => each !== 'ci')) expect(Object.keys(scripts)).toContain(name)
  })

  it('runs files and workflows that there are', () => {
    const files = commandsOf(workflow).flatMap((run) =>
      [...run.matchAll(/node (scripts\/\S+)/g)].map(([, file]) => file),
    )
    const called = Object.values(workflow.jobs).flatMap((job) => ('uses' in job ? [job.uses.replace('./', '')] : []))
    for (const file of [...files, ...called]) expect(readFileSync(join(ROOT, file ?? ''), 'utf8')).not.toBe('')
  })

  it('takes only GitHub’s own actions, by their major version, and leaves no password behind in the clone', () => {
    for (const { uses, with: given } of stepsOf(workflow)) {
      if (uses === undefined) continue
      expect(uses).toMatch(/^actions\/(checkout|setup-node|upload-artifact|download-artifact)@v\d+$/)
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false })
    }
  })

  it('has steps that either do something or take an action', () => {
    for (const { run, uses } of stepsOf(workflow))
      expect([run, uses].filter((each) => each !== undefined)).toHaveLength(1)
  })

  it('has jobs that wait for jobs that there are', () => {
    for (const job of Object.values(workflow.jobs))
      if ('needs' in job && job.needs !== undefined) expect(Object.keys(workflow.jobs)).toContain(job.needs)
  })
})

describe('tests', () => {
  const job = jobOf(read('test.yml'), 'test')

  it('run on Linux, macOS and Windows', () => {
    expect(job.strategy?.matrix.os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest'])
    expect(job['runs-on']).toContain('matrix.os')
  })

  it('run in real Electron, which is installed before, on Linux with a display', () => {
    const commands = job.steps.flatMap(({ run }) => run ?? [])
    const installed = commands.indexOf('npx install-electron')
    expect(installed).toBeGreaterThan(commands.indexOf('npm ci'))
    expect(commands.slice(installed).filter((run) => run.includes('npm test'))).toEqual([
      'xvfb-run --auto-servernum npm test',
      'npm test',
    ])
  })
})

describe('a release', () => {
  const release = read('release.yml')

  it('comes of a tag, after all tests, once', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } })
    expect(release.jobs.test).toEqual({ uses: './.github/workflows/test.yml' })
    expect(jobOf(release, 'package').needs).toBe('test')
    expect(release.concurrency['cancel-in-progress']).toBe(false)
  })

  it('has packages for Linux, both kinds of Mac and Windows, whose fuses are checked before they are kept', () => {
    const { steps, strategy } = jobOf(release, 'package')
    const packages = strategy?.matrix.include as { package: string }[]
    expect(packages.map((each) => each.package)).toEqual(['linux-x64', 'mac-arm64', 'mac-x64', 'windows-x64'])
    const order = steps.map(({ run, uses }) => run ?? uses)
    const places = ['npm run package', 'npm run fuses', 'actions/upload-artifact@v4'].map((each) => order.indexOf(each))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('is written by one job, which runs nothing of the project', () => {
    const writers = Object.entries(release.jobs).filter(([, job]) => 'permissions' in job && job.permissions)
    expect(writers.map(([name]) => name)).toEqual(['release'])
    const { steps, permissions: granted } = jobOf(release, 'release')
    expect(granted).toEqual({ contents: 'write' })
    expect(steps.map(({ uses, run }) => uses ?? run?.split(' ')[0])).toEqual(['actions/download-artifact@v4', 'gh'])
  })

  it('gives secrets to the step that signs, and to no other', () => {
    const holders = stepsOf(release).filter((step) => JSON.stringify(step).includes('secrets.'))
    expect(holders.map(({ run }) => run)).toEqual(['npm run package'])
  })
})
