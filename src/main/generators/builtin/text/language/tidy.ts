/** Takes out the seams where a prompt's own punctuation meets ours: doubled stops, commas and spaces. */
export function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.;:!?])/g, '$1')
    .replace(/([.!?…])\.(?!\.)/g, '$1')
    .replace(/…\./g, '…')
    .replace(/([!?])[,;]/g, '$1')
    .trim()
}
