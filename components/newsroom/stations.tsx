import { tv } from 'tailwind-variants/lite'

export interface StationMark {
  state: 'done' | 'now' | 'stop' | 'todo'
  label: string
  lines: readonly string[]
  late: string | null
}

const STATE_LABELS = { done: '已过', now: '现在', stop: '停在这里', todo: '未到' } as const

const ROW =
  'grid grid-flow-col auto-cols-[minmax(0,1fr)] pt-1 max-xl:col-span-full max-xl:row-start-2 max-md:order-1 max-md:row-auto max-md:-mr-2'

const stationStyles = tv({
  slots: {
    station: [
      'relative pt-5.5 pr-1.5 text-xs leading-[1.5] text-ink-2',
      "before:absolute before:top-0 before:left-0 before:size-3.5 before:border-2 before:content-['']",
      'not-last:after:absolute not-last:after:top-1.5 not-last:after:right-1 not-last:after:left-4.5',
      "not-last:after:h-0.5 not-last:after:content-['']",
    ],
    name: 'block',
  },
  variants: {
    state: {
      done: {
        station: 'before:rounded-full before:border-ink before:bg-ink not-last:after:bg-ink',
        name: 'font-medium text-ink',
      },
      now: {
        station: [
          'before:rounded-full before:border-azure before:bg-paper not-last:after:bg-line-strong',
          'before:shadow-[inset_0_0_0_2px_var(--color-paper),inset_0_0_0_9px_var(--color-azure)]',
        ],
        name: 'font-semibold text-azure',
      },
      stop: {
        station: [
          'before:scale-[0.86] before:rotate-45 before:rounded-sm before:border-cinnabar before:bg-paper',
          'before:shadow-[inset_0_0_0_2px_var(--color-paper),inset_0_0_0_9px_var(--color-cinnabar)]',
          'not-last:after:bg-line-strong',
        ],
        name: 'font-semibold text-cinnabar',
      },
      todo: {
        station:
          'before:rounded-full before:border-edge before:bg-paper not-last:after:bg-line-strong',
        name: 'font-normal text-ink-3',
      },
    },
  },
})

/** An edition's way to its readers, station by station. */
export function Stations({ stations }: { stations: readonly StationMark[] }) {
  return (
    <ol className={ROW} aria-label="审稿进度">
      {stations.map(({ state, label, lines, late }, index) => {
        const { station, name } = stationStyles({ state })
        return (
          <li key={index} className={station()} aria-current={state === 'now' ? 'step' : undefined}>
            <b className={name()}>{label}</b>
            <span className="sr-only">（{STATE_LABELS[state]}）</span>
            {lines.map((line) => (
              <small key={line} className="block max-md:hidden">
                {line}
              </small>
            ))}
            {late && (
              <small className="block font-semibold text-cinnabar max-md:hidden">{late}</small>
            )}
          </li>
        )
      })}
    </ol>
  )
}
