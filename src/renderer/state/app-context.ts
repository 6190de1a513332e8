import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { FeedClient } from '../../shared/feed-client/types.ts'
import type { Bridge } from '../bridge/bridge.ts'
import type { AppState, AppStore } from './store.ts'

/** What `main.tsx` builds and every component may reach. */
export interface AppParts {
  readonly store: AppStore
  readonly client: FeedClient
  readonly bridge: Bridge
}

export const AppContext = createContext<AppParts | null>(null)

export function useAppParts(): AppParts {
  const parts = useContext(AppContext)
  if (!parts) throw new Error('A component stands outside AppContext.')
  return parts
}

/** A value of the store; the component draws again when it changes. */
export const useApp = <T>(selector: (state: AppState) => T): T => useStore(useAppParts().store, selector)

/** A list or object of the store, compared by its members. */
export const useAppList = <T>(selector: (state: AppState) => T): T =>
  useStore(useAppParts().store, useShallow(selector))
