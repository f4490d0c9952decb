export interface Crumb {
  words: string
  href?: string | undefined
}

/** Where a page lies; the last crumb is the page itself and no link. */
export function Crumbs({ path }: { path: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="所在位置">
      <ol>
        {path.map(({ words, href }) => (
          <li key={words} aria-current={href ? undefined : 'page'}>
            {href ? <a href={href}>{words}</a> : words}
          </li>
        ))}
      </ol>
    </nav>
  )
}
