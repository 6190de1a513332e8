import { parseRoute, type Route } from '../routing/route.ts'
import type { SetSlice } from './slice.ts'

/** Something said to the person in passing. */
export interface Message {
  readonly id: string
  readonly tone: 'news' | 'trouble'
  readonly title: string
  readonly body: string
  /** Where a press on it leads; null where there is nothing to see. */
  readonly href: string | null
  /** Stays until it is dismissed. */
  readonly stays?: boolean
}

/** Somebody in a show, by item id. */
export interface Person {
  readonly runId: string
  readonly item: string
}

/** What only this window knows. */
export interface UiSlice {
  readonly route: Route
  /** Where the person was before; for focus to come back to what led away. */
  readonly cameFrom: Route | null
  readonly panelOpen: boolean
  /** Whom the person looks at; null until they have chosen. */
  readonly person: Person | null
  readonly messages: readonly Message[]
  /** For screen readers; replaced by the next. */
  readonly announcement: string
  setRoute(hash: string): void
  setPanelOpen(open: boolean): void
  setPerson(person: Person): void
  say(message: Message): void
  dismiss(id: string): void
  announce(words: string): void
}

const MESSAGES_KEPT = 4

export const createUiSlice = (set: SetSlice<UiSlice>): UiSlice => ({
  route: { screen: 'home' },
  cameFrom: null,
  panelOpen: false,
  person: null,
  messages: [],
  announcement: '',
  setRoute: (hash) => set(({ route }) => ({ route: parseRoute(hash), cameFrom: route })),
  setPanelOpen: (panelOpen) => set({ panelOpen }),
  setPerson: (person) => set({ person }),
  say: (message) =>
    set(({ messages }) => ({
      messages: [...messages.filter(({ id }) => id !== message.id), message].slice(-MESSAGES_KEPT),
    })),
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) })),
  announce: (announcement) => set({ announcement }),
})
