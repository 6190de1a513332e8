import { openStudio } from '../../../src/main/studio.ts'
import { createFakeGenerators } from '../fake-generators.ts'

/** What was made with a text in every field that somebody else can set. */
export interface Tainted {
  /** A production that has failed at a portrait. */
  readonly production: string
  /** Operations of another program: one that goes on, one that has failed. */
  readonly running: string
  readonly failed: string
}

/** Generators whose every word is the text: names, roles, log lines, progress, errors, dossiers. */
function taintedGenerators(text: string) {
  const made = createFakeGenerators((work, _character, context) => {
    context.log('warn', text)
    context.progress(0.5, text)
    if (work === 'portrait') throw new Error(text)
  })
  return {
    ...made,
    text: {
      ...made.text,
      blueprint: async (...given: Parameters<typeof made.text.blueprint>) => {
        const blueprint = await made.text.blueprint(...given)
        const characters = blueprint.characters.map((character) => ({ ...character, name: text, role: text }))
        return { ...blueprint, logline: text, tagline: text, genreLabel: text.slice(0, 30), characters }
      },
      dossier: async (...given: Parameters<typeof made.text.dossier>) => {
        const dossier = await made.text.dossier(...given)
        return { ...dossier, markdown: `# ${text}\n\n${text}\n\n- ${text}\n` }
      },
    },
  }
}

/** Fills a data folder with a text in every field that a client, another program or a generator can set. */
export async function taint(dataDir: string, text: string): Promise<Tainted> {
  const studio = await openStudio({
    dataDir,
    host: 'terminal',
    version: 'test',
    generators: taintedGenerators(text),
    onTrouble: (error) => {
      throw error
    },
  })
  const { call } = studio.dispatch
  const ended = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (studio.board.runs[wanted]?.completedAt !== null) resolve()
      }
      studio.subscribe(look)
      look()
    })
  const input = { prompt: text, title: text, characters: 1 }
  const { runId: production } = await call('run.create', { input })
  await ended(production)
  const operation = async (operationId: string): Promise<string> => {
    const { runId } = await call('operation.start', { operationId, steps: ['begin', text], pipeline: text })
    await call('operation.update', { operationId, currentStep: text, message: text, fraction: 0.5 })
    return runId
  }
  const running = await operation(`1${text}`)
  const failed = await operation(`2${text}`)
  await call('operation.fail', { operationId: `2${text}`, error: text })
  await call('token.create', { name: text, scope: 'watch' })
  await studio.close()
  return { production, running, failed }
}
