import { CLOSE } from '../../shared/contract/feed-messages.ts'

/** Told of a fault of ours that ended a line. */
export type OnFault = (thrown: unknown) => void

/** Why a line is closed with 1011. */
export const OUR_FAULT = 'something went wrong here: come back'

/**
 * Takes a message in, and lets a fault of ours end that one line.
 *
 * Messages come in as events of a socket or a port: what is thrown there is caught by nobody, and would end the host
 * for all others, too.
 */
export function takeIn(receive: () => void, close: (code: number, reason: string) => void, onFault?: OnFault): void {
  try {
    receive()
  } catch (thrown) {
    onFault?.(thrown)
    close(CLOSE.INTERNAL, OUR_FAULT)
  }
}
