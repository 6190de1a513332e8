import type { Json } from '../../shared/domain/json.ts'
import type { PipelinePlan } from '../../shared/domain/pipeline.ts'
import type { StepRunner } from '../engine/ports.ts'
import type { Expectations } from '../forecast/ports.ts'

/** What a person's input becomes when it passes the door. */
export interface CheckedInput {
  readonly input: Json
  /** The run's title until a step gives a better one. */
  readonly title: string
  /** Whether the person chose that title. */
  readonly titled: boolean
}

/** A pipeline: its plan, its door, the code of its steps, and what can be said of its work beforehand. */
export interface PipelineDefinition {
  readonly plan: PipelinePlan
  /** Throws a `CallboardError` whose message says what to change. */
  parseInput(input: unknown): CheckedInput
  readonly runners: Readonly<Record<string, StepRunner>>
  /** Nothing where estimates have to do without. */
  readonly expects?: Expectations
}
