import type { NamedLink } from '#lib/addresses/site-links'

/** Links side by side; nothing when there are none. */
export function LinkList({
  links,
  roomy = false,
}: {
  links: readonly NamedLink[]
  roomy?: boolean
}) {
  if (links.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-6">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a
            className={`inline-flex items-center elder:min-h-tap ${roomy ? 'min-h-10' : 'min-h-9'}`}
            href={href}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
