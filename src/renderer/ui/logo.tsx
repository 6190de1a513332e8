/** The three bars. */
export function LogoMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      <rect x="1" y="6" width="4" height="13" rx="1" />
      <rect x="8" y="1" width="4" height="18" rx="1" />
      <rect x="15" y="9" width="4" height="10" rx="1" />
    </svg>
  )
}
