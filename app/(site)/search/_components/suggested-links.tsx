/** Ways on from a question, side by side. */
export function SuggestedLinks({
  as: Tag = 'ul',
  children,
}: {
  as?: 'ul' | 'p'
  children: React.ReactNode
}) {
  return <Tag className="flex flex-wrap items-center gap-x-6 text-sm">{children}</Tag>
}

export function SuggestedLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a
      // A row takes a finger by its own height: no link reaches into the next row.
      className="text-link inline-flex min-h-9 items-center gap-[0.3em] elder:my-0 elder:min-h-tap elder:py-0"
      href={href}
    >
      {children}
    </a>
  )
}
