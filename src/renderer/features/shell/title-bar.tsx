import { Settings } from 'lucide-react'
import { homeHref, placeHref } from '../../routing/route.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { classNames } from '../../ui/class-names.ts'
import { LogoMark } from '../../ui/logo.tsx'
import { SearchButton } from './search-button.tsx'

const PLACES = [
  { screen: 'home', href: homeHref, name: 'Home' },
  { screen: 'history', href: placeHref('history'), name: 'History' },
  { screen: 'timings', href: placeHref('timings'), name: 'Timings' },
] as const

/** Logo and places to go. In the desktop host it is what the window is dragged by, beside the system's own controls. */
export function TitleBar({ solid }: { readonly solid: boolean }) {
  const { bridge } = useAppParts()
  const here = useApp((state) => state.route.screen)
  return (
    <header
      className={classNames(
        'fixed inset-x-0 top-0 z-20 flex h-12 items-center border-b',
        'transition-[background-color,border-color] duration-200 ease-out',
        solid ? 'border-white/8 bg-background/94' : 'border-transparent',
        bridge.kind === 'desktop' ? 'window-drag native-controls' : 'px-6 wide:px-8',
      )}
    >
      <a
        href={homeHref}
        className="window-no-drag flex items-center gap-[9px] rounded-md pt-px font-display text-[24px] leading-6 tracking-[0.055em]"
      >
        <LogoMark />
        Callboard
      </a>
      <nav aria-label="Main" className="window-no-drag ml-7 flex gap-6 text-[13px] font-medium wide:ml-9">
        {PLACES.map(({ screen, href, name }) => (
          <a
            key={screen}
            href={href}
            aria-current={screen === here ? 'page' : undefined}
            className={classNames(
              'rounded-md py-1',
              screen === here ? 'font-semibold text-white' : 'press-fade text-foreground/72 hover:text-white',
            )}
          >
            {name}
          </a>
        ))}
      </nav>
      <div className={classNames('ml-auto flex items-center gap-3 pl-4', bridge.kind === 'desktop' && 'pr-3')}>
        <SearchButton />
        <a
          href={placeHref('settings')}
          aria-label="Settings"
          title="Settings"
          aria-current={here === 'settings' ? 'page' : undefined}
          className={classNames(
            'window-no-drag press-fade grid size-8 place-items-center rounded-[10px] hover:bg-white/10 hover:text-white',
            here === 'settings' ? 'text-white' : 'text-foreground/72',
          )}
        >
          <Settings size={17} strokeWidth={1.8} aria-hidden />
        </a>
      </div>
    </header>
  )
}
