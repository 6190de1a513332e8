import type { Genre } from '../../../../../../shared/show/blueprint.ts'
import { DARK_VOICES } from './dark.ts'
import type { GenreVoice } from './genre-voice.ts'
import { LIGHT_VOICES } from './light.ts'

export const GENRE_VOICES: Readonly<Record<Genre, GenreVoice>> = { ...DARK_VOICES, ...LIGHT_VOICES }
