/** The way on through a list read page by page, and back to its start. */
export function NextPage({
  base,
  next,
  started,
  name = 'after',
}: {
  /** The list's address without a place in it; may carry a query. */
  base: string
  next: string | null
  /** This is not the first page. */
  started: boolean
  /** What the place is called in the address, where a page has two lists. */
  name?: string
}) {
  if (!next && !started) return null
  const join = base.includes('?') ? '&' : '?'
  return (
    <nav className="next-page" aria-label="翻页">
      {started && (
        <a className="button slim" href={base}>
          回到第一页
        </a>
      )}
      {next && (
        <a className="button slim" rel="next" href={`${base}${join}${name}=${next}`}>
          下一页
        </a>
      )}
    </nav>
  )
}
