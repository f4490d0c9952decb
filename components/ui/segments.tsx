import { tv } from 'tailwind-variants/lite'

/** A frame, and in it radio buttons or links side by side. */
export const segmentStyles = tv({
  slots: {
    frame: [
      'inline-flex overflow-clip rounded-md border border-edge bg-surface',
      'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-azure',
    ],
    segment: [
      'flex min-h-tap cursor-pointer items-center gap-1.5 px-3 whitespace-nowrap text-ink-2 no-underline',
      'hover:bg-hover [:where(a,label)+&]:border-l [:where(a,label)+&]:border-line-strong',
      'has-checked:bg-ink has-checked:font-medium has-checked:text-surface',
      'aria-[current]:bg-ink aria-[current]:font-medium aria-[current]:text-surface',
      '[&_kbd]:border-current [&_kbd]:bg-transparent [&_kbd]:text-inherit',
    ],
    radio: 'absolute opacity-0',
  },
  variants: {
    /** As wide as a phone. */
    fill: {
      true: {
        frame: 'max-md:flex max-md:w-full',
        segment: 'max-md:flex-auto max-md:justify-center max-md:px-1',
      },
    },
  },
})

/** One of a few words, side by side. */
export function Segments<T extends string>({
  name,
  label,
  labels,
  value,
  onChoose,
  keys,
  fill = false,
  className,
  ...rest
}: {
  name: string
  label: string
  labels: Readonly<Record<T, React.ReactNode>>
  /** Null while nothing is chosen. */
  value: T | null
  onChoose: (value: T) => void
  /** The keys that choose: the page listens for them. */
  keys?: Readonly<Partial<Record<T, string>>>
  fill?: boolean
  className?: string
} & Pick<React.ComponentProps<'fieldset'>, 'id'>) {
  const { frame, segment, radio } = segmentStyles({ fill })
  const choices = Object.entries(labels) as [T, React.ReactNode][]
  return (
    <fieldset className={frame({ className })} {...rest}>
      <legend className="sr-only">{label}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice} className={segment()}>
          <input
            className={radio()}
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            aria-keyshortcuts={keys?.[choice]}
            onChange={() => onChoose(choice)}
          />
          {label}
          {keys?.[choice] && (
            <kbd className="max-xl:hidden!" aria-hidden="true">
              {keys?.[choice]}
            </kbd>
          )}
        </label>
      ))}
    </fieldset>
  )
}

/** The same of addresses: each view has one of its own. */
export function SegmentLinks({
  label,
  links,
}: {
  label: string
  links: readonly { href: string; label: string; current: false | 'page' | 'true' }[]
}) {
  const { frame, segment } = segmentStyles()
  return (
    <nav className={frame()} aria-label={label}>
      {links.map(({ href, label, current }) => (
        <a key={href} className={segment()} href={href} aria-current={current || undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
