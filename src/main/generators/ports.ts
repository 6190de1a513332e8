import type { Blueprint } from '../../shared/show/blueprint.ts'
import type { CharacterSeed, Dossier } from '../../shared/show/character.ts'

/**
 * What the pipeline asks of whoever does the creative work.
 *
 * The built-in studio implements all four; an outside service implements those it can do. Every call takes all it
 * needs as plain data, reports real progress, and stops at once when `signal` is aborted (rejecting with its reason).
 */
export interface GeneratorContext {
  readonly signal: AbortSignal
  /** `fraction` is 0..1 and never falls; `message` is shown beside it, for example "frame 15 of 96". */
  progress(fraction: number, message?: string): void
  log(level: 'debug' | 'info' | 'warn' | 'error', text: string): void
}

interface Generator {
  /** Stable key under which durations are learned, for example `builtin`. */
  readonly id: string
  /** Name on screen, for example "built-in studio". */
  readonly label: string
}

export interface BlueprintRequest {
  readonly prompt: string
  /** How many characters, 1..100. */
  readonly characters: number
  /** 32-bit unsigned. */
  readonly seed: number
  /** A title the person chose; the generator keeps it. */
  readonly title?: string
}

export interface CastRequest {
  readonly blueprint: Blueprint
}

/** The whole cast is given, since variety and relationships are properties of the cast. */
export interface CharacterRequest {
  readonly blueprint: Blueprint
  readonly cast: readonly CharacterSeed[]
  readonly characterId: string
}

export interface TextGenerator extends Generator {
  blueprint(request: BlueprintRequest, context: GeneratorContext): Promise<Blueprint>
  characterSeeds(request: CastRequest, context: GeneratorContext): Promise<readonly CharacterSeed[]>
  dossier(request: CharacterRequest, context: GeneratorContext): Promise<Dossier>
}

/** A file that somebody made for us; `outFile` is an absolute path of ours that does not exist yet. */
export interface PictureFile {
  readonly width: number
  readonly height: number
}

export interface ClipFile extends PictureFile {
  readonly durationMs: number
  readonly frames: number
}

/** A picture or clip made earlier, by whichever generator: absolute path. */
export interface CastFile {
  readonly characterId: string
  readonly file: string
}

export interface PortraitRequest extends CharacterRequest {
  readonly outFile: string
}

export interface PosterRequest extends CastRequest {
  readonly cast: readonly CharacterSeed[]
  readonly portraits: readonly CastFile[]
  readonly outFile: string
}

export interface ImageGenerator extends Generator {
  /** PNG, 768×1024. */
  portrait(request: PortraitRequest, context: GeneratorContext): Promise<PictureFile>
  /** PNG, 1000×1500. */
  poster(request: PosterRequest, context: GeneratorContext): Promise<PictureFile>
}

export interface ClipRequest extends CharacterRequest {
  readonly portraitFile: string
  readonly outFile: string
}

export interface VideoGenerator extends Generator {
  /** MP4 (H.264), 1280×720, 24 frames a second, 4 s. */
  clip(request: ClipRequest, context: GeneratorContext): Promise<ClipFile>
}

export interface PortraitGridRequest extends CastRequest {
  readonly cast: readonly CharacterSeed[]
  readonly portraits: readonly CastFile[]
  readonly outFile: string
}

export interface TrailerRequest extends CastRequest {
  readonly cast: readonly CharacterSeed[]
  readonly clips: readonly CastFile[]
  readonly posterFile: string
  readonly outFile: string
}

/** Puts finished pieces together. Always done here, whoever made the pieces. */
export interface Editor extends Generator {
  /** PNG; its size follows from the number of portraits. */
  portraitGrid(request: PortraitGridRequest, context: GeneratorContext): Promise<PictureFile>
  /** MP4 (H.264 and AAC), 1280×720, 24 frames a second, 20–40 s. */
  trailer(request: TrailerRequest, context: GeneratorContext): Promise<ClipFile>
}
