import { useEffect } from 'react'
import { useApp } from '../../state/app-context.ts'
import { ACCENT_LOOKS } from './accents.ts'

/** Gives the whole window the colour that the person has chosen for what is at work. */
export function useAccent(): void {
  const accent = useApp((state) => state.settings?.['look.accent'] ?? 'red')
  useEffect(() => {
    document.documentElement.style.setProperty('--color-primary', ACCENT_LOOKS[accent].colour)
  }, [accent])
}
