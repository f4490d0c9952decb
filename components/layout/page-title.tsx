interface PageTitleProps {
  title: React.ReactNode
  /** What the page holds, in a line below its title. */
  lead?: React.ReactNode
  /** Beside the title, where there is room. */
  children?: React.ReactNode
}

/** The head of a page that lists or explains. */
export function PageTitle({ title, lead, children }: PageTitleProps) {
  return (
    <header className="flex flex-wrap items-end gap-x-6 gap-y-3 pt-6 pb-4">
      <div className={children ? 'md:flex-[1_1_55%]' : undefined}>
        <h1 className="text-head">{title}</h1>
        {lead && <p className="text-ink-2">{lead}</p>}
      </div>
      {children}
    </header>
  )
}
