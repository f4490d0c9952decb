const PATHS = {
  speak: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5c1.3 1.5 1.3 3.5 0 5M15.5 5c2.7 3 2.7 7 0 10',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  link: 'M8.5 11.5l3-3M7 9l-2.3 2.3a2.8 2.8 0 0 0 4 4L11 13M13 11l2.3-2.3a2.8 2.8 0 0 0-4-4L9 7',
  search: 'M15 9a6 6 0 1 1-12 0 6 6 0 0 1 12 0M13.5 13.5L18 18',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v3M13 3v3',
  feed: 'M3 10a7 7 0 0 1 7 7M3 4a13 13 0 0 1 13 13M4 16v.01',
  place: 'M10 18s6-5.5 6-10a6 6 0 0 0-12 0c0 4.5 6 10 6 10zM12 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  night: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z',
  day: 'M13.5 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  share:
    'M14.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7.3 9.1l5.4-2.7M7.3 10.9l5.4 2.7',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
