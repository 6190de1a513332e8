import { useEffect, useRef, useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { castOf } from '../../view/cast.ts'
import { digestOf } from '../../view/outputs.ts'
import { AtWork } from './at-work.tsx'
import { Cast } from './cast.tsx'
import { DossierPanel } from './dossier-panel.tsx'
import { Pieces } from './pieces.tsx'

interface StageProps {
  readonly run: Run
  readonly stepId: string | null
}

/** Which part of the stage shows what a step makes. */
const PART_OF_STEP: Readonly<Record<string, string>> = {
  'character-dossier': 'dossier',
  portrait: 'cast',
  video: 'cast',
  'portrait-grid': 'portrait-grid',
  'library-poster': 'library-poster',
  trailer: 'trailer',
}

/** What the show makes, as it arrives: the cast, one dossier beside it, and the whole show's pieces below. */
export function Stage({ run, stepId }: StageProps) {
  const cast = castOf(run)
  const [chosen, setChosen] = useState<string | null>(null)
  const written = cast.find((member) => digestOf(run, member.id) !== null)
  const shown = cast.find((member) => member.id === chosen) ?? written ?? cast[0]
  const stage = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const part = stepId !== null && Object.hasOwn(PART_OF_STEP, stepId) ? PART_OF_STEP[stepId] : undefined
    if (part === undefined) return
    stage.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [stepId])

  return (
    <div ref={stage} className="mt-[18px]">
      <div className="grid gap-8 min-[1000px]:grid-cols-[572px_minmax(0,1fr)] wide:grid-cols-[minmax(376px,1fr)_minmax(320px,388px)]">
        <Cast run={run} cast={cast} selected={shown?.id ?? null} onSelect={setChosen} />
        <div className="min-w-0">
          <DossierPanel run={run} cast={cast} member={shown ?? null} onSelect={setChosen} />
          <AtWork run={run} />
        </div>
      </div>
      <Pieces run={run} />
    </div>
  )
}
