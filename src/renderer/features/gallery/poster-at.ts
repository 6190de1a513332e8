/**
 * Which frame stands for a film, 0..1 of its length: in the trailer where the title stands, in a clip once the name does.
 *
 * Approximate for a trailer, whose parts follow the music.
 */
export const posterAt = (stepId: string): number => (stepId === 'trailer' ? 0.86 : 0.75)
