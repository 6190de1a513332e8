/** A media worker that prints 320 MiB, and ends. */

const MEGABYTE = 'All work and no play makes a dull picture. '.padEnd(2 ** 20, '.')

process.on('disconnect', () => process.exit(0))
process.on('message', () => {
  let left = 320
  const print = (): void => {
    left -= 1
    // The next piece when this one has gone out: what is still in here when the process ends is never seen.
    if (left >= 0) process.stdout.write(MEGABYTE, print)
    else process.exit(4)
  }
  print()
})
process.send?.({ type: 'ready' })
