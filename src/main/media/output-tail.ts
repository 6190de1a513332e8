/** The last of a worker's output: a process that prints for ever must not fill our memory. */
export interface OutputTail {
  add(text: string): void
  /** The kept text without blank ends; a leading `…` says that earlier text was dropped. */
  text(): string
}

/** @param limit most UTF-16 code units to keep */
export function createOutputTail(limit: number): OutputTail {
  let kept = ''
  let dropped = false
  return {
    add: (text) => {
      kept += text
      if (kept.length <= limit) return
      kept = kept.slice(-limit)
      dropped = true
    },
    text: () => (dropped ? `…${kept.trim()}` : kept.trim()),
  }
}
