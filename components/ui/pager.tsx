import { ButtonLink } from '../ui/button.tsx'

/** The way on through a list read page by page, and back to its start. */
export function Pager({
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
    <nav className="flex justify-center gap-3 py-6" aria-label="翻页">
      {started && (
        <ButtonLink size="small" href={base}>
          回到第一页
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="small" rel="next" href={`${base}${join}${name}=${next}`}>
          下一页
        </ButtonLink>
      )}
    </nav>
  )
}
