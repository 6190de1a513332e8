/** A line of 16,384 characters may match one by one; nobody looks at more than this. */
const MOST_MARKS = 200

export type Mark = [start: number, end: number]

/** Where patterns stand in a text: in order, joined where they touch. The patterns must be global. */
export function findMarks(text: string, patterns: readonly RegExp[]): Mark[] {
  const found: Mark[] = []
  for (const pattern of patterns) {
    let taken = 0
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') continue
      found.push([match.index, match.index + match[0].length])
      taken += 1
      if (taken >= MOST_MARKS) break
    }
  }
  const joined: Mark[] = []
  for (const mark of found.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1])
    else joined.push(mark)
  }
  return joined
}
