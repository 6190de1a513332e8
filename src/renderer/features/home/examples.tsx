import { ArrowUpLeft } from 'lucide-react'

const EXAMPLES = [
  'A lighthouse that answers every letter it gets',
  'Two rival chefs share one food truck for a year',
  'A village choir finds its songs come true',
] as const

/** Three pitches to begin with: a press puts one into the box. */
export function Examples({ onPick }: { readonly onPick: (prompt: string) => void }) {
  return (
    <ul className="grid grid-cols-3 gap-2 wide:h-full wide:grid-cols-1 wide:grid-rows-3">
      {EXAMPLES.map((example) => (
        <li key={example} className="grid">
          <button
            type="button"
            className="press-fade flex min-h-[42px] items-center gap-3 rounded-[14px] border border-white/8 bg-black/20 px-3.5 text-left text-[13px] leading-[17px] text-foreground/84 hover:border-white/15 hover:bg-white/6 wide:pl-4 wide:text-[13.5px] wide:leading-[18px]"
            onClick={() => onPick(example)}
          >
            {example}
            <ArrowUpLeft size={16} className="ml-auto hidden text-foreground/56 wide:block" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
