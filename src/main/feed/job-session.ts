import type { Clock } from '../../shared/clock.ts'
import type { Scope } from '../../shared/contract/command-table/spec.ts'
import { toCallboardError } from '../../shared/contract/errors.ts'
import { CLOSE, HELLO_WITHIN_MS, NO_HELLO } from '../../shared/contract/feed-messages.ts'
import type { RunView } from '../../shared/contract/views.ts'
import type { LiveProgress } from '../../shared/domain/live.ts'
import { isEnded, type Run, runOf } from '../../shared/domain/run.ts'
import { admitWatcher } from './admission.ts'
import type { JobFanout, JobSource } from './job-fanout.ts'
import { type JobMessage, jobHelloSchema } from './job-messages.ts'
import type { SocketPort, SocketSession } from './socket-server.ts'

export interface JobSessionOptions {
  readonly runId: string
  readonly source: JobSource & { readonly present: { run(run: Run, live: LiveProgress): RunView } }
  readonly fanout: JobFanout
  readonly clock: Clock
  readonly authenticate: (token: string | undefined) => readonly Scope[] | null
  /** Reads a run that is not on the board; rejects with `RUN_NOT_FOUND`. */
  readonly readRun: (runId: string, scopes: readonly Scope[]) => Promise<RunView>
}

/** `leave` undoes whatever the session holds: its deadline, then its place among a run's followers. */
type State = { readonly name: 'waiting' | 'following'; leave(): void } | { readonly name: 'reading' | 'over' }

/** The server's end of one client that follows one run. */
export function openJobSession(port: SocketPort<JobMessage>, options: JobSessionOptions): SocketSession {
  const { runId, source, fanout } = options
  let state: State = {
    name: 'waiting',
    leave: options.clock.after(HELLO_WITHIN_MS, () => end(CLOSE.NOT_AUTHENTICATED, NO_HELLO)),
  }

  function over(): void {
    if ('leave' in state) state.leave()
    state = { name: 'over' }
  }

  function end(code: number, reason: string): void {
    if (state.name === 'over') return
    over()
    port.close(code, reason)
  }

  function complete(status: string): void {
    port.send({ type: 'job_complete', status })
    end(CLOSE.NORMAL, 'the job is complete')
  }

  const gone = (): void => end(CLOSE.NOT_FOUND, 'the run has been deleted')

  /** Tells how the run stands and follows it: one synchronous step, so that nothing is missed or told twice. */
  function follow(run: Run): void {
    port.send({ type: 'initial_status', job: source.present.run(run, source.live.all()) })
    if (isEnded(run.status)) {
      complete(run.status)
      return
    }
    state = { name: 'following', leave: fanout.follow(runId, { send: port.send, ended: complete, gone }) }
  }

  /** Runs that ended long ago are not on the board, unless they are taken up again meanwhile. */
  async function begin(scopes: readonly Scope[]): Promise<void> {
    state = { name: 'reading' }
    const known = runOf(source.board, runId)
    if (known) {
      follow(known)
      return
    }
    const job = await options.readRun(runId, scopes)
    if (state.name !== 'reading') return
    const takenUp = runOf(source.board, runId)
    if (takenUp) follow(takenUp)
    else {
      port.send({ type: 'initial_status', job })
      complete(job.status)
    }
  }

  function refuse(thrown: unknown): void {
    if (toCallboardError(thrown).code === 'RUN_NOT_FOUND') end(CLOSE.NOT_FOUND, 'there is no such run')
    else end(CLOSE.INTERNAL, 'the run could not be read')
  }

  return {
    receive(raw) {
      if (state.name === 'over') return
      const hello = jobHelloSchema.safeParse(raw)
      if (!hello.success || state.name !== 'waiting') {
        end(CLOSE.BAD_MESSAGE, 'hello is the one message of this line')
        return
      }
      const admission = admitWatcher(options.authenticate(hello.data.token))
      if (!admission.admitted) {
        end(admission.code, admission.reason)
        return
      }
      state.leave()
      begin(admission.scopes).catch(refuse)
    },
    closed: over,
  }
}
