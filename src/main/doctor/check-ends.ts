import { basename } from 'node:path'
import { crashReports } from '../log/crash-report.ts'
import { filesIn } from '../log/keep-newest.ts'
import { endedBadly } from '../log/open-mark.ts'
import { logPlaces } from '../log/places.ts'
import { type Finding, finding } from './finding.ts'

/** How the program has ended of late: whether the last one closed the folder, and what crashes left. */
export function checkEnds(root: string): Finding[] {
  const places = logPlaces(root)
  const last = endedBadly(places.openMark)
  const end =
    last === null
      ? []
      : [
          finding(
            'warning',
            'crashes',
            `The last Callboard on this folder (${last.host}, ${last.version}, started ${last.startedAt.slice(0, 16).replace('T', ' ')} UTC) ended without closing it.`,
          ),
        ]
  const left = [...crashReports(places.folder), ...filesIn(places.dumps, /\.dmp$/)]
  const [newest] = left.toSorted((a, b) => b.at - a.at)
  if (!newest) return end.length > 0 ? end : [finding('ok', 'crashes', 'Nothing has crashed.')]
  const day = new Date(newest.at).toISOString().slice(0, 10)
  const reports = left.length === 1 ? '1 report of a crash' : `${left.length} reports of crashes`
  const names = left.map(({ file }) => basename(file))
  return [
    ...end,
    finding('warning', 'crashes', `There ${left.length === 1 ? 'is' : 'are'} ${reports}, the newest of ${day}.`, names),
  ]
}
