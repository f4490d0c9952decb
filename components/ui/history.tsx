/** What happened to a thing, one event a line. */
export function History({ className = '', ...rest }: React.ComponentProps<'ol'>) {
  return <ol className={`text-xs ${className}`} {...rest} />
}

/** One event: when, and beside it who did what. */
export function HistoryEntry({
  at,
  when,
  children,
}: {
  /** The instant, as machines read it. */
  at: string
  when: string
  children: React.ReactNode
}) {
  return (
    <li className="grid grid-cols-[148px_minmax(0,1fr)] gap-x-4 py-0.75 max-md:grid-cols-[1fr]">
      <time className="text-ink-2" dateTime={at}>
        {when}
      </time>
      <div>{children}</div>
    </li>
  )
}

/** The look of what was written or changed with an event. */
export const HISTORY_TEXT =
  'mt-0.5 border-l-2 border-line-strong pl-3 whitespace-pre-line text-ink-2'
