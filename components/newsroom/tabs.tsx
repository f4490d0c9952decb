export interface Tab {
  href: string
  word: string
  count: number
  current: boolean
  /** Whether a count above zero is an alarm. */
  late?: boolean
}

/** Views of one list, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, word, count, current, late }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word} <span className={late && count > 0 ? 'late' : undefined}>{count}</span>
        </a>
      ))}
    </nav>
  )
}
