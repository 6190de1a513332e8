/**
 * Lets the person save a text as a file: the browser puts it with its downloads, the desktop host asks where.
 *
 * @param parts joined without anything between them
 */
export function saveText(parts: readonly Blob[], name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the content once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
