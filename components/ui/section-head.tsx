import { DEMO_MARK } from '#lib/article-marks'

interface SectionHeadProps {
  id: string
  title: string
  note?: string | undefined
  more?: { href: string; label: string } | undefined
  /** Whether all of it is made up; then the section has `data-demo`. */
  isDemo?: boolean
}

/** A section's title under the thick and thin rule, with a note and a way on. */
export function SectionHead({ id, title, note, more, isDemo = false }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {isDemo && <span className="mark">{DEMO_MARK}</span>}
      {note && <span className="note">{note}</span>}
      {more && (
        <a className="more" href={more.href}>
          {more.label}
        </a>
      )}
    </div>
  )
}
