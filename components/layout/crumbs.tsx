export interface Crumb {
  label: string
  href?: string | undefined
}

/** Where a page lies; the last crumb is the page itself and no link. */
export function Crumbs({ path }: { path: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="所在位置">
      <ol>
        {path.map(({ label, href }) => (
          <li key={label} aria-current={href ? undefined : 'page'}>
            {href ? <a href={href}>{label}</a> : label}
          </li>
        ))}
      </ol>
    </nav>
  )
}
