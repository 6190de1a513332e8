import { CircleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { homeHref } from '../../routing/route.ts'
import { Button } from '../../ui/button.tsx'
import { TitleBar } from './title-bar.tsx'

/** What stands where a screen could not be drawn. The productions know nothing of it. */
function Broken({ message }: { readonly message: string }) {
  return (
    <>
      <TitleBar solid={false} />
      <main aria-label="Trouble" className="grid h-full place-items-center p-8">
        <div className="max-w-[560px] text-center" role="alert">
          <CircleAlert size={32} strokeWidth={1.8} className="mx-auto text-destructive" aria-hidden />
          <h1 className="display-type mt-5 text-[44px]">This screen could not be drawn</h1>
          <p className="mx-auto mt-3 max-w-[440px] text-[15px] leading-[22px] text-foreground/72">
            That is a fault of Callboard. Whatever runs goes on, and nothing finished is lost.
          </p>
          <div className="mt-6 flex justify-center gap-2">
            <Button tone="primary" onClick={() => location.reload()}>
              Load again
            </Button>
            <a
              href={homeHref}
              className="press-fade inline-flex h-9 items-center rounded-control bg-white/10 px-4 text-[13px] font-semibold hover:bg-white/14"
            >
              Go Home
            </a>
          </div>
          <details className="mt-6 text-left text-[13px] leading-5 text-foreground/72">
            <summary className="cursor-pointer text-center">What happened</summary>
            <pre className="mt-2 rounded-lg bg-white/6 p-3 font-mono text-[12.5px] whitespace-pre-wrap">{message}</pre>
          </details>
        </div>
      </main>
    </>
  )
}

interface ScreenGuardProps {
  /** Another screen is another try. */
  readonly screen: string
  readonly children: ReactNode
}

interface ScreenGuardState {
  readonly error: Error | null
  readonly screen: string
}

/** Keeps a screen that cannot be drawn, or loaded, from taking the whole window with it. */
export class ScreenGuard extends Component<ScreenGuardProps, ScreenGuardState> {
  override state: ScreenGuardState = { error: null, screen: this.props.screen }

  static getDerivedStateFromError(thrown: unknown): Partial<ScreenGuardState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  static getDerivedStateFromProps({ screen }: ScreenGuardProps, state: ScreenGuardState): ScreenGuardState | null {
    return screen === state.screen ? null : { error: null, screen }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <Broken message={error.stack ?? error.message} /> : this.props.children
  }
}
