import type { Picture } from './art/pictures/picture.ts'
import { drawPortrait } from './art/pictures/portrait.ts'
import { drawPortraitGrid } from './art/pictures/portrait-grid.ts'
import { drawPoster } from './art/pictures/poster.ts'
import type { Work } from './art/pictures/work.ts'
import { makeClip } from './motion/make-clip.ts'
import type { ReportProgress } from './progress.ts'
import type { MediaJob, MediaResult } from './protocol.ts'
import { makeTrailer } from './trailer/make-trailer.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Makes what a job asks for, in this process.
 *
 * @throws MediaError where the reason has a code of its own
 */
export async function runJob(job: MediaJob, report: ReportProgress): Promise<MediaResult> {
  const { outFile } = job.request
  switch (job.kind) {
    case 'portrait':
      return savePicture(await drawPortrait(job.request, workOf(report)), outFile)
    case 'poster':
      return savePicture(await drawPoster(job.request, workOf(report)), outFile)
    case 'portrait-grid':
      return savePicture(await drawPortraitGrid(job.request, workOf(report)), outFile)
    case 'clip':
      return makeClip(job.request, report)
    case 'trailer':
      return makeTrailer(job.request, report)
  }
}

/** Parts of a picture as progress. A worker's job is cancelled by ending its process, so the signal stays silent. */
function workOf(report: ReportProgress): Work {
  return {
    signal: new AbortController().signal,
    progress: (done, total) => report({ fraction: done / total, done, total, unit: 'part' }),
  }
}

async function savePicture({ png, width, height }: Picture, file: string): Promise<MediaResult> {
  await writeWhole(file, png)
  return { width, height }
}
