/** Head and shoulders: who will stand here. */
export function Silhouette({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 180 240" className={className} aria-hidden="true">
      <path
        fill="currentColor"
        d="M90 44c22 0 35 16 35 40 0 17-7 33-18 42v10c0 9 4 13 12 16 32 11 52 30 53 90H8c1-60 21-79 53-90 8-3 12-7 12-16v-10C62 117 55 101 55 84c0-24 13-40 35-40Z"
      />
    </svg>
  )
}
