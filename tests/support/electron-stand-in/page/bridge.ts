import type { Codec, Wire } from '../core/codec.ts'
import type { PageGlobals } from './dom.ts'

type AnyFunction = (...args: unknown[]) => unknown

/** What one world tells the other. `args`, `v` and `e` are encoded values. */
type Line =
  | { readonly reply: string }
  | { readonly call: number; readonly args: string }
  | { readonly settled: number; readonly v?: string; readonly e?: string }
  | { readonly expose: string; readonly v: string }

/** A call's answer: a value, an error, or why an API could not be exposed. */
interface Answer {
  readonly v?: string
  readonly e?: string
  readonly refused?: string
}

export interface Bridge {
  /** Exposes an API to the other world; gives the reason where it refuses. */
  expose(key: string, api: unknown): string | undefined
  /** How this world takes in an API that the other exposes. */
  onExpose(take: (key: string, api: unknown) => string | undefined): void
}

/**
 * Joins the page's own world and the preload script's, as `contextBridge` does.
 *
 * Runs in both, as source text: it closes over nothing. The two worlds share the document and nothing else, so they talk by
 * DOM events with names that nobody can guess and text as their content. Such events are synchronous, so calls can
 * return values at once. No object ever crosses: functions and promises become numbers, errors keep message and stack
 * only.
 *
 * @param out the name of the events that this side sends
 * @param inn the name of those that it hears
 */
export function makeBridge(codec: Codec, out: string, inn: string): Bridge {
  const { document, CustomEvent } = globalThis as unknown as PageGlobals
  const dispatch = document.dispatchEvent.bind(document)
  const functions = new Map<number, AnyFunction>()
  const numbers = new WeakMap<AnyFunction, number>()
  const proxies = new Map<number, AnyFunction>()
  const promises = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  let lastNumber = 0
  let reply: string | undefined
  let takeIn: ((key: string, api: unknown) => string | undefined) | undefined

  const numberOf = (fn: AnyFunction): number => {
    const known = numbers.get(fn)
    if (known !== undefined) return known
    lastNumber += 1
    numbers.set(fn, lastNumber)
    functions.set(lastNumber, fn)
    return lastNumber
  }

  const follow = (promise: Promise<unknown>): number => {
    lastNumber += 1
    const settled = lastNumber
    promise.then(
      (value) => post({ settled, v: encode(value) }),
      (reason: unknown) => post({ settled, e: encode(reason) }),
    )
    return settled
  }

  const encode = (value: unknown): string =>
    codec.encode(value, (special): Wire | undefined => {
      if (typeof special === 'function') return { k: 'function', v: numberOf(special as AnyFunction) }
      if (special instanceof Promise) return { k: 'promise', v: follow(special) }
      if (special instanceof Error) return { k: 'plain-error', v: [special.message, special.stack ?? ''] }
      return undefined
    })

  const decode = (text: string): unknown =>
    codec.decode(text, (wire) => {
      if (wire.k === 'plain-error') {
        const [message, stack] = wire.v as [string, string]
        return Object.assign(new Error(message), { stack })
      }
      const number = wire.v as number
      if (wire.k === 'promise') return new Promise((resolve, reject) => promises.set(number, { resolve, reject }))
      return proxyOf(number)
    })

  const proxyOf = (number: number): AnyFunction => {
    const known = proxies.get(number)
    if (known) return known
    const proxy = (...args: unknown[]): unknown => {
      const answer = post({ call: number, args: encode(args) })
      if (answer.e !== undefined) throw decode(answer.e)
      return decode(answer.v ?? 'null')
    }
    proxies.set(number, proxy)
    return proxy
  }

  /** Says something to the other world and gives its answer, which is there when `dispatch` returns. */
  const post = (line: Line): Answer => {
    reply = undefined
    dispatch(new CustomEvent(out, { detail: JSON.stringify(line) }))
    const answer = reply
    reply = undefined
    return JSON.parse(answer ?? '{}') as Answer
  }

  const call = (number: number, args: string): Answer => {
    try {
      const fn = functions.get(number)
      if (!fn) throw new Error('no such function')
      return { v: encode(fn(...(decode(args) as unknown[]))) }
    } catch (error) {
      return { e: encode(error) }
    }
  }

  const settle = (number: number, v: string | undefined, e: string | undefined): void => {
    const waiting = promises.get(number)
    promises.delete(number)
    if (e === undefined) waiting?.resolve(decode(v ?? 'null'))
    else waiting?.reject(decode(e))
  }

  const answerTo = (line: Exclude<Line, { readonly reply: string }>): Answer => {
    if ('call' in line) return call(line.call, line.args)
    if ('settled' in line) {
      settle(line.settled, line.v, line.e)
      return {}
    }
    const refused = takeIn?.(line.expose, decode(line.v))
    return refused === undefined ? {} : { refused }
  }

  document.addEventListener(inn, (event) => {
    const line = JSON.parse(event.detail) as Line
    if ('reply' in line) reply = line.reply
    else dispatch(new CustomEvent(out, { detail: JSON.stringify({ reply: JSON.stringify(answerTo(line)) }) }))
  })

  return {
    expose: (key, api) => post({ expose: key, v: encode(api) }).refused,
    onExpose: (take) => {
      takeIn = take
    },
  }
}
