import { tv } from 'tailwind-variants/lite'

import type { FreshState } from '#domain/stats/freshness'

const markStyles = tv({
  base: 'inline-block w-[1.3em] text-center [print-color-adjust:exact]',
  variants: {
    state: {
      fresh: "text-ink-2 before:content-['○']",
      steady: "text-ink-2 before:content-['◐']",
      soon: "text-earth before:content-['▲']",
      stale: "text-cinnabar before:content-['■']",
      empty: "text-ink-2 before:content-['∅']",
    },
  },
})

/** The sign of a state, so that colour is never the only cue. */
export const FreshMark = ({ state }: { state: FreshState }) => (
  <span className={markStyles({ state })} aria-hidden="true" />
)
