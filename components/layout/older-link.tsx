/** The way to the next page of a list; nothing when there is none. */
export function OlderLink({ href, label }: { href: string | null; label: string }) {
  if (!href) return null
  return (
    <p className="mt-6">
      <a className="button" href={href} rel="next">
        {label}
      </a>
    </p>
  )
}
