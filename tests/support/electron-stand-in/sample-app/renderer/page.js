// Lists what it hears from the main process, so that a test can see it.
const list = document.querySelector('ul')

function hear(channel, value) {
  const item = document.createElement('li')
  item.textContent = `${channel} ${JSON.stringify(value)}`
  list.append(item)
}

for (const channel of ['second-instance', 'open-url', 'clicked', 'menu', 'denied', 'port-closed']) {
  window.sample.on(channel, (value) => hear(channel, value))
}
