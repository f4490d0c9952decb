const COLOURS = [
  '[--own:var(--color-azure)] [--own-soft:var(--color-azure-soft)]',
  '[--own:var(--color-green)] [--own-soft:var(--color-green-soft)]',
  '[--own:var(--color-indigo)] [--own-soft:var(--color-indigo-soft)]',
  '[--own:var(--color-ochre)] [--own-soft:var(--color-ochre-soft)]',
  '[--own:var(--color-mauve)] [--own-soft:var(--color-mauve-soft)]',
  '[--own:var(--color-earth)] [--own-soft:var(--color-earth-soft)]',
  '[--own:var(--color-teal)] [--own-soft:var(--color-teal-soft)]',
  '[--own:var(--color-olive)] [--own-soft:var(--color-olive-soft)]',
  '[--own:var(--color-rose)] [--own-soft:var(--color-rose-soft)]',
]

/** The colour a draft has on both sides, as a class that sets it. */
export const ownColour = (draft: number) => COLOURS[draft % COLOURS.length] ?? ''

/** The square with the number of a draft in its colour. */
export const OWN_NUMBER =
  'inline-grid size-5.5 flex-none place-items-center rounded-[3px] bg-(--own) font-sans text-xs leading-none font-semibold text-surface'
