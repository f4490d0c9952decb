import { tv, type VariantProps } from 'tailwind-variants/lite'

const chipStyles = tv({
  base: [
    'cursor-pointer rounded-[1rem] border px-2.5 py-1 text-left font-sans text-xs',
    'leading-snug hover:bg-hover hover:text-ink motion-safe:transition-colors',
  ],
  variants: {
    look: {
      plain: 'border-line-strong bg-transparent text-ink-2',
      /** Read from the text, and nobody's word until it is pressed. */
      offer: 'border-dashed border-azure bg-azure-soft text-azure',
    },
    size: { normal: 'min-h-8 max-md:min-h-10', small: 'min-h-7' },
  },
  defaultVariants: { look: 'plain', size: 'normal' },
})

/** Ready words to press, beside the field that they go into. */
export function Chip({
  look,
  size,
  className,
  ...rest
}: VariantProps<typeof chipStyles> & React.ComponentProps<'button'>) {
  return <button type="button" className={chipStyles({ look, size, className })} {...rest} />
}
