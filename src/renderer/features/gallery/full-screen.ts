/** Leaves the system's full screen where something fills it; answers whether anything did. */
export function leaveFullScreen(): boolean {
  if (!document.fullscreenElement) return false
  // Refused only where it has been left meanwhile.
  document.exitFullscreen().catch(() => {})
  return true
}

/** Lets an element fill the system's screen, or gives the screen back. Call it from a press. */
export function toggleFullScreen(element: Element | null): void {
  if (leaveFullScreen()) return
  // A browser may refuse, for example inside a frame; then everything stays as it is.
  element?.requestFullscreen({ navigationUI: 'hide' }).catch(() => {})
}
