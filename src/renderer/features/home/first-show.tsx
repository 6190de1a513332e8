import { StepIcon } from '../../ui/step-icon.tsx'

const LESSONS = [
  {
    id: 'show-generation',
    title: 'Blueprint',
    makes: 'Title, logline, tone, palette and the cast, from your own words.',
  },
  { id: 'character-seeds', title: 'Seeds', makes: 'Who everybody is: age, archetype, traits, looks.' },
  { id: 'character-dossier', title: 'Dossiers', makes: 'What each of them wants, fears and hides.' },
  { id: 'portrait', title: 'Portraits', makes: 'A painted portrait of every character.' },
  { id: 'video', title: 'Videos', makes: 'Four seconds of each, with light and a moving camera.' },
  { id: 'portrait-grid', title: 'Grid', makes: 'The whole cast on one sheet.' },
  { id: 'library-poster', title: 'Poster', makes: 'Key art, title and billing block, ready to hang.' },
  { id: 'trailer', title: 'Trailer', makes: 'All of it cut together, with a soundtrack.' },
] as const

/** What an empty Home teaches: the eight steps from a sentence to a trailer. */
export function FirstShow() {
  return (
    <section aria-labelledby="first-heading" className="mt-8">
      <h2 id="first-heading" className="text-[17px] leading-6 font-semibold tracking-[-0.01em]">
        From one sentence to a trailer, in eight steps
      </h2>
      <ol className="mt-3 grid grid-cols-2 gap-3 min-[820px]:grid-cols-4 wide:gap-4">
        {LESSONS.map(({ id, title, makes }, index) => (
          <li key={id} className="rounded-3xl border border-white/8 bg-black/20 px-4 py-4">
            <div className="flex items-center gap-2.5 text-foreground/72">
              <StepIcon stepId={id} />
              <span className="font-display text-[17px] leading-5 opacity-60" aria-hidden="true">
                {index + 1}
              </span>
              <h3 className="text-[14px] leading-5 font-semibold text-foreground">{title}</h3>
            </div>
            <p className="mt-2 text-[13px] leading-5 text-foreground/72">{makes}</p>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-[13px] leading-5 text-foreground/72">
        Close the window whenever you like: finished work is kept, and a show goes on where it stood.
      </p>
    </section>
  )
}
