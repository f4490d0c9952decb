import { tv } from 'tailwind-variants/lite'

const choiceStyles = tv({
  base: 'flex min-h-10 items-center text-sm elder:min-h-tap',
  variants: {
    kind: {
      label: 'self-start text-ink-3',
      plain: 'gap-1 text-ink-3',
      link: 'gap-1',
      current: 'gap-1 font-bold text-cinnabar',
    },
  },
})

/** The ways to narrow what a page shows, a row for each kind of choice. */
export function FilterRows({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <nav className="mt-6 grid gap-x-4 gap-y-1 border-y border-line py-3" aria-label={label}>
      {children}
    </nav>
  )
}

export function FilterRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[3em_1fr] max-2xs:grid-cols-[1fr]">
      <span className={choiceStyles({ kind: 'label' })}>{label}</span>
      <ul className="flex flex-wrap gap-x-4">{children}</ul>
    </div>
  )
}

/** What cannot be chosen, since nothing is left there. */
export function FilterPlain({ children }: { children: React.ReactNode }) {
  return (
    <li>
      <span className={choiceStyles({ kind: 'plain' })}>{children}</span>
    </li>
  )
}

interface FilterLinkItemProps {
  href: string
  current: 'true' | 'page' | false
  children: React.ReactNode
}

export function FilterLinkItem({ href, current, children }: FilterLinkItemProps) {
  return (
    <li>
      <a
        className={choiceStyles({ kind: current ? 'current' : 'link' })}
        href={href}
        aria-current={current || undefined}
      >
        {children}
      </a>
    </li>
  )
}
