import { tv } from 'tailwind-variants/lite'

/** The bar at the foot of a review. `decide` says to the frame around that it has the edge to itself. */
export const footStyles = tv({
  base: [
    'decide sticky bottom-0 z-3 border-t border-line-strong bg-surface px-6 py-3 print:hidden',
    // A phone that lies on its side keeps its window for the text.
    '[@media(max-height:30rem)]:static',
    'max-md:px-gutter max-md:pt-2 max-md:pb-[calc(8px+env(safe-area-inset-bottom))]',
  ],
  variants: {
    decides: {
      true: [
        // Before the page has its scripts, the parts of each decision are in it.
        '[&:has([value=approve]:checked)_[data-of]:not([data-of~=approve])]:hidden',
        '[&:has([value=schedule]:checked)_[data-of]:not([data-of~=schedule])]:hidden',
        '[&:has([value=hold]:checked)_[data-of]:not([data-of~=hold])]:hidden',
        '[&:has([value=return]:checked)_[data-of]:not([data-of~=return])]:hidden',
        '[&:has([value=spike]:checked)_[data-of]:not([data-of~=spike])]:hidden',
        // The button stands beside the choices, whatever is asked for in a row below them.
        'grid grid-flow-row-dense grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-4 gap-y-2',
        'max-lg:grid-cols-[1fr_auto] max-md:gap-2',
      ],
      false: 'text-ink-2',
    },
  },
  defaultVariants: { decides: false },
})
