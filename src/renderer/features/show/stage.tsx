import { useCallback, useEffect, useRef, useState } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { useApp, useAppParts } from '../../state/app-context.ts'
import { digestOf } from '../../view/outputs.ts'
import { AtWork } from './at-work.tsx'
import { Cast } from './cast.tsx'
import { DossierPanel } from './dossier-panel.tsx'
import { Headliners, PortraitGrid } from './pieces.tsx'
import { useCast } from './use-cast.ts'

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

/**
 * What the show makes, as it arrives: the cast, one dossier beside it, and the whole show's pieces below.
 *
 * Of a show that is finished when it is opened, trailer and poster come first. Where it is finished while it is looked
 * at, everything stays in its place.
 */
export function Stage({ run, stepId }: StageProps) {
  const { store } = useAppParts()
  const cast = useCast(run)
  const chosen = useApp(({ person }) => (person?.runId === run.id ? person.item : null))
  const choose = useCallback((item: string) => store.getState().setPerson({ runId: run.id, item }), [store, run.id])
  const written = cast.find((member) => digestOf(run, member.id) !== null)
  const shown = cast.find((member) => member.id === chosen) ?? written ?? cast[0]
  const stage = useRef<HTMLDivElement>(null)
  const [finished] = useState(run.status === 'succeeded')

  useEffect(() => {
    const part = stepId !== null && Object.hasOwn(PART_OF_STEP, stepId) ? PART_OF_STEP[stepId] : undefined
    if (part === undefined) return
    stage.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [stepId])

  return (
    <div ref={stage} className="mt-[18px] grid gap-8">
      {finished && <Headliners run={run} />}
      <div className="grid gap-8 min-[1000px]:grid-cols-[572px_minmax(0,1fr)] wide:grid-cols-[minmax(376px,1fr)_minmax(320px,388px)]">
        <Cast run={run} cast={cast} selected={shown?.id ?? null} chosen={chosen} onSelect={choose} />
        <div className="min-w-0 self-start min-[1000px]:sticky min-[1000px]:top-[60px]">
          <DossierPanel run={run} cast={cast} member={shown ?? null} onSelect={choose} />
          <AtWork run={run} />
        </div>
      </div>
      {!finished && <Headliners run={run} />}
      <PortraitGrid run={run} />
    </div>
  )
}
