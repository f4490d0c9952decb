import { tv, type VariantProps } from 'tailwind-variants/lite'

export const rowStyles = tv({
  base: 'flex flex-wrap gap-2',
  variants: {
    align: { start: 'items-start', center: 'items-center', end: 'items-end' },
    spread: { true: 'justify-between' },
  },
  defaultVariants: { align: 'center' },
})

/** Takes an even share of a row of fields. */
export const SHARE = 'min-w-0 flex-[1_1_150px]'

/** Buttons or fields side by side, and below one another where they have no room. */
export function Row({
  align,
  spread,
  className,
  ...rest
}: VariantProps<typeof rowStyles> & React.ComponentProps<'div'>) {
  return <div className={rowStyles({ align, spread, className })} {...rest} />
}
