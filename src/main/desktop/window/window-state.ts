import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

/** Smallest window that the screen is designed for, in device-independent pixels. */
export const MIN_SIZE = { width: 1024, height: 640 } as const
const FIRST_SIZE = { width: 1440, height: 900 } as const

/** How much of the title bar must lie on a display for a person to be able to take hold of the window. */
const GRIP = { width: 120, height: 40 } as const

const savedSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximized: z.boolean(),
})

/** What is kept of the window from one start to the next. */
export type SavedWindow = z.infer<typeof savedSchema>

/** Where a window opens; without `x` and `y` in the middle of the screen. */
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized: boolean
}

function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.min(toA, toB) - Math.max(fromA, fromB)
}

function canBeGripped({ x, y, width }: Rectangle, area: Rectangle): boolean {
  return (
    overlap(x, x + width, area.x, area.x + area.width) >= GRIP.width &&
    overlap(y, y + GRIP.height, area.y, area.y + area.height) >= GRIP.height
  )
}

/**
 * Where to open the window.
 *
 * A place whose title bar no display shows any more (a screen was unplugged) is forgotten, the size is kept.
 *
 * @param workAreas the displays without task bars and docks, the main one first
 */
export function placeWindow(saved: SavedWindow | null, workAreas: readonly Rectangle[]): WindowPlace {
  const { bounds = null, maximized = false } = saved ?? {}
  const area = workAreas.find((candidate) => bounds && canBeGripped(bounds, candidate)) ?? workAreas[0]
  const { width, height } = bounds ?? FIRST_SIZE
  const size = {
    width: Math.max(MIN_SIZE.width, Math.min(width, area?.width ?? width)),
    height: Math.max(MIN_SIZE.height, Math.min(height, area?.height ?? height)),
  }
  // A window that had to shrink may have shrunk away from its display.
  const place = bounds && { ...bounds, ...size }
  return place && area && canBeGripped(place, area) ? { ...place, maximized } : { ...size, maximized }
}

/** Reads what was kept; null at the first start and where the file makes no sense. */
export function readWindowState(file: string): SavedWindow | null {
  try {
    return savedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Keeps the window's place. Synchronous, since it is written while the window closes. */
export function writeWindowState(file: string, state: SavedWindow): void {
  writeFileSync(`${file}.tmp`, JSON.stringify(state))
  renameSync(`${file}.tmp`, file)
}
