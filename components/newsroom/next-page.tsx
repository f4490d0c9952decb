/** The way on through a list read page by page, and back to its start. */
export function NextPage({
  base,
  next,
  started,
}: {
  /** The list's address without a place in it; may carry a query. */
  base: string
  next: string | null
  /** This is not the first page. */
  started: boolean
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
        <a className="button slim" rel="next" href={`${base}${join}after=${next}`}>
          下一页
        </a>
      )}
    </nav>
  )
}
