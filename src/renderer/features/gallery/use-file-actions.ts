import { useState } from 'react'
import { toCallboardError } from '../../../shared/contract/errors.ts'
import { type Run, runOf } from '../../../shared/domain/run.ts'
import { downloadName } from '../../../shared/export/download-name.ts'
import { missingWords } from '../../../shared/export/missing-words.ts'
import { planExport } from '../../../shared/export/plan-export.ts'
import { useAppParts } from '../../state/app-context.ts'
import { artifactUrl } from '../../view/outputs.ts'
import { downloadFile } from './download.ts'
import type { Piece } from './piece.ts'

/** What can be done with files, in the words of the host that does it. */
export interface FileActions {
  /** "Open in file manager" on a desktop, "Download" in a browser. */
  readonly takeWords: string
  /** Whether the file is shown where it lies, and not fetched. */
  readonly reveals: boolean
  /** Shows a piece's file where it lies, or fetches it. */
  take(piece: Piece): void
  /** Whether an export is under way. */
  readonly exporting: boolean
  /** Writes the show into a folder that the person chooses, or fetches it as a zip. */
  exportShow(): void
}

const withoutWords = (missing: Parameters<typeof missingWords>[0]): string =>
  missing.length === 0 ? '' : `Without ${missingWords(missing)}, which the show does not have yet.`

/**
 * What can be done with the files of a show. What does not work is said in words.
 *
 * @param shown the show as it is drawn; what is done is done with the show as it is by then
 */
export function useFileActions(shown: Run): FileActions {
  const { bridge, store } = useAppParts()
  const [exporting, setExporting] = useState(false)
  const { files } = bridge

  const runNow = (): Run => runOf(store.getState().board, shown.id) ?? shown
  const say = (tone: 'news' | 'trouble', title: string, body: string): void =>
    store.getState().say({ id: `files:${shown.id}`, tone, title, body, href: null })
  const fail = (title: string) => (thrown: unknown) => say('trouble', title, toCallboardError(thrown).message)

  async function exportTo(): Promise<void> {
    if (!files) {
      const { folder, missing } = planExport(runNow())
      downloadFile(`exports/${encodeURIComponent(shown.id)}.zip`, `${folder}.zip`)
      if (missing.length > 0) say('news', 'Downloading what there is', withoutWords(missing))
      return
    }
    setExporting(true)
    try {
      const report = await files.exportShow(shown.id)
      if (report) say('news', 'Exported', `${report.files} files in ${report.folder}. ${withoutWords(report.missing)}`)
    } catch (thrown) {
      fail('Not exported')(thrown)
    } finally {
      setExporting(false)
    }
  }

  return {
    takeWords: files?.revealWords ?? 'Download',
    reveals: files !== null,
    take({ artifact, label }) {
      if (!artifact) return
      if (files) files.reveal(artifact.id).catch(fail('The file could not be shown'))
      else downloadFile(artifactUrl(artifact), downloadName(planExport(runNow()), artifact.id) ?? label)
    },
    exporting,
    exportShow: () => void exportTo(),
  }
}
