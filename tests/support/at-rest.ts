import type { Page } from '@playwright/test'

/** Two frames, in which what was asked for begins to move; then again and again until nothing but loops moves. */
const AT_REST = `(async () => {
  const frame = () => new Promise((then) => requestAnimationFrame(then))
  const isLoop = ({ effect }) => effect.getComputedTiming().iterations === Infinity
  for (;;) {
    await frame()
    await frame()
    const moving = document.getAnimations().filter((one) => one.playState === 'running' && !isLoop(one))
    if (moving.length === 0) return
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)))
  }
})()`

/** Resolves when everything has come to where it belongs: on its way it has neither its contrast nor its place. */
export const atRest = (page: Page): Promise<void> => page.evaluate<void>(AT_REST)
