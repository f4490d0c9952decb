import { tv, type VariantProps } from 'tailwind-variants/lite'

export const stateStyles = tv({
  base: 'inline-flex items-center gap-1.5 text-xs [&>svg]:size-4',
  variants: {
    tone: {
      calm: 'text-ink-2 [&>svg]:text-green',
      /** Wants a second look. */
      early: 'text-earth [&>svg]:text-earth',
      /** Must be changed. */
      late: 'font-semibold text-ink-2 [&>svg]:text-cinnabar',
    },
    /** Takes the room up to what can be done here. */
    grow: { true: 'min-w-0 flex-1' },
  },
  defaultVariants: { tone: 'calm' },
})

/** In a few words how something stands, with a sign where it matters. */
export function State({
  tone,
  grow,
  className,
  ...rest
}: VariantProps<typeof stateStyles> & React.ComponentProps<'span'>) {
  return <span className={stateStyles({ tone, grow, className })} {...rest} />
}
