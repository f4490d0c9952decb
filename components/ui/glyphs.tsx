import type { ActivityType } from '#db/states'

// One glyph for each activity type, drawn for 20 by 20, stroked in the colour of their ground.
const GLYPHS: Readonly<Record<ActivityType, React.ReactNode>> = {
  meeting: (
    <>
      <rect x="3" y="7.4" width="14" height="5.2" rx="2.6" />
      <path strokeWidth="2.8" d="M6 4v.01M10 4v.01M14 4v.01M6 16v.01M10 16v.01M14 16v.01" />
    </>
  ),
  research: (
    <path d="M10 11.5C7.4 8.6 6.2 7 6.2 5.4a3.8 3.8 0 0 1 7.6 0c0 1.6-1.2 3.2-3.8 6.1zM2.5 17c2.5-2.6 5-2.6 7.5-.8s5 1.6 7.5-.6" />
  ),
  inspection: (
    <>
      <path d="M2 10c2.2-3.6 5-5.4 8-5.4s5.8 1.8 8 5.4c-2.2 3.6-5 5.4-8 5.4S4.2 13.6 2 10z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  consultation: <path d="M2.5 3.5h9.5v6.5H7L4.5 12.5V10h-2zM10 13h3l2.6 2.7V13h1.9V6.5h-2.5" />,
  proposal: <path d="M4.5 2.5h7.5L15.5 6v11.5h-11zM12 2.5V6h3.5M7.3 10h5.4M7.3 13.5h3.6" />,
  training: (
    <path d="M10 5.2C8 3.7 5.5 3.3 2.5 3.6v11.6c3-.3 5.5.1 7.5 1.6c2-1.5 4.5-1.9 7.5-1.6V3.6c-3-.3-5.5.1-7.5 1.6zv11.6" />
  ),
  lecture: <path d="M3.5 8.5h13L14.8 13H5.2zM10 13v4.5M6.5 17.5h7M13.5 8.5v-3L11 3.5" />,
  history: <path d="M4 2.5v15M8 2.5v15M12 2.5v15M16 2.5v15M2.5 7h15M2.5 13h15" />,
  supervision: <path d="M10 2.5v14.5M6.5 17h7M3.8 5.2h12.4M4 5.2L2 11h4zM16 5.2L14 11h4z" />,
  service: (
    <path d="M10 16.8C5 12.8 3 10.4 3 7.6A3.6 3.6 0 0 1 10 6a3.6 3.6 0 0 1 7 1.6c0 2.8-2 5.2-7 9.2z" />
  ),
  other: <path d="M10 3l7 7-7 7-7-7z" />,
}

const ALL = Object.keys(GLYPHS) as ActivityType[]

/** The glyphs as symbols, once a page; marks refer to them. `types` are those of the page, where not all may come. */
export function Glyphs({ types = ALL }: { types?: readonly ActivityType[] }) {
  return (
    <svg className="glyphs" width="0" height="0" aria-hidden="true">
      {[...new Set(types)].map((type) => (
        <symbol key={type} id={`g-${type}`} viewBox="0 0 20 20">
          {GLYPHS[type]}
        </symbol>
      ))}
    </svg>
  )
}
