/** An event that a listener can stop, as Electron hands it out. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event of the given details, not prevented yet. */
export function preventable<Details extends object>(details: Details): Details & Preventable
export function preventable(): Preventable
export function preventable(details: object = {}): Preventable {
  const event: Preventable = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
