import { tv, type VariantProps } from 'tailwind-variants/lite'

const headlineLinkStyles = tv({
  base: 'font-serif font-semibold text-pretty wrap-anywhere break-keep normal-nums no-underline',
  variants: {
    size: {
      normal: 'text-[1.0625rem] leading-[1.5]',
      line: 'text-base leading-[1.5]',
      small: 'text-base leading-snug',
    },
    leads: { true: 'hover:underline hover:decoration-1' },
    /** It is no part of what will be done. */
    out: { true: 'text-ink-3 line-through' },
  },
  defaultVariants: { size: 'normal' },
})

type Look = Omit<VariantProps<typeof headlineLinkStyles>, 'leads'>

/** The headline of a story in a list, in serif everywhere; without an address it leads nowhere. */
export function HeadlineLink({
  size,
  out,
  href,
  ...rest
}: Look & Omit<React.ComponentProps<'a'>, 'className'>) {
  const className = headlineLinkStyles({ size, out, leads: href !== undefined })
  return href === undefined ? (
    <span className={className} {...rest} />
  ) : (
    <a className={className} href={href} {...rest} />
  )
}
