import { tv, type VariantProps } from 'tailwind-variants/lite'

export const crumbStyles = tv({
  base: 'inline-flex min-h-tap items-center gap-1 whitespace-nowrap text-ink-2 no-underline',
  variants: {
    /** Takes the room up to what can be done here. */
    grow: { true: 'min-w-0 flex-1 max-md:in-data-[letters=large]:min-w-max' },
    /** Its sign without its words where the bar has no room; it needs an `aria-label`. */
    sign: { true: 'max-md:text-[0px]' },
  },
})

/** A quiet way to a page near this one, in the bar on top. */
export function Crumb({
  className,
  ...rest
}: VariantProps<typeof crumbStyles> & React.ComponentProps<'a'>) {
  return <a className={crumbStyles({ className })} {...rest} />
}

/** The way down to this page, from the widest. */
export function Breadcrumbs({
  label,
  crumbs,
}: {
  label: string
  crumbs: readonly { href: string; word: string }[]
}) {
  return (
    <nav
      className="mt-2 flex gap-3 *:not-first:before:mr-2 *:not-first:before:text-ink-3 *:not-first:before:content-['›'] print:hidden"
      aria-label={label}
    >
      {crumbs.map(({ href, word }) => (
        <Crumb key={href} href={href}>
          {word}
        </Crumb>
      ))}
    </nav>
  )
}
