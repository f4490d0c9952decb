/** The name of a part of the figures, and what is on its line. */
export function StatHead({
  id,
  title,
  children,
}: {
  id: string
  title: React.ReactNode
  children?: React.ReactNode
}) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-0.5 [&>a]:ml-auto print:[&>a]:hidden">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}
