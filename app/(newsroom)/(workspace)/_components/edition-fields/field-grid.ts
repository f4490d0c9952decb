import { tv } from 'tailwind-variants/lite'

/** The fields of an article, one row below the other. */
export const fieldGrid = tv({
  base: 'grid grid-cols-[minmax(0,1fr)] gap-4 px-gutter pt-6 max-md:gap-3 max-md:pt-3',
  variants: {
    of: {
      /** Wider where remarks are beside the text. */
      edition: 'max-w-215 pb-12 max-md:pb-6 xl:has-[.remark-spot]:max-w-275',
      draft: 'max-w-none pb-6 xl:pl-8.5',
    },
  },
})
