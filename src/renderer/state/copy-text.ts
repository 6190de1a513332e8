/** Copies by way of a selection: the old way, which needs no permission and works in pages without a secure context. */
function copySelected(text: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'sr-only'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return copied
}

/**
 * Copies a text; false where the browser does not let the page do that. Call it from a press.
 *
 * The desktop host grants no permissions, and pages of an exposed host have no secure context: both copy the old way.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}
