import { tv } from 'tailwind-variants/lite'

/** The text as it is written: set like print, with the pictures where they will stand. */
export const bodyStyles = tv({
  base: [
    'block field-sizing-content min-h-80 w-full resize-y rounded-b-md border border-t-0 border-edge bg-surface',
    'px-6 pt-5 pb-7 font-serif text-copy leading-[1.9] text-ink max-md:px-3.5 max-md:pt-3.5 max-md:pb-5.5',
    'aria-invalid:border-cinnabar aria-invalid:inset-ring aria-invalid:inset-ring-cinnabar',
  ],
  variants: {
    /** An editor, not a field of lines. */
    editor: {
      true: [
        'copy relative text-left [overflow-wrap:anywhere] whitespace-pre-wrap caret-azure',
        '[font-variant-ligatures:none] aria-busy:text-ink-2',
        '[&[role=textbox]]:cursor-text [&[role=textbox]]:-outline-offset-2',
        'xl:has-[.remark-spot]:flow-root xl:has-[.remark-spot]:pr-70',
      ],
    },
  },
})
