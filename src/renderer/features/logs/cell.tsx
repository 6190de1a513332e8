import type { ComponentPropsWithRef } from 'react'

/**
 * A cell of the grid of lines.
 *
 * Not a table's: rows come and go while one scrolls, and a table would measure all its columns anew each time.
 */
export function Cell(props: ComponentPropsWithRef<'div'>) {
  // biome-ignore lint/a11y/useSemanticElements: see above
  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
  return <div {...props} role="gridcell" />
}
