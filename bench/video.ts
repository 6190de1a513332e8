import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSurface } from '../src/main/media/art/print/surface.ts'
import { CLIP_SECONDS, drawClipFrame } from '../src/main/media/motion/draw-clip.ts'
import { prepareClip } from '../src/main/media/motion/prepare-clip.ts'
import { HD } from '../src/main/media/video/format.ts'
import { createPictureEncoder } from '../src/main/media/video/picture-encoder.ts'
import { renderMovie } from '../src/main/media/video/render-movie.ts'
import { WORKER_ENVIRONMENT } from '../src/main/media/worker-environment.ts'
import { benchShow } from './show.ts'

/**
 * How fast a clip's frames are drawn, encoded, and both at once.
 *
 * Prints frames a second: drawing alone (the picture is really drawn, not only recorded), the bare encoder on the
 * same frames, and the video step (drawing, read-back, encoding, container and file). The goal: the step reaches at
 * least .7 of the slower of the two, which shows that they overlap. Medians of several runs, taken in turn.
 */
const RUNS = 5
const FRAMES = CLIP_SECONDS * HD.framesPerSecond
const BITRATE = 6_000_000

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

interface Measured {
  readonly framesASecond: number
  /** Processor time of all threads for one frame, in milliseconds: says more than the clock on a busy machine. */
  readonly processorMs: number
}

async function measured(work: () => void | Promise<void>): Promise<Measured> {
  const processor = process.cpuUsage()
  const start = performance.now()
  await work()
  const elapsed = performance.now() - start
  const { user, system } = process.cpuUsage(processor)
  return { framesASecond: (FRAMES * 1000) / elapsed, processorMs: (user + system) / 1000 / FRAMES }
}

/** The medians of several runs, number by number. */
function medians(runs: readonly Measured[]): Measured {
  return {
    framesASecond: median(runs.map(({ framesASecond }) => framesASecond)),
    processorMs: median(runs.map(({ processorMs }) => processorMs)),
  }
}

async function measure(): Promise<void> {
  const stage = prepareClip(benchShow(), HD, () => undefined)
  const { canvas, context } = createSurface(HD.width, HD.height)
  const frames = Array.from({ length: FRAMES }, (_, index) => {
    drawClipFrame(context, stage, index)
    return canvas.data()
  })
  const file = join(tmpdir(), `callboard-bench-${process.pid}.mp4`)

  const draw = (): void => {
    for (let index = 0; index < FRAMES; index++) {
      drawClipFrame(context, stage, index)
      // Drawing is only recorded until somebody looks at a pixel.
      context.getImageData(0, 0, 1, 1)
    }
  }
  const encode = async (): Promise<void> => {
    const encoder = await createPictureEncoder(HD, BITRATE, () => undefined)
    for (const frame of frames) await encoder.encode(frame)
    await encoder.finish()
    encoder.close()
  }
  const step = (): Promise<void> =>
    renderMovie(
      {
        format: HD,
        bitrate: BITRATE,
        frames: FRAMES,
        draw: (target, index) => drawClipFrame(target, stage, index),
        onFrame: () => undefined,
      },
      file,
    )

  const drawing: Measured[] = []
  const encoder: Measured[] = []
  const video: Measured[] = []
  for (let run = 0; run < RUNS; run++) {
    drawing.push(await measured(draw))
    encoder.push(await measured(encode))
    video.push(await measured(step))
  }
  rmSync(file, { force: true })
  report(medians(drawing), medians(encoder), medians(video))
}

function report(drawing: Measured, encoder: Measured, video: Measured): void {
  const slower = Math.min(drawing.framesASecond, encoder.framesASecond)
  const row = (name: string, first: string, second = ''): string =>
    `${name.padEnd(50)}${first.padStart(10)}${second.padStart(22)}`.trimEnd()
  const figures = (name: string, { framesASecond, processorMs }: Measured): string =>
    row(name, framesASecond.toFixed(1), processorMs.toFixed(1))
  const [cpu] = cpus()
  const load = loadavg()[0] ?? 0
  console.log(`video, ${HD.width}×${HD.height}, ${FRAMES} frames, medians of ${RUNS} runs`)
  console.log(`machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`)
  console.log(
    `load: ${load.toFixed(1)}${load > cpus().length ? ' (busy: with no free processor nothing can overlap)' : ''}`,
  )
  console.log(row('', 'frames/s', 'processor ms/frame'))
  console.log(figures('drawing alone', drawing))
  console.log(figures('encoder alone', encoder))
  console.log(figures('the video step: draw, read back, encode, write', video))
  console.log(row('step against the slower of the two (goal .70)', (video.framesASecond / slower).toFixed(2)))
}

const INSIDE = 'CALLBOARD_BENCH_INSIDE'
if (process.env[INSIDE] === undefined) {
  // Measured as it runs: in a process with a media worker's environment.
  const { status } = spawnSync(process.execPath, [import.meta.filename], {
    env: { ...process.env, ...WORKER_ENVIRONMENT, [INSIDE]: '1' },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else {
  await measure()
}
