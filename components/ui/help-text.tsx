import { tv, type VariantProps } from 'tailwind-variants/lite'

const helpTextStyles = tv({
  base: 'text-xs',
  variants: {
    tone: { calm: 'text-ink-2', late: 'font-semibold text-cinnabar' },
    /** To what it belongs to, above it. */
    space: { none: '', small: 'mt-1', normal: 'mt-1.5' },
  },
  defaultVariants: { tone: 'calm', space: 'small' },
})

/** A sentence under a field or a form: what it is for, or what follows. */
export function HelpText({
  tone,
  space,
  className,
  ...rest
}: VariantProps<typeof helpTextStyles> & React.ComponentProps<'p'>) {
  return <p className={helpTextStyles({ tone, space, className })} {...rest} />
}
