import type { MadeEta } from '../../shared/domain/eta.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import type { Run } from '../../shared/domain/run.ts'
import { createTellEta } from '../../shared/text/run-eta.ts'
import { runLines, stepLine } from '../../shared/text/run-text.ts'
import { plainText } from '../../shared/text/width.ts'
import type { Output } from './output.ts'

/** Draws a run that changes: in place on a terminal, a line per step elsewhere. */
export interface RunDrawing {
  /** @param made when it will be done, or as far as that is known; absent where nobody shall be told */
  draw(run: Run, live: LiveProgress, made?: MadeEta | null): void
  end(): void
}

const REDRAW_EVERY_MS = 100
const ESC = String.fromCharCode(27)

type Scene = readonly [Run, LiveProgress, MadeEta | null | undefined]

function createTerminalDrawing(output: Output, now: () => number): RunDrawing {
  let drawn = 0
  let last = Number.NEGATIVE_INFINITY
  let waiting: Scene | null = null
  const tell = createTellEta()

  function paint([run, live, made]: Scene): void {
    // The cursor cannot go up to a line that has left the screen.
    const lines = runLines(run, live, now(), output.rows - 1, made === undefined ? null : tell(run, made, now()))
    const up = drawn > 0 ? `${ESC}[${drawn}A` : ''
    // `?7l` keeps a long line from wrapping, which would spoil the count of lines.
    output.write(`${up}${ESC}[?7l${lines.map((line) => `${ESC}[2K${line}\n`).join('')}${ESC}[0J${ESC}[?7h`)
    drawn = lines.length
    last = now()
    waiting = null
  }

  return {
    draw(run, live, made) {
      waiting = [run, live, made]
      if (now() - last >= REDRAW_EVERY_MS) paint(waiting)
    },
    end() {
      if (waiting) paint(waiting)
    },
  }
}

function createPlainDrawing(output: Output, now: () => number): RunDrawing {
  const said = new Map<string, string>()
  const tell = createTellEta()
  return {
    draw(run, live, made) {
      if (said.get('run') !== run.status) {
        said.set('run', run.status)
        const error = run.error ? `. ${run.error.message}` : ''
        output.write(`${plainText(`${run.title}: ${run.status}${error}`)}\n`)
      }
      for (const step of run.steps) {
        if (step.status === 'pending' || said.get(step.plan.id) === step.status) continue
        said.set(step.plan.id, step.status)
        const left = step.status === 'running' && made ? tell(run, made, now())?.whole : undefined
        output.write(`${stepLine(step, live, now())}${left === undefined ? '' : `; left: ${left}`}\n`)
      }
    },
    end: () => undefined,
  }
}

export function createRunDrawing(output: Output, now: () => number): RunDrawing {
  return output.isTerminal ? createTerminalDrawing(output, now) : createPlainDrawing(output, now)
}
