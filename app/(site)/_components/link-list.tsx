import type { NamedLink } from '#lib/site-links'

/** Links side by side; nothing when there are none. */
export function LinkList({ links }: { links: readonly NamedLink[] }) {
  if (links.length === 0) return null
  return (
    <ul className="links">
      {links.map(({ href, words }) => (
        <li key={href}>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  )
}
