import type { RunStatus } from '../../../shared/domain/run.ts'
import { plural } from '../../view/plural.ts'
import { formatBytes } from '../gallery/file-facts.ts'
import type { Extent } from './extent.ts'

/** Why a show cannot be deleted as it stands; null where it can. */
export function whyNotDeleted(status: RunStatus): string | null {
  switch (status) {
    case 'succeeded':
    case 'failed':
    case 'cancelled':
    case 'paused':
      return null
    case 'pending':
    case 'running':
    case 'pausing':
    case 'cancelling':
      return 'It is under way. Pause or cancel it first.'
    default:
      return status satisfies never
  }
}

/** "31 files, 86 MB": what goes with a show. */
export function extentWords({ files, bytes }: Extent): string {
  return files === 0 ? 'no files yet' : `${plural(files, 'file')}, ${formatBytes(bytes)}`
}
