/*
 * Titles of any length take the same height: long ones are set smaller before they wrap, and two small lines are as
 * high as a large one. A title that replaces a working title then moves nothing.
 */

const lengthOf = (title: string): number => [...title].length

/** A title's size in the wide header, 66 high, as classes. */
export function titleSize(title: string): string {
  const length = lengthOf(title)
  if (length <= 24) return 'text-[72px] leading-[66px]!'
  if (length <= 44) return 'text-[56px] leading-[66px]!'
  return 'text-[34px] leading-[33px]!'
}

/** The same in the compact header, 42 high. */
export function compactTitleSize(title: string): string {
  return lengthOf(title) <= 30 ? 'text-[44px] leading-[42px]!' : 'text-[22px] leading-[21px]!'
}
