import { scriptOf } from './project.mjs'
import { tallyOfPlaywright, tallyOfVitest } from './tally.mjs'

const MINUTE = 60_000

/**
 * One runner of the test command. A stage with no `tally` is a check that passes or fails as a whole.
 *
 * @typedef {object} Stage
 * @property {'static' | 'unit' | 'browser' | 'desktop'} part
 * @property {string} title
 * @property {number} bound milliseconds until it is ended and has failed
 * @property {(report: string) => readonly (readonly string[])[]} commands scripts for Node with their arguments, run in
 *   this order until one fails; `report` is the file to leave a report in
 * @property {(report: any) => import('./tally.mjs').Tally} [tally]
 */

const tsc = () => scriptOf('typescript', 'tsc')

/** @type {(project: 'browser' | 'desktop', more?: readonly string[]) => Stage} */
const playwright = (project, more = []) => ({
  part: project,
  title: `${project === 'browser' ? 'Browser' : 'Desktop'} tests`,
  bound: 30 * MINUTE,
  commands: () => [[scriptOf('@playwright/test', 'playwright'), 'test', `--project=${project}`, ...more]],
  tally: tallyOfPlaywright,
})

/** Quick ones first. @type {readonly Stage[]} */
export const STAGES = [
  {
    part: 'static',
    title: 'Types',
    bound: 8 * MINUTE,
    commands: () => [
      [tsc(), '--noEmit'],
      [tsc(), '--noEmit', '-p', 'src/renderer'],
      [tsc(), '--noEmit', '-p', 'scripts'],
    ],
  },
  {
    part: 'static',
    title: 'Lint and format',
    bound: 8 * MINUTE,
    commands: () => [[scriptOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']],
  },
  { part: 'static', title: 'Dead code', bound: 8 * MINUTE, commands: () => [[scriptOf('knip', 'knip')]] },
  {
    part: 'unit',
    title: 'Unit and integration tests',
    bound: 30 * MINUTE,
    commands: (report) => [
      [scriptOf('vitest', 'vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    tally: tallyOfVitest,
  },
  playwright('browser'),
  // Whole productions run there, and a production uses every core.
  playwright('desktop', ['--workers=1']),
]

/** The parts that `npm test -- <part>` takes, in order. */
export const PARTS = [...new Set(STAGES.map((stage) => stage.part))]
