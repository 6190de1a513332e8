import { createShowProduction } from '../../src/main/steps/show-production.ts'
import type { EtaValue } from '../../src/shared/contract/feed-messages.ts'
import type { Artifact, CallboardEvent, EventBody, Failure } from '../../src/shared/domain/event.ts'
import { fold } from '../../src/shared/domain/fold.ts'
import type { Json } from '../../src/shared/domain/json.ts'
import type { TaskProgress } from '../../src/shared/domain/live.ts'
import { type Board, EMPTY_BOARD, taskIdOf } from '../../src/shared/domain/run.ts'
import { PALETTES, type PaletteId } from '../../src/shared/show/palettes.ts'
import { createFakeGenerators } from './fake-generators.ts'

/** The real plan of a production, so that screens are tried with what they will meet. */
const PLAN = createShowProduction(createFakeGenerators(), () => 7).plan

const planBy = (generator: string): typeof PLAN => ({
  ...PLAN,
  steps: PLAN.steps.map((step) => ({ ...step, generator })),
})

export interface DemoPerson {
  readonly name: string
  readonly role: string
}

export interface DemoShow {
  readonly runId: string
  readonly title: string
  readonly prompt: string
  readonly logline: string
  readonly palette: PaletteId
  readonly people: readonly DemoPerson[]
  /** Epoch milliseconds. */
  readonly startedAt: number
  /** Who makes it, as plans name them; "fake" unless told. */
  readonly generator?: string
}

type ArtifactKind = Artifact['kind']

const MIME: Readonly<Record<ArtifactKind, string>> = {
  json: 'application/json',
  image: 'image/png',
  video: 'video/mp4',
  text: 'text/markdown',
}

const PRODUCES: Readonly<Record<string, readonly ArtifactKind[]>> = {
  'show-generation': ['json'],
  'character-seeds': [],
  'character-dossier': ['text', 'json'],
  portrait: ['image'],
  video: ['video'],
  'portrait-grid': ['image'],
  'library-poster': ['image'],
  trailer: ['video'],
}

const idOf = (index: number): string => `c${index + 1}`

function outputOf(show: DemoShow, stepId: string, item: string | null): Json {
  const people = show.people.map((person, index) => ({ id: idOf(index), ...person }))
  switch (stepId) {
    case 'show-generation':
      return {
        version: 1,
        prompt: show.prompt,
        seed: 7,
        title: show.title,
        logline: show.logline,
        tagline: 'One last time',
        genre: 'heist',
        genreLabel: 'Heist',
        tone: 'Wry and warm',
        palette: PALETTES[show.palette],
        setting: { id: 'space', name: 'The far side', description: 'Where nobody looks.' },
        episodes: [{ number: 1, title: 'Lift-off', logline: 'It begins.' }],
        characters: people.map((person) => ({ ...person, want: 'One con worth being remembered for.' })),
        credits: { company: 'House', createdBy: 'You', directedBy: 'A', music: 'B', editor: 'C', design: 'D' },
      }
    case 'character-seeds':
      return {
        characters: people.map((person, index) => ({
          version: 1,
          ...person,
          age: 41 + ((index * 13) % 40),
          presentation: 'n',
          pronouns: 'they',
          archetype: 'pilot',
          traits: ['proud', 'warm'],
          visualBrief: 'Silver hair, good coat.',
          seed: index,
        })),
      }
    case 'character-dossier':
      return {
        wants: 'One con worth being remembered for.',
        fears: 'Being believed by someone they love.',
        secret: 'Has never been to space. Talked their way into the crew photograph.',
        skill: 'Signatures, accents, and exits.',
        ties: `Owes ${show.people[0]?.name ?? 'nobody'} a boat. Trusts only ${show.people.at(-1)?.name ?? 'nobody'}.`,
        quote: 'I never lie, darling. I round up.',
        words: 412,
      }
    case 'portrait-grid':
      return { width: 2400, height: 1600 }
    default:
      return item === null ? { width: 1000, height: 1500 } : { width: 768, height: 1024 }
  }
}

/** `<runId>.<step>.<item>.<kind>`: tells a scripted host what to serve. */
const artifactId = (show: DemoShow, stepId: string, item: string | null, kind: ArtifactKind): string =>
  [show.runId, stepId, item ?? '-', kind].join('.')

function artifactsOf(show: DemoShow, stepId: string, item: string | null): Artifact[] {
  return (PRODUCES[stepId] ?? []).map((kind) => ({
    id: artifactId(show, stepId, item, kind),
    step: stepId,
    item,
    kind,
    path: `runs/${show.runId}/${stepId}/${item ?? 'it'}`,
    mime: MIME[kind],
    bytes: 1000,
    sha256: '0'.repeat(64),
  }))
}

/** Writes the events of a show as a test tells them. Times are in seconds from the show's start. */
export interface DemoScript {
  readonly items: readonly string[]
  begin(stepId: string, at: number): void
  start(stepId: string, item: string | null, at: number, attempt?: number): void
  queue(stepId: string, item: string | null, at: number): void
  succeed(stepId: string, item: string | null, at: number): void
  fail(stepId: string, item: string | null, at: number, error: Failure): void
  finish(stepId: string, at: number, status?: 'succeeded' | 'failed' | 'blocked' | 'cancelled'): void
  /** Begins a step, does all of it between two times, and finishes it. */
  whole(stepId: string, from: number, to: number): void
  event(body: EventBody, at: number): void
}

/** A journal that tests write by hand, and the board it folds into. */
export function createDemoJournal() {
  const events: CallboardEvent[] = []
  const progress: Record<string, TaskProgress> = {}
  const estimates: Record<string, EtaValue> = {}

  function add(runId: string, at: number, body: EventBody): void {
    events.push({ ...body, seq: events.length + 1, runId, at })
  }

  function show(it: DemoShow, tell: (script: DemoScript) => void, titled = false): void {
    const input = { prompt: it.prompt, characters: it.people.length, seed: 7, title: titled ? it.title : null }
    const title = titled ? it.title : it.prompt
    add(it.runId, it.startedAt, {
      type: 'run:created',
      data: { plan: it.generator === undefined ? PLAN : planBy(it.generator), title, titled, input },
    })
    add(it.runId, it.startedAt, { type: 'run:started', data: {} })
    go(it, tell)
  }

  function go(it: DemoShow, tell: (script: DemoScript) => void): void {
    const items = it.people.map((person, index) => ({ id: idOf(index), name: person.name }))
    const put = (seconds: number, body: EventBody) => add(it.runId, it.startedAt + seconds * 1000, body)
    const names = (stepId: string, item: string | null) => ({ stepId, taskId: taskIdOf(it.runId, stepId, item), item })

    const script: DemoScript = {
      items: items.map(({ id }) => id),
      event: (body, at) => put(at, body),
      begin: (stepId, at) => put(at, { type: 'step:started', data: { stepId } }),
      queue: (stepId, item, at) => put(at, { type: 'task:queued', data: names(stepId, item) }),
      start: (stepId, item, at, attempt = 1) =>
        put(at, { type: 'task:started', data: { ...names(stepId, item), attempt } }),
      succeed(stepId, item, at) {
        put(at, {
          type: 'task:succeeded',
          data: {
            ...names(stepId, item),
            output: outputOf(it, stepId, item),
            artifacts: artifactsOf(it, stepId, item),
            ...(stepId === 'show-generation' ? { title: it.title } : {}),
            ...(stepId === 'character-seeds' ? { items } : {}),
          },
        })
        if (stepId !== 'character-seeds') return
        for (const step of PLAN.steps) {
          if (step.itemsFrom === stepId) put(at, { type: 'step:planned', data: { stepId: step.id, items } })
        }
      },
      fail: (stepId, item, at, error) => put(at, { type: 'task:failed', data: { ...names(stepId, item), error } }),
      finish: (stepId, at, status = 'succeeded') => put(at, { type: 'step:finished', data: { stepId, status } }),
      whole(stepId, from, to) {
        const fansOut = PLAN.steps.find((step) => step.id === stepId)?.itemsFrom !== null
        script.begin(stepId, from)
        for (const item of fansOut ? script.items : [null]) {
          script.queue(stepId, item, from)
          script.start(stepId, item, from)
          script.succeed(stepId, item, to)
        }
        script.finish(stepId, to)
      },
    }
    tell(script)
  }

  return {
    add,
    show,
    /** Tells more of a show that was begun with `show`. */
    go,
    /** Says how far a running task is, 0..1. */
    live(
      runId: string,
      stepId: string,
      item: string | null,
      fraction: number,
      message?: string,
      iteration?: number,
    ): void {
      progress[taskIdOf(runId, stepId, item)] = {
        fraction,
        ...(message === undefined ? {} : { message }),
        ...(iteration === undefined ? {} : { iteration }),
      }
    },
    /** Says how long a run will still take. */
    estimate(runId: string, value: EtaValue): void {
      estimates[runId] = value
    },
    board: (): Board => fold(EMPTY_BOARD, events),
    events: (): readonly CallboardEvent[] => events,
    progress: (): Readonly<Record<string, TaskProgress>> => progress,
    estimates: (): Readonly<Record<string, EtaValue>> => estimates,
  }
}

export type DemoJournal = ReturnType<typeof createDemoJournal>
