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
      className="text-link inline-flex min-h-9 items-center gap-[0.3em] elder:min-h-tap"
      href={href}
    >
      {children}
    </a>
  )
}
