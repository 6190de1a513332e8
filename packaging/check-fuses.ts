import { namedPackages } from './find-packed.ts'
import { areRight, fuseTable, readFuses } from './read-fuses.ts'

/** What came of it: lines for people, and whether all is as it must be. */
export interface FuseReport {
  readonly ok: boolean
  readonly text: string
}

const bad = (text: string): FuseReport => ({ ok: false, text })

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function checkOne(executable: string): Promise<FuseReport> {
  try {
    const readings = await readFuses(executable)
    const ok = areRight(readings)
    const verdict = ok ? 'its fuses are right' : 'its fuses are WRONG'
    return { ok, text: `${executable}: ${verdict}\n${fuseTable(readings)}` }
  } catch (error) {
    return bad(`${executable}: its fuses cannot be read (${reason(error)})`)
  }
}

/**
 * Checks the fuses of packed apps. Nothing to check is a failure: a check that looked at nothing proves nothing.
 *
 * @param path an executable, an app bundle, a packed folder, or a folder with such
 */
export async function checkFuses(path: string): Promise<FuseReport> {
  let executables: readonly string[]
  try {
    executables = namedPackages(path).map(({ executable }) => executable)
  } catch (error) {
    return bad(`${path} cannot be read (${reason(error)})`)
  }
  if (executables.length === 0) return bad(`There is no packed app in ${path}.`)
  const reports = await Promise.all(executables.map(checkOne))
  return { ok: reports.every((report) => report.ok), text: reports.map((report) => report.text).join('\n') }
}
