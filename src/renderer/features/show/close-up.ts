/** What is looked at large. */
export type CloseUp =
  | { readonly kind: 'clip'; readonly title: string; readonly src: string; readonly poster: string | null }
  | { readonly kind: 'picture'; readonly title: string; readonly src: string }
