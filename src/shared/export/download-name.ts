import type { ExportPlan } from './export-plan.ts'

/**
 * What a single piece is called when it leaves its show alone: "Ines Varga, portrait" becomes `Ines Varga.png` in a folder
 * of portraits, but by itself `The Lunar Job - Portraits - Ines Varga.png`. Null where the plan has no such file.
 */
export function downloadName(plan: ExportPlan, artifactId: string): string | null {
  const file = plan.files.find(({ artifact }) => artifact.id === artifactId)
  return file ? [plan.folder, ...file.path].join(' - ') : null
}
