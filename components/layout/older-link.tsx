/** The way to the next page of a list; nothing when there is none. */
export function OlderLink({ href, words }: { href: string | null; words: string }) {
  if (!href) return null
  return (
    <p className="older-link">
      <a className="button" href={href} rel="next">
        {words}
      </a>
    </p>
  )
}
