import type { Answer, DesktopApi } from '../../shared/contract/desktop-api.ts'
import { CallboardError, isErrorCode } from '../../shared/contract/errors.ts'
import type { HostFiles } from './host-files.ts'

/** The value of an answer; its error is thrown again, as the class that it was. */
function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  const { code, message } = answer.error
  throw new CallboardError(isErrorCode(code) ? code : 'INTERNAL', message)
}

const REVEAL_WORDS: Readonly<Record<string, string>> = {
  darwin: 'Show in Finder',
  win32: 'Show in File Explorer',
}

/** Files of the desktop host, whose main process does what is asked. */
export function createDesktopFiles(api: Pick<DesktopApi, 'platform' | 'revealArtifact' | 'exportShow'>): HostFiles {
  return {
    revealWords: REVEAL_WORDS[api.platform] ?? 'Open in file manager',
    reveal: async (artifactId) => void unwrap(await api.revealArtifact(artifactId)),
    exportShow: async (runId) => unwrap(await api.exportShow(runId)),
  }
}
