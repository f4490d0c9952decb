import { tv, type VariantProps } from 'tailwind-variants/lite'

const chipStyles = tv({
  base: [
    'cursor-pointer rounded-[1rem] border border-line-strong bg-transparent px-2.5 font-sans text-xs',
    'leading-none text-ink-2 hover:bg-hover hover:text-ink motion-safe:transition-colors',
  ],
  variants: {
    size: { normal: 'min-h-8 max-md:min-h-10', small: 'min-h-7' },
  },
  defaultVariants: { size: 'normal' },
})

/** Ready words to press, beside the field that they go into. */
export function Chip({
  size,
  className,
  ...rest
}: VariantProps<typeof chipStyles> & React.ComponentProps<'button'>) {
  return <button type="button" className={chipStyles({ size, className })} {...rest} />
}
