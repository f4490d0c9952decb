import { tv } from 'tailwind-variants/lite'

/** The look of whatever is typed into or chosen from. Letters of 16 px on a phone, so that the page does not zoom. */
export const fieldStyles = tv({
  base: [
    'rounded-md border border-edge bg-surface py-1.25 text-ink max-md:text-base',
    'disabled:border-line-strong disabled:bg-sunk disabled:text-ink-3',
    'aria-invalid:border-cinnabar aria-invalid:inset-ring aria-invalid:inset-ring-cinnabar',
  ],
  variants: {
    control: {
      input: 'px-2.5',
      area: 'block resize-y px-2.5',
      select: 'chevron appearance-none pr-7 pl-2.5 text-ellipsis',
    },
    /** Of more than one line: of the interface, or the text of a story. */
    text: { interface: 'leading-[1.7]', story: 'font-serif text-base leading-[1.8]', own: '' },
    /** `own`: by the `className` or the row that it is in. */
    width: { full: 'w-full', auto: 'w-auto', own: '' },
    size: { normal: '', large: 'min-h-11 text-base' },
  },
  compoundVariants: [{ control: ['input', 'select'], size: 'normal', class: 'min-h-control' }],
  defaultVariants: { width: 'full', size: 'normal' },
})
