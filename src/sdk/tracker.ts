import { createOperationReporter, type ReporterParts } from '../shared/reporting/operation-reporter.ts'
import type { ProgressTracker } from './callboard-sdk.d.ts'

/** What the host's command table allows; longer texts are cut rather than refused. */
const MESSAGE_MAX = 2000
const ERROR_MAX = 4000

/** A tracker on given parts; `createTracker` joins it to a real host. */
export function createTrackerOn(parts: ReporterParts): ProgressTracker {
  const reporter = createOperationReporter(parts)
  return {
    startOperation: (operationId, steps) => reporter.start({ operationId, steps }),
    updateProgress: (operationId, currentStep, message, fraction) =>
      reporter.update({
        operationId,
        currentStep,
        ...(message !== undefined && { message: message.slice(0, MESSAGE_MAX) }),
        ...(fraction !== undefined && { fraction }),
      }),
    completeOperation: (operationId, result) => reporter.complete({ operationId, result }),
    failOperation(operationId, error) {
      const message = error instanceof Error ? error.message || error.name : error
      return reporter.fail({ operationId, error: message.slice(0, ERROR_MAX) })
    },
    close: reporter.close,
  }
}
