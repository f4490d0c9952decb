import { tv } from 'tailwind-variants/lite'

/** Remarks one below the other. They are beside their paragraph where there is room, below it where there is none. */
export const remarksStyles = tv({
  base: 'flex flex-col items-stretch gap-2 text-left font-sans text-xs leading-[1.65] print:hidden [&_p]:indent-0',
  variants: {
    place: {
      whole: '',
      paragraph: 'mt-2 xl:in-data-discussed:mt-0',
      /** No remark yet: the way to write one shows where the eye or the finger is. */
      offered: [
        'can-hover:absolute can-hover:right-0 can-hover:-bottom-3 can-hover:z-1 can-hover:rounded-md',
        'can-hover:bg-paper can-hover:opacity-0 can-hover:focus-within:opacity-100',
        'can-hover:group-hover/paragraph:opacity-100',
        'can-hover:xl:inset-[0_auto_auto_100%] can-hover:xl:ml-1',
      ],
      /** Above the text that is being written. */
      loose: 'border-x border-edge bg-surface px-6 pt-3',
      /** In it. `remark-spot` says to what is around that there is one. */
      written: [
        'remark-spot m-0 mb-3 cursor-auto whitespace-normal [&_p]:m-0',
        'xl:float-right xl:clear-right xl:-mr-64 xl:w-60',
      ],
    },
  },
})

export const remarkStyles = tv({
  base: 'rounded-md border bg-surface px-3 py-2.5',
  variants: {
    tone: {
      plain: 'border-line',
      mine: 'border-azure',
      settled: 'border-line text-ink-2 [&>summary]:cursor-pointer',
    },
    /** While one is written. */
    form: { true: 'grid gap-2' },
  },
  defaultVariants: { tone: 'plain' },
})
