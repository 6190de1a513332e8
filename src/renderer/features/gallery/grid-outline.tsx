import { layOutGrid } from '../../../shared/show/grid-layout.ts'
import { Silhouette } from '../../ui/silhouette.tsx'

/** The sheet of all portraits in outline: everybody, at least one, in the very place that the sheet will give them. */
export function GridOutline({ people }: { readonly people: number }) {
  const { width, height, cells } = layOutGrid(people)
  return (
    <div aria-hidden="true" className="skeleton-sheen absolute inset-0">
      {cells.map((cell) => (
        <span
          key={`${cell.x}/${cell.y}`}
          className="absolute grid place-items-end overflow-hidden bg-white/3"
          style={{
            left: `${(cell.x / width) * 100}%`,
            top: `${(cell.y / height) * 100}%`,
            width: `${(cell.width / width) * 100}%`,
            height: `${(cell.height / height) * 100}%`,
          }}
        >
          <Silhouette className="w-full text-white/5" />
        </span>
      ))}
    </div>
  )
}
