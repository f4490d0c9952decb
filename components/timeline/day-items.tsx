interface DayItemsProps {
  /** In two columns, where the items have the room. */
  wide?: boolean
  children: React.ReactNode
}

/** What happened on one day, a link each. */
export function DayItems({ wide = false, children }: DayItemsProps) {
  return (
    <ul
      className={`grid gap-3 elder:[&>li]:py-3 [&_a]:block [&_a]:leading-[1.5] ${wide ? 'sm:grid-cols-[1fr_1fr] elder:grid-cols-[1fr]' : ''}`}
    >
      {children}
    </ul>
  )
}
