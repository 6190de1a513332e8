import { BEATS_A_BAR } from './music.ts'
import type { Player } from './player.ts'
import type { Section, SectionName } from './section.ts'

/** What is played in each part of a trailer. */
const PARTS: Readonly<Record<SectionName, (player: Player, section: Section) => void>> = {
  'cold-open': (player, { start, beats }) => {
    player.pad(start, beats, 0, 0.3, [0, 0.35])
    player.sub(start, beats, 0, 0.26)
    player.bell(start + Math.min(1, beats - 1), beats, player.motif[0] ?? 0, 0.14)
  },
  card: (player, { start, beats }) => {
    player.hit(start, 0.62)
    player.pad(start, beats, 0, 0.22, [0.2, 0.3])
    for (let beat = 1; beat < beats; beat++) player.pulse(start + beat, 0.34)
  },
  world: (player, section) => {
    player.hit(section.start, 0.4)
    eachBar(section, (bar, beats) => {
      const chord = player.chordOf((bar - section.start) / section.bar)
      const along = (bar - section.start) / section.beats
      player.pad(bar, beats, chord, 0.34, [0.35 + 0.2 * along, 0.5 + 0.2 * along])
      player.sub(bar, beats, chord, 0.22)
    })
    playOstinato(player, section, { from: 0.2, to: 0.32 })
    player.motif.forEach((step, i) => {
      if (i * 2 < section.beats) player.bell(section.start + i * 2, 3, step, 0.2)
    })
  },
  cast: (player, section) => {
    eachBar(section, (bar, beats) => {
      const chord = player.chordOf((bar - section.start) / section.bar)
      player.hit(bar, bar === section.start ? 0.6 : 0.3)
      player.pad(bar, beats, chord, 0.3, [0.55, 0.62])
      for (let beat = 0; beat < beats; beat++) player.sub(bar + beat, 0.8, chord, 0.24)
    })
    for (let beat = 0; beat < section.beats; beat++) {
      player.pulse(section.start + beat, 0.5)
      player.hat(section.start + beat + 0.5, 0.34)
    }
    playOstinato(player, section, { from: 0.32, to: 0.38 })
  },
  conflict: (player, section) => {
    const { start, beats } = section
    player.hit(start, 0.6)
    eachBar(section, (bar, length) => {
      const chord = player.chordOf((bar - start) / section.bar)
      player.pad(bar, length, chord, 0.32, [0.62, 0.85])
      for (let beat = 0; beat < length; beat += 0.5) player.sub(bar + beat, 0.42, chord, 0.24)
    })
    for (let beat = 0; beat < beats; beat += 0.5) {
      player.pulse(start + beat, 0.5)
      player.hat(start + beat, 0.36)
      player.hat(start + beat + 0.25, 0.22)
    }
    playOstinato(player, section, { from: 0.34, to: 0.44, lift: 1 })
    const rise = Math.min(beats, BEATS_A_BAR)
    player.riser(start + beats - rise, rise, 0.5)
  },
  silence: () => {},
  title: (player, section) => {
    const { start, beats } = section
    player.hit(start, 0.9)
    player.pad(start, beats, 0, 0.44, [0.9, 0.45])
    player.sub(start, beats, 0, 0.28)
    player.motif.forEach((step, i) => {
      if (i < beats) player.bell(start + i, 4, step, 0.22 - 0.02 * i)
    })
  },
  end: (player, { start, beats }) => {
    player.pad(start, beats, 0, 0.24, [0.4, 0])
    player.sub(start, beats, 0, 0.22)
    player.bell(start, beats, player.motif[0] ?? 0, 0.12)
    if (beats > 2) player.bell(start + 2, beats - 1, player.motif[3] ?? 0, 0.1)
  },
}

/** Plays the whole trailer, part after part. */
export function arrange(player: Player, sections: readonly Section[]): void {
  for (const section of sections) PARTS[section.name](player, section)
}

/** Calls for each bar of a section with its length in beats, which is less than a bar at a broken end. */
function eachBar({ start, beats, bar }: Section, play: (from: number, beats: number) => void): void {
  for (let beat = 0; beat < beats; beat += bar) play(start + beat, Math.min(bar, beats - beat))
}

/** The eight-step pattern in half-beats over the bar's chord, louder from one end to the other, from side to side. */
function playOstinato(
  player: Player,
  { start, beats, bar }: Section,
  how: { readonly from: number; readonly to: number; readonly lift?: number },
): void {
  for (let i = 0; i * 0.5 < beats; i++) {
    const step = player.ostinato[i % player.ostinato.length]
    if (step === null || step === undefined) continue
    const along = (i * 0.5) / beats
    const accent = i % 4 === 0 ? 1.15 : 0.85
    const pitch = player.chordOf((i * 0.5) / bar) + step + (how.lift ?? 0) * 2
    player.pluck(start + i * 0.5, pitch, accent * (how.from + (how.to - how.from) * along), i % 2 === 0 ? -0.4 : 0.4)
  }
}
