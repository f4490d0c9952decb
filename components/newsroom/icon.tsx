const PATHS = {
  back: 'm12 4-6 6 6 6',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
  bars: 'M3 17h14M5.5 17v-6M10 17V4M14.5 17V8',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  box: 'M3 11l3-7h8l3 7v5H3zM3 11h4l1 2h4l1-2h4',
  check: 'M3 5h9M3 10h6M3 15h6M11 13.5l2.3 2.3L17.5 11',
  clock: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4.3l3 1.9',
  cross: 'm5 5 10 10M15 5 5 15',
  down: 'M10 4v12M5 11l5 5 5-5',
  find: 'M14 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12.6 12.6 17 17',
  leave: 'M8 3H4v14h4M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  ledger: 'M5 3h10v14H5zM8 3v14M10.5 7H13M10.5 10H13M10.5 13H13',
  list: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  must: 'M10 6v5M10 13.6v.2M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z',
  ok: 'm4 10.5 4 4 8-9',
  page: 'M3 3h14v14H3zM3 7h14M10 7v10M5.5 10h2M12.5 10h2M5.5 13h2M12.5 13h2',
  pen: 'M3 17h14M4 13.5 12.8 4.7a1.6 1.6 0 0 1 2.3 2.3L6.5 15.5 3.4 16z',
  people:
    'M10.5 7a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0zM3 16c.4-3 2-4.5 4.8-4.5S12.2 13 12.6 16M13 5a2.5 2.5 0 0 1 0 4.8M14.5 12c1.5.7 2.3 2 2.5 4',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 4M14.2 7.5a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0z',
  globe:
    'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM3 10h14M10 3c2.6 2.4 2.6 11.6 0 14M10 3c-2.6 2.4-2.6 11.6 0 14',
  redo: 'M13 4l3.5 3.5L13 11M16 7.5H8a4 4 0 0 0 0 8h4',
  search: 'M14 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12.8 12.8 17 17',
  tune: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h8a4 4 0 0 1 0 8H8',
  up: 'M10 16V4M5 9l5-5 5 5',
  warn: 'M10 3.5 17.5 16.5h-15zM10 8v4M10 14.3v.2',
} as const

export type IconName = keyof typeof PATHS

const ICON =
  'size-4.5 flex-none fill-none stroke-current stroke-[1.5] [stroke-linecap:round] [stroke-linejoin:round]'

/** A line drawing beside words that say the same; never the only cue. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={ICON} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
