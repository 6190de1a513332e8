import type { Clock } from '../shared/clock.ts'
import type { CallboardError } from '../shared/contract/errors.ts'
import type { EtaValue } from '../shared/contract/feed-messages.ts'
import type { EventBody } from '../shared/domain/event.ts'
import { fold, runAfter } from '../shared/domain/fold.ts'
import type { Json } from '../shared/domain/json.ts'
import type { PipelinePlan } from '../shared/domain/pipeline.ts'
import { type Board, EMPTY_BOARD, type Run } from '../shared/domain/run.ts'
import type { CommitListener } from './engine/ports.ts'
import { prepare } from './eta/estimate.ts'
import type { FeedHub } from './feed/hub.ts'
import type { LiveTable } from './feed/live-table.ts'
import { createForecaster, type Forecaster } from './forecast/forecaster.ts'
import { createHistoryCache } from './forecast/history.ts'
import { createOutlook } from './forecast/outlook.ts'
import type { Places } from './forecast/run-plan.ts'
import { measuredPlan } from './forecast/weights.ts'
import type { PipelineDefinition } from './steps/definition.ts'
import type { Storage } from './storage/storage.ts'

export interface EstimateParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly board: () => Board
  readonly live: LiveTable
  readonly feed: FeedHub
  readonly pipelines: ReadonlyMap<string, PipelineDefinition>
  readonly capacity: Places
  readonly onTrouble: (error: CallboardError) => void
}

/** What the studio knows of how long things take. */
export interface Estimates extends Pick<Forecaster, 'latest' | 'atNow' | 'close'> {
  /** Takes in a commit, after the feed. */
  readonly committed: CommitListener
  /** When a run would be done that nobody has begun. `input` has been checked. */
  beforehand(definition: PipelineDefinition, input: Json): EtaValue
  /** When a run would be done if this happened to it now. */
  after(run: Run, bodies: readonly EventBody[]): EtaValue
  /** A definition's plan with the weights that its steps were measured to have, for this input. */
  weigh(definition: PipelineDefinition, input: Json): PipelinePlan
}

const NOT_BEGUN = 'not-begun'

/** A run as it would be right after its creation. */
function runBefore(plan: PipelinePlan, input: Json, at: number): Run {
  const data = { plan, title: '', titled: false, input }
  const board = fold(EMPTY_BOARD, [{ type: 'run:created', seq: 1, runId: NOT_BEGUN, at, data }])
  return board.runs[NOT_BEGUN] as Run
}

/** Joins the estimator to what it estimates and to where that is seen. */
export function createEstimates(parts: EstimateParts): Estimates {
  const { storage, clock, feed, pipelines } = parts
  const history = createHistoryCache({
    latestSucceeded: storage.runs.latestSucceeded,
    attempts: storage.timings.ofRun,
    outline: storage.journal.readOutline,
    forecasts: storage.forecasts.kept,
  })
  const outlook = createOutlook({
    prepare,
    historyOf: history.of,
    isHistoryRead: history.isRead,
    expectsOf: (pipeline) => pipelines.get(pipeline)?.expects ?? null,
    capacity: () => parts.capacity,
    board: parts.board,
    live: parts.live.all,
  })
  const forecaster = createForecaster({
    clock,
    board: parts.board,
    outlook,
    watched: () => feed.clients > 0,
    publish: feed.publishEta,
    record: storage.forecasts,
    readOutline: storage.journal.readOutline,
    onEnded: history.ended,
    onTrouble: parts.onTrouble,
  })
  feed.onJoin(forecaster.watchedNow)

  return {
    committed: forecaster.committed,
    latest: forecaster.latest,
    atNow: forecaster.atNow,
    close: forecaster.close,
    beforehand: ({ plan }, input) => forecaster.supposing(runBefore(plan, input, clock.now())),
    after: (run, bodies) => forecaster.supposing(runAfter(run, bodies, clock.now())),
    weigh({ plan, expects }, input) {
      if (!expects) return plan
      return measuredPlan({
        plan,
        history: history.of(plan.id),
        tasksOf: ({ id }) => expects.expectedItems(id, input) ?? 1,
        weightOf: ({ id, weight }) => expects.weightOf(id, input) ?? weight,
      })
    },
  }
}
