import { useRef } from 'react'
import type { Run } from '../../../shared/domain/run.ts'
import { type CastMember, castOf } from '../../view/cast.ts'
import { reuse } from '../../view/reuse.ts'

/** The characters of a show; who has not changed since the last draw is the same object, so that their tile rests. */
export function useCast(run: Run): readonly CastMember[] {
  const known = useRef<readonly CastMember[]>([])
  known.current = reuse(known.current, castOf(run))
  return known.current
}
