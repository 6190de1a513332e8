process.parentPort.on('message', ({ data, ports: [port] }) => {
  port.on('message', ({ data: question }) => {
    port.postMessage({ answer: question * 2, greeting: data.greeting, args: process.argv.slice(2), at: new Date(0) })
  })
  port.start()
})
