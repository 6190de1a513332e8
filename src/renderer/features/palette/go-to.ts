/** Leads the window elsewhere. */
export const goTo = (href: string): void => {
  location.hash = href
}
