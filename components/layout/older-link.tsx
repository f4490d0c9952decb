const SHOWN = {
  'every mode': '',
  'plain mode': 'elder:hidden',
  'elder mode': 'hidden elder:block',
}

/** The way to the next page of a list; nothing when there is none. */
export function OlderLink({
  href,
  label,
  within = 'every mode',
}: {
  href: string | null
  label: string
  /** Elder mode has shorter pages, and so another next page. */
  within?: keyof typeof SHOWN
}) {
  if (!href) return null
  return (
    <p className={`mt-6 ${SHOWN[within]}`}>
      <a className="button" href={href} rel="next">
        {label}
      </a>
    </p>
  )
}
