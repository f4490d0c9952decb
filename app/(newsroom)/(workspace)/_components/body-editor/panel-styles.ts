import { tv } from 'tailwind-variants/lite'

/** What holds the rows between the tools and the text, which stay with the text while it is scrolled. */
export const PANELS =
  'sticky top-[calc(var(--spacing-bar)+42px)] z-2 max-md:top-[calc(var(--spacing-bar)+54px)]'

/** One of these rows. */
export const panelStyles = tv({
  base: 'items-center gap-x-2 gap-y-1 border border-t-0 border-edge border-b-line bg-sunk p-2',
  variants: {
    of: {
      find: 'grid grid-cols-[minmax(0,1fr)_auto_auto_auto_auto] max-md:grid-cols-[minmax(0,1fr)_auto_auto_auto]',
      table: [
        'flex flex-wrap [&>input]:min-w-36 [&>input]:flex-[1_1_10rem]',
        'max-md:scrollbar-none max-md:flex-nowrap max-md:overflow-x-auto max-md:[&_button]:flex-none',
      ],
      paste: 'flex flex-wrap',
      link: 'flex flex-wrap [&>input]:min-w-0 [&>input]:flex-[1_1_12rem]',
    },
  },
})
