import { CallboardError, isErrorCode, type WireError } from '../contract/errors.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: CallboardError): void
}

export type Reply =
  | { readonly id: string | number; readonly ok: true; readonly value: unknown }
  | { readonly id: string | number; readonly ok: false; readonly error: WireError }

/** Rebuilds an error that crossed a door. Codes that are not ours are kept in the message. */
function rebuild({ code, message }: WireError): CallboardError {
  return isErrorCode(code) ? new CallboardError(code, message) : new CallboardError('INTERNAL', `${code}: ${message}`)
}

/** Calls under way on one feed client, by id. */
export interface PendingCalls {
  open(): { readonly id: number; readonly answer: Promise<unknown> }
  settle(reply: Reply): void
  failAll(error: CallboardError): void
}

export function createPendingCalls(): PendingCalls {
  const waiting = new Map<string | number, Waiting>()
  let last = 0
  return {
    open() {
      const id = ++last
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
      return { id, answer }
    },
    settle(reply) {
      const call = waiting.get(reply.id)
      if (!call) return
      waiting.delete(reply.id)
      if (reply.ok) call.resolve(reply.value)
      else call.reject(rebuild(reply.error))
    },
    failAll(error) {
      const all = [...waiting.values()]
      waiting.clear()
      for (const call of all) call.reject(error)
    },
  }
}
