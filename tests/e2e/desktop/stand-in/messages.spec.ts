import { expect } from '@playwright/test'
import { inPage, test } from './sample.ts'

test('what structured clone knows survives the way to the main process and back', async ({ desktop }) => {
  const roundTrip = `
    const value = {
      date: new Date(5), map: new Map([[1, new Set(['a'])]]), bytes: new Uint8Array([1, 2, 255]), nothing: undefined,
      none: null, nan: NaN, minusZero: -0, big: 10n, pattern: /a+/gi, error: new RangeError('far'), text: '\\u2028🎭',
    }
    value.self = value
    const back = await window.sample.invoke('echo', value)
    return [
      back.date.getTime(), back.map.get(1).has('a'), [...back.bytes], 'nothing' in back, back.none, Number.isNaN(back.nan),
      Object.is(back.minusZero, -0), back.big === 10n, String(back.pattern), back.error.message, back.text, back.self === back,
    ]`
  expect(await inPage(desktop, roundTrip)).toEqual([
    5,
    true,
    [1, 2, 255],
    true,
    null,
    true,
    true,
    true,
    '/a+/gi',
    'far',
    '\u2028🎭',
    true,
  ])
})

test('what it does not know is refused, on the way there and on the way back', async ({ desktop }) => {
  const why = (call: string): Promise<unknown> => inPage(desktop, `return ${call}.then(() => 'sent', (e) => e.message)`)
  expect(await why("window.sample.invoke('echo', { method() {} })")).toContain('could not be cloned')
  expect(await why("window.sample.invoke('unclonable')")).toContain(
    "Error invoking remote method 'unclonable': Error: An object could not be cloned.",
  )
})

test('an error of a handler arrives as Electron words it', async ({ desktop }) => {
  const message = "return window.sample.invoke('fail').catch((error) => error.message)"
  expect(await inPage(desktop, message)).toBe("Error invoking remote method 'fail': TypeError: no such show")
  const unknown = "return window.sample.invoke('nobody').catch((error) => error.message)"
  expect(await inPage(desktop, unknown)).toBe(
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  )
})

test('a page and a worker process talk through a port', async ({ desktop }) => {
  const answer = `
    const port = new Promise((resolve) => {
      addEventListener('message', (event) => event.data === 'here is a port' && resolve(event.ports[0]))
    })
    window.sample.wantPort('hello')
    const answered = new Promise(async (resolve) => { (await port).onmessage = (event) => resolve(event.data) })
    ;(await port).postMessage(21)
    const { at, ...rest } = await answered
    return { ...rest, isDate: at instanceof Date }`
  expect(await inPage(desktop, answer)).toEqual({
    answer: 42,
    greeting: 'hello',
    args: ['--greeting', 'hello'],
    isDate: true,
  })
})

test('a page and the main process talk through a port, and each hears when the other closes it', async ({
  desktop,
}) => {
  const answer = `
    const { port1, port2 } = new MessageChannel()
    const answered = new Promise((resolve) => { port1.onmessage = (event) => resolve(event.data) })
    window.postMessage('take this port', '*', [port2])
    port1.postMessage(['a', 1])
    const value = await answered
    port1.close()
    return value`
  expect(await inPage(desktop, answer)).toEqual({ heard: ['a', 1] })
  await expect(desktop.page.getByText('port-closed true')).toBeVisible()
})
