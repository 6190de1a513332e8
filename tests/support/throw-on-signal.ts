/** Loaded before a host (`node --import`): an error that nobody catches, when a test says so by `SIGUSR2`. */
process.on('SIGUSR2', () => {
  throw new Error('planted: Authorization: Bearer 0123456789abcdef')
})
