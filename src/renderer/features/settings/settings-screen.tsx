import { placeHref } from '../../routing/route.ts'
import { useApp } from '../../state/app-context.ts'
import { ScrollScreen } from '../shell/scroll-screen.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { FolderSettings } from './folder-settings.tsx'
import { KeyboardSettings } from './keyboard-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { NotificationSettings } from './notification-settings.tsx'
import { ProductionSettings } from './production-settings.tsx'
import { TokenSettings } from './token-settings.tsx'

function About() {
  const host = useApp((state) => state.host)
  if (!host) return null
  return (
    <p className="mt-6 text-[13px] leading-5 text-foreground/72">
      Callboard {host.version}, {host.generator}. Changes hold at once.{' '}
      <a href={placeHref('about')} className="rounded-md font-semibold text-white underline underline-offset-4">
        About Callboard
      </a>
    </p>
  )
}

/** What a person can set, each where it belongs. */
export function SettingsScreen() {
  const unknown = useApp((state) => state.settings === null)
  return (
    <ScrollScreen label="Settings">
      <div className="max-w-[1440px] px-6 pt-15 pb-24 wide:px-8 wide:pt-18" aria-busy={unknown}>
        <h1 className="display-type text-[44px] leading-10! wide:text-[64px] wide:leading-[56px]!">Settings</h1>
        <div className="mt-4 grid items-start gap-4 min-[900px]:grid-cols-2 wide:mt-5">
          <div className="grid gap-4">
            <NotificationSettings />
            <ProductionSettings />
            <LookSettings />
          </div>
          <div className="grid gap-4">
            <FolderSettings />
            <DesktopSettings />
            <TokenSettings />
            <KeyboardSettings />
          </div>
        </div>
        <About />
      </div>
    </ScrollScreen>
  )
}
