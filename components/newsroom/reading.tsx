import { tv, type VariantProps } from 'tailwind-variants/lite'

export const readingStyles = tv({
  base: 'mx-auto',
  variants: {
    /** Beside a text that is discussed there is room for remarks. */
    of: {
      text: 'max-w-[34em] text-[1.125rem] xl:in-data-discussed:max-w-[calc(34em+264px)]',
      about:
        'max-w-[34em] text-[1.125rem] xl:in-data-discussed:max-w-[calc(34em+264px)] xl:in-data-discussed:pr-66',
      notes: 'max-w-153 text-sm *:mb-3 xl:in-data-discussed:max-w-219 xl:in-data-discussed:pr-66',
      footnote:
        'max-w-153 text-xs text-ink-2 xl:in-data-discussed:max-w-219 xl:in-data-discussed:pr-66',
    },
  },
})

type Of = VariantProps<typeof readingStyles>

/** A column as wide as a text is read best, in the middle of what there is. */
export function ReadingColumn({ of, className, ...rest }: Of & React.ComponentProps<'div'>) {
  return <div className={readingStyles({ of, className })} {...rest} />
}

/** What surrounds such columns. */
export const READING = 'px-6 pt-4 pb-8 max-md:px-gutter max-md:pt-2 max-md:pb-4'

/** The lines above a text. */
export const headStyles = tv({
  slots: {
    head: [
      'pt-3 pb-4 text-center font-serif leading-[1.6] text-balance',
      '[overflow-wrap:anywhere] [word-break:keep-all]',
    ],
    headline: 'text-[1.75rem] leading-[1.45] font-bold max-md:text-[1.4375rem]',
    line: 'text-[1.125rem] text-ink-2 max-md:text-[1rem]',
    byline: 'mt-2 flex flex-wrap justify-center gap-x-4 font-sans text-sm leading-[1.7] text-ink-2',
  },
})
