interface SectionHeadProps {
  id: string
  title: string
  note?: string | undefined
  more?: { href: string; label: string } | undefined
}

/** A section's title under the thick and thin rule, with a note and a way on. */
export function SectionHead({ id, title, note, more }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {note && <span className="note">{note}</span>}
      {more && (
        <a className="more" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  )
}
