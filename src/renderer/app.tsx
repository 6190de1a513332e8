import { domAnimation, LazyMotion, MotionConfig } from 'framer-motion'
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react'
import { runOf } from '../shared/domain/run.ts'
import { OldRun } from './features/history/old-run.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { Messages } from './features/notices/messages.tsx'
import { BackgroundTasks } from './features/panel/background-tasks.tsx'
import { Questions } from './features/redo/questions.tsx'
import { useAccent } from './features/settings/use-accent.ts'
import { Announcer } from './features/shell/announcer.tsx'
import { ConnectionLine } from './features/shell/connection-line.tsx'
import { Overlays } from './features/shell/overlays.tsx'
import { Refused } from './features/shell/refused.tsx'
import { ScreenGuard } from './features/shell/screen-guard.tsx'
import { useShortcuts } from './features/shortcuts/use-shortcuts.ts'
import { ShowScreen } from './features/show/show-screen.tsx'
import type { Route } from './routing/route.ts'
import { AppContext, type AppParts, useApp } from './state/app-context.ts'
import { runName } from './view/run-words.ts'

const ReplayScreen = lazy(async () => ({
  default: (await import('./features/replay/replay-screen.tsx')).ReplayScreen,
}))

const HistoryScreen = lazy(async () => ({
  default: (await import('./features/history/history-screen.tsx')).HistoryScreen,
}))

const TimingsScreen = lazy(async () => ({
  default: (await import('./features/timings/timings-screen.tsx')).TimingsScreen,
}))

const SettingsScreen = lazy(async () => ({
  default: (await import('./features/settings/settings-screen.tsx')).SettingsScreen,
}))

const AboutScreen = lazy(async () => ({
  default: (await import('./features/about/about-screen.tsx')).AboutScreen,
}))

/** What each place is called in the window's title. */
const PLACE_TITLES: Partial<Readonly<Record<Route['screen'], string>>> = {
  history: 'History, Callboard',
  timings: 'Timings, Callboard',
  settings: 'Settings, Callboard',
  about: 'About Callboard',
}

function Screen() {
  const route = useApp((state) => state.route)
  switch (route.screen) {
    case 'history':
      return (
        <Suspense fallback={null}>
          <HistoryScreen />
        </Suspense>
      )
    case 'timings':
      return (
        <Suspense fallback={null}>
          <TimingsScreen />
        </Suspense>
      )
    case 'home':
      return <HomeScreen />
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsScreen />
        </Suspense>
      )
    case 'about':
      return (
        <Suspense fallback={null}>
          <AboutScreen />
        </Suspense>
      )
    case 'replay':
      return (
        <Suspense fallback={null}>
          <ReplayScreen key={route.runId} runId={route.runId} stepId={route.stepId} />
        </Suspense>
      )
    case 'show':
      return (
        <OldRun key={route.runId} runId={route.runId}>
          <ShowScreen runId={route.runId} stepId={route.stepId} />
        </OldRun>
      )
    default:
      return route satisfies never
  }
}

/** Names the window after what it shows. */
function WindowTitle() {
  const title = useApp(({ route, board }) => {
    const run = 'runId' in route ? runOf(board, route.runId) : undefined
    if (!run) return PLACE_TITLES[route.screen] ?? 'Callboard'
    return route.screen === 'replay' ? `${runName(run)}, replay, Callboard` : `${runName(run)}, Callboard`
  })
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}

function Window() {
  const refused = useApp((state) => state.connection.status === 'refused')
  const drawer = useApp(({ route }) => route.screen === 'replay' || (route.screen === 'show' && route.view === 'logs'))
  const screen = useApp(({ route }) => ('runId' in route ? `${route.screen} ${route.runId}` : route.screen))
  useAccent()
  useShortcuts()
  if (refused) return <Refused />
  return (
    <>
      <ConnectionLine />
      <ScreenGuard screen={screen}>
        <Screen />
      </ScreenGuard>
      {/* The floating button steps aside for the replay's bar and the log's drawer. */}
      {!drawer && <BackgroundTasks />}
      <Overlays />
      <Questions />
      <Messages />
      <Announcer />
      <WindowTitle />
    </>
  )
}

/** Lets things glide into their places, but for who wants that less and while more happens than anybody could follow. */
function Motion({ children }: { readonly children: ReactNode }) {
  const flooded = useApp((state) => state.flooded)
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-flooded', flooded)
  }, [flooded])
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion={flooded ? 'always' : 'user'}>{children}</MotionConfig>
    </LazyMotion>
  )
}

/** The whole window. What it stands on is built in `main.tsx`. */
export function App({ parts }: { readonly parts: AppParts }) {
  return (
    <AppContext value={parts}>
      <Motion>
        <Window />
      </Motion>
    </AppContext>
  )
}
