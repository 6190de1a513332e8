import type { LiveProgress } from '../../shared/domain/live.ts'
import type { Run } from '../../shared/domain/run.ts'
import { runLines, stepLine } from '../../shared/text/run-text.ts'
import { plainText } from '../../shared/text/width.ts'

/** Where a command writes: answers to stdout, everything else to stderr. */
export interface Output {
  readonly isTerminal: boolean
  /** Lines that the terminal shows at once. */
  readonly rows: number
  write(text: string): void
  note(text: string): void
}

/** One JSON value on a line of its own. */
export const writeJson = (output: Output, value: unknown): void => output.write(`${JSON.stringify(value)}\n`)

/** Draws a run that changes: in place on a terminal, a line per step elsewhere. */
export interface RunDrawing {
  draw(run: Run, live: LiveProgress): void
  end(): void
}

const REDRAW_EVERY_MS = 100
const ESC = String.fromCharCode(27)

function createTerminalDrawing(output: Output, now: () => number): RunDrawing {
  let drawn = 0
  let last = Number.NEGATIVE_INFINITY
  let waiting: readonly [Run, LiveProgress] | null = null

  function paint([run, live]: readonly [Run, LiveProgress]): void {
    // The cursor cannot go up to a line that has left the screen.
    const lines = runLines(run, live, now(), output.rows - 1)
    const up = drawn > 0 ? `${ESC}[${drawn}A` : ''
    // `?7l` keeps a long line from wrapping, which would spoil the count of lines.
    output.write(`${up}${ESC}[?7l${lines.map((line) => `${ESC}[2K${line}\n`).join('')}${ESC}[0J${ESC}[?7h`)
    drawn = lines.length
    last = now()
    waiting = null
  }

  return {
    draw(run, live) {
      waiting = [run, live]
      if (now() - last >= REDRAW_EVERY_MS) paint(waiting)
    },
    end() {
      if (waiting) paint(waiting)
    },
  }
}

function createPlainDrawing(output: Output, now: () => number): RunDrawing {
  const said = new Map<string, string>()
  return {
    draw(run, live) {
      if (said.get('run') !== run.status) {
        said.set('run', run.status)
        const error = run.error ? `. ${run.error.message}` : ''
        output.write(`${plainText(`${run.title}: ${run.status}${error}`)}\n`)
      }
      for (const step of run.steps) {
        if (step.status === 'pending' || said.get(step.plan.id) === step.status) continue
        said.set(step.plan.id, step.status)
        output.write(`${stepLine(step, live, now())}\n`)
      }
    },
    end: () => undefined,
  }
}

export function createRunDrawing(output: Output, now: () => number): RunDrawing {
  return output.isTerminal ? createTerminalDrawing(output, now) : createPlainDrawing(output, now)
}
