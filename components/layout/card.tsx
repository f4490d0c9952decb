interface CardProps {
  id: string
  title: string
  /** A card of links is a way through the site. */
  as?: 'section' | 'nav'
  children: React.ReactNode
}

/** What is beside a page's text, under a title of its own. */
export function Card({ id, title, as: Tag = 'section', children }: CardProps) {
  return (
    <Tag className="border-t-3 border-rule bg-sunk p-6" aria-labelledby={id}>
      <h2 className="mb-3 text-xl" id={id}>
        {title}
      </h2>
      {children}
    </Tag>
  )
}
