type Cell = string | number

const text = (cell: Cell): string => {
  if (typeof cell === 'string') return cell
  return Math.abs(cell) >= 100 ? String(Math.round(cell)) : cell.toFixed(2)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Prints a Markdown table, so that a figure can go into docs/benchmarks.md as it stands. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(text))].map(
    (row) => `| ${row.join(' | ')} |`,
  )
  process.stdout.write(`\n${title}\n\n${lines.join('\n')}\n`)
}
