/** A title's size in the wide header, as classes: long ones are set smaller before they wrap. */
export function titleSize(title: string): string {
  const length = [...title].length
  if (length <= 24) return 'text-[72px] leading-[66px]!'
  if (length <= 44) return 'text-[56px] leading-[52px]!'
  return 'text-[40px] leading-[40px]!'
}
