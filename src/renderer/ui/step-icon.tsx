import {
  Clapperboard,
  Film,
  Grid3x2,
  IdCard,
  Image,
  type LucideIcon,
  ScrollText,
  Sprout,
  SquareUserRound,
  Workflow,
} from 'lucide-react'

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'show-generation': ScrollText,
  'character-seeds': Sprout,
  'character-dossier': IdCard,
  portrait: SquareUserRound,
  video: Clapperboard,
  'portrait-grid': Grid3x2,
  'library-poster': Image,
  trailer: Film,
}

/** The icon of a step. */
export function StepIcon({ stepId, size = 20 }: { readonly stepId: string; readonly size?: number }) {
  const Icon = (Object.hasOwn(ICONS, stepId) ? ICONS[stepId] : undefined) ?? Workflow
  return <Icon size={size} strokeWidth={1.8} aria-hidden />
}
