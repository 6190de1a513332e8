import { createMediaPool } from '../../media/pool.ts'
import type { SpawnWorker } from '../../media/protocol.ts'
import type { Editor, ImageGenerator, TextGenerator, VideoGenerator } from '../ports.ts'
import { createEditor } from './editor.ts'
import { createBuiltinImageGenerator } from './image.ts'
import { createBuiltinWriter } from './text/writer.ts'
import { createBuiltinVideoGenerator } from './video.ts'

/** The studio that comes with Callboard: it writes, draws and cuts on this machine, without any service. */
export interface BuiltinStudio {
  readonly text: TextGenerator
  readonly image: ImageGenerator
  readonly video: VideoGenerator
  readonly editor: Editor
  /** Ends its workers. */
  close(): Promise<void>
}

/**
 * @param spawn starts a media worker; hosts differ in how
 * @param size most workers at a time; no more are started than there are jobs, and how many those are is settled elsewhere
 */
export function createBuiltinStudio(spawn: SpawnWorker, size: number): BuiltinStudio {
  const pool = createMediaPool({ spawn, size })
  return {
    text: createBuiltinWriter(),
    image: createBuiltinImageGenerator(pool),
    video: createBuiltinVideoGenerator(pool),
    editor: createEditor(pool),
    close: pool.close,
  }
}
