/** The other end of `startChild`: what a program of the bench says to, and hears from, whoever started it. */
export function tellParent(message: object): void {
  process.send?.(message)
}

export function onParent(type: string, take: (message: Record<string, unknown>) => void): void {
  process.on('message', (message: Record<string, unknown>) => {
    if (message.type === type) take(message)
  })
}

process.on('disconnect', () => process.exit())
