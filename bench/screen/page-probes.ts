import type { CDPSession, Page } from '@playwright/test'

/** What a stretch of time looked like from inside the window. Milliseconds. */
export interface Stretch {
  /** From each frame to the next. */
  readonly frames: readonly number[]
  /** Tasks of the page's main thread that were longer than 50 ms. */
  readonly longTasks: readonly number[]
}

const START = `
  window.stretch = { frames: [], longTasks: [], going: true }
  {
    const { stretch } = window
    stretch.observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) stretch.longTasks.push(entry.duration)
    })
    stretch.observer.observe({ type: 'longtask' })
    let before = performance.now()
    requestAnimationFrame(function next(now) {
      stretch.frames.push(now - before)
      before = now
      if (stretch.going) requestAnimationFrame(next)
    })
  }
`
const END = `
  (() => {
    const { frames, longTasks, observer } = window.stretch
    window.stretch.going = false
    for (const entry of observer.takeRecords()) longTasks.push(entry.duration)
    observer.disconnect()
    return { frames: frames.slice(1), longTasks }
  })()
`

/** Watches frames and long tasks while something goes on. */
export async function watch(page: Page, during: () => Promise<void>): Promise<Stretch> {
  await page.evaluate(START)
  await during()
  return page.evaluate<Stretch>(END)
}

/** Bytes of JavaScript objects that are left after a collection. */
export async function heapBytes(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize
}

/** From the press on the floating button to the first frame in which the panel stands where it stays. */
const OPEN_PANEL = `
  new Promise((resolve) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.ariaLabel?.startsWith('Background tasks'))
    let pressed = 0
    let before = 0
    let longest = 0
    button.addEventListener('click', () => { pressed = performance.now() }, { capture: true, once: true })
    button.click()
    before = pressed
    requestAnimationFrame(function look(now) {
      longest = Math.max(longest, now - before)
      before = now
      const panel = document.querySelector('[role="dialog"]')
      const still = panel && Math.abs(panel.getBoundingClientRect().right - innerWidth) < 0.5
      if (still) resolve({ took: performance.now() - pressed, longest })
      else requestAnimationFrame(look)
    })
  })
`

export interface PanelOpening {
  readonly took: number
  /** The longest time between two frames meanwhile. */
  readonly longest: number
}

export const openPanel = (page: Page): Promise<PanelOpening> => page.evaluate<PanelOpening>(OPEN_PANEL)
