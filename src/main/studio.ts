import { randomBytes, randomInt } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../shared/clock.ts'
import type { Scope } from '../shared/contract/command-table/spec.ts'
import type { CommandOutput } from '../shared/contract/commands.ts'
import { CallboardError } from '../shared/contract/errors.ts'
import { defaultSettings } from '../shared/contract/settings.ts'
import { fold } from '../shared/domain/fold.ts'
import { type Board, EMPTY_BOARD } from '../shared/domain/run.ts'
import { createDispatch, type Dispatch } from './commands/dispatch.ts'
import { createExportHandlers } from './commands/export-handlers.ts'
import { createFindRun } from './commands/find-run.ts'
import { createHistoryHandlers } from './commands/history-handlers.ts'
import { createHostHandlers } from './commands/host-handlers.ts'
import { createLogHandlers } from './commands/log-handlers.ts'
import { createOperations } from './commands/operations.ts'
import { createPresenter, type Presenter } from './commands/present.ts'
import { createRoomWatch } from './commands/room-watch.ts'
import { createRunHandlers } from './commands/run-handlers.ts'
import { createSettingHandlers } from './commands/setting-handlers.ts'
import { createTokenHandlers } from './commands/tokens.ts'
import { interruptRun, resumeRun } from './engine/commands.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { AT_START } from './engine/old-runs.ts'
import type { Capacity, CommitListener, LiveValues } from './engine/ports.ts'
import { createEstimates } from './estimates.ts'
import { createFeedHub, type FeedHub } from './feed/hub.ts'
import { createLiveTable, type LiveTable } from './feed/live-table.ts'
import { createNoticeDesk, type NoticeDesk } from './notify/notice-desk.ts'
import { createProgressRecorder } from './progress/progress-recorder.ts'
import type { PipelineDefinition } from './steps/definition.ts'
import { createShowProduction, type Generators } from './steps/show-production.ts'
import type { DataDir } from './storage/data-dir.ts'
import { evenWhenFull } from './storage/files/reserve.ts'
import { createLogBuffer } from './storage/log-buffer.ts'
import { eventLines } from './storage/logs/event-lines.ts'
import { createSettings, type LiveSettings } from './storage/settings.ts'
import { openStorage, type Storage } from './storage/storage.ts'

export interface StudioOptions {
  readonly dataDir: string
  readonly host: CommandOutput<'host.info'>['host']
  readonly version: string
  /** Who does the creative work; let go of when the studio closes. */
  readonly generators: Generators & { close(): Promise<void> }
  /** Told of trouble that no command's answer carries, for example a disk that became full. */
  readonly onTrouble: (error: CallboardError) => void
}

/** A kept file, found by its id. `file` is absolute. */
export interface FoundArtifact {
  readonly file: string
  readonly mime: string
  readonly bytes: number
  readonly sha256: string
}

/** All that runs in a data folder's one owner, whichever host it is. */
export interface Studio {
  readonly dataDir: DataDir
  readonly dispatch: Dispatch
  readonly feed: FeedHub
  readonly live: LiveTable
  readonly present: Presenter
  readonly settings: LiveSettings
  /** What people are told outside the window. */
  readonly notices: Pick<NoticeDesk, 'subscribe'>
  readonly board: Board
  /** Hears of every commit, after it. Returns its unsubscribe. */
  subscribe(listener: CommitListener): () => void
  findArtifact(id: string): FoundArtifact | null
  /** The scope of an access token, by its SHA-256; null where it is not valid. */
  tokenScope(hash: Buffer): Scope | null
  /** Hears when a token has been revoked. Returns its unsubscribe. */
  onTokenRevoked(listener: () => void): () => void
  /** Stops what is under way (it goes on at the next start) and lets go of the data folder. */
  close(): Promise<void>
}

/** Sixteen letters and digits of 5 random bits each: safe in a file name, and easy to read out. */
function newRunId(): string {
  return [...randomBytes(16)].map((byte) => '0123456789abcdefghjkmnpqrstvwxyz'[byte & 31]).join('')
}

/** Tasks at once over all runs, as the person has it set at the moment that it is asked for. */
const capacityOf = (settings: LiveSettings): Capacity => ({
  get media() {
    return settings.values['places.media']
  },
  get text() {
    return settings.values['places.text']
  },
  none: Number.MAX_SAFE_INTEGER,
})

const machineLoad = () => ({
  load: process.platform === 'win32' ? null : (loadavg()[0] ?? 0) / availableParallelism(),
})

function boardAtStart({ journal, runs }: Storage): Board {
  const ids = [...runs.unfinished(), ...runs.latestEnded(AT_START)]
  const loaded = ids.flatMap((id) => fold(EMPTY_BOARD, journal.readRun(id)).runs[id] ?? [])
  return { seq: journal.lastSeq, runs: Object.fromEntries(loaded.map((run) => [run.id, run])) }
}

/** What an earlier process left under way is over; its runs wait to be taken up again. */
async function interruptUnfinished(engine: Engine, { runs, journal }: Storage): Promise<void> {
  const interrupt = (id: string) => engine.command(id, interruptRun('crash'))
  await Promise.all(runs.unfinished().map((id) => evenWhenFull(journal.spendReserve, () => interrupt(id))))
}

/**
 * Opens a data folder and joins the parts around it. What differs between hosts comes in as arguments.
 *
 * @throws CallboardError as `openStorage`
 */
export async function openStudio(options: StudioOptions): Promise<Studio> {
  const storage = openStorage(options.dataDir, options)
  try {
    return await joinParts(options, storage)
  } catch (thrown) {
    // Whoever could not open the folder must not go on owning it.
    await storage.close()
    throw thrown
  }
}

async function joinParts(options: StudioOptions, storage: Storage): Promise<Studio> {
  const { journal, dataDir } = storage
  const clock = systemClock
  const settings = createSettings(storage.settings, defaultSettings(availableParallelism()), options.onTrouble)
  const pipelines = new Map<string, PipelineDefinition>()
  const production = createShowProduction(options.generators, () => randomInt(1, 10_000))
  pipelines.set(production.plan.id, production)

  const live = createLiveTable()
  const log = createLogBuffer(storage.logs, {
    clock,
    onLines: (lines) => feed.publishLogs(lines),
    onTrouble: options.onTrouble,
  })
  const setProgress: LiveValues['progress'] = (_runId, taskId, progress) => {
    live.set(taskId, progress)
    feed.liveChanged()
    recorder.liveChanged(taskId)
  }
  const engine = createEngine({
    board: boardAtStart(storage),
    journal,
    capacity: capacityOf(settings),
    clock,
    machine: machineLoad,
    sizeOf: (run, stepId) => pipelines.get(run.pipeline)?.expects?.sizeOf(stepId, run.input) ?? null,
    later: (run) => setImmediate(run),
    onTrouble: options.onTrouble,
    runnerOf(pipeline, stepId) {
      const runner = pipelines.get(pipeline)?.runners[stepId]
      if (!runner) throw new Error(`this Callboard has no step ${stepId} in ${pipeline}`)
      return runner
    },
    workspace: storage.workspace,
    log,
    live: { progress: setProgress },
  })
  const source = {
    epoch: journal.epoch,
    get board() {
      return engine.board
    },
    readAfter: journal.readAfter,
  }
  const feed = createFeedHub(source, live, clock)
  const estimates = createEstimates({
    storage,
    clock,
    board: () => engine.board,
    live,
    feed,
    pipelines,
    capacity: capacityOf(settings),
    onTrouble: options.onTrouble,
  })
  const recorder = createProgressRecorder({
    clock,
    folderOf: (runId) => join(dataDir.runs, runId),
    readRun: journal.readRun,
    board: () => engine.board,
    live: live.all,
    etaOf: estimates.latest,
  })
  const notices = createNoticeDesk({ clock, board: engine.board, level: () => settings.values.notifications })
  notices.subscribe(feed.publishNotice)
  engine.subscribe((board, events) => {
    live.forget(events)
    for (const line of eventLines(board, events)) log.write(line)
    // Whoever hears of a run's end has heard all that it logged.
    if (events.some((event) => event.type === 'run:finished')) log.flush()
    feed.publish(events)
    estimates.committed(board, events)
    recorder.committed(board, events)
    notices.committed(board, events)
    roomWatch.committed()
  })

  const roomWatch = createRoomWatch({
    clock,
    board: () => engine.board,
    hasRoom: storage.hasRoom,
    resume: (runId) => engine.command(runId, resumeRun),
    onTrouble: options.onTrouble,
  })

  settings.subscribe((_values, key) => {
    if (key.startsWith('places.')) engine.capacityChanged()
  })

  const present = createPresenter(dataDir.root, estimates.atNow)
  const info = {
    version: options.version,
    host: options.host,
    generator: options.generators.image.label,
    dataDir: dataDir.root,
    warning: storage.warning,
  }
  if (storage.warning !== null) options.onTrouble(new CallboardError('DATABASE_DAMAGED', storage.warning))
  const tokensRevoked = new Set<() => void>()
  const find = createFindRun(() => engine.board, journal, storage.runs)
  const runHandlers = createRunHandlers({
    engine,
    journal,
    runs: storage.runs,
    pipelines,
    present,
    live: live.all,
    estimates,
    newRunId,
    async removeRun(runId) {
      // What is still being written is removed with the rest, and not written in the middle of that.
      log.flush()
      await recorder.flush()
      await storage.removeRun(runId)
    },
    find,
  })
  const operations = createOperations({ engine, clock, log, setProgress, hadEver: storage.runs.hadEver })
  const tokens = createTokenHandlers(storage.tokens, clock, () => {
    for (const told of tokensRevoked) told()
  })

  await storage.removeStrays(storage.runs.unfinished())
  await interruptUnfinished(engine, storage)

  return {
    dataDir,
    dispatch: createDispatch({
      ...runHandlers,
      ...createLogHandlers({ logs: storage.logReader, find, flushLogs: log.flush }),
      ...createExportHandlers({ find, fileOf: storage.workspace.resolve }),
      ...createHistoryHandlers(storage),
      ...operations.handlers,
      ...createSettingHandlers(settings),
      ...tokens,
      ...createHostHandlers(info),
    }),
    tokenScope: storage.tokens.scopeOf,
    onTokenRevoked(listener) {
      tokensRevoked.add(listener)
      return () => tokensRevoked.delete(listener)
    },
    feed,
    live,
    present,
    settings,
    notices,
    get board() {
      return engine.board
    },
    subscribe: engine.subscribe,
    findArtifact(id) {
      const artifact = storage.artifacts.find(id)
      if (!artifact) return null
      const { mime, bytes, sha256 } = artifact
      return { file: storage.workspace.resolve(artifact), mime, bytes, sha256 }
    },
    async close() {
      operations.endLeases()
      roomWatch.close()
      notices.close()
      await engine.close()
      estimates.close()
      await options.generators.close()
      log.close()
      await recorder.flush()
      // Whoever closes the database last tidies up after it: that must be who writes it.
      await storage.logReader.close()
      await storage.close()
    },
  }
}
