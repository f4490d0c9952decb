import { formatDay, formatWeekday, type IsoDay } from '#lib/dates'

/** The heads of the columns, with how much went live on each day. */
export function WeekDays({
  week,
  today,
  published,
}: {
  week: readonly IsoDay[]
  today: IsoDay
  published: ReadonlyMap<IsoDay, number>
}) {
  return (
    <div className="col-start-2 grid grid-cols-7 border-b border-line-strong">
      {week.map((day) => (
        <p
          key={day}
          className={day === today ? 'px-1.5 py-2 font-semibold text-azure' : 'px-1.5 py-2'}
          aria-current={day === today ? 'date' : undefined}
        >
          <span className="block text-base whitespace-nowrap max-lg:text-sm in-data-[letters=large]:text-sm">
            {formatDay(day, Number(day.slice(0, 4)))}
          </span>
          <span className="text-xs font-normal text-ink-2">{formatWeekday(day)}</span>
          {published.has(day) && (
            <span className="block text-xs font-normal whitespace-nowrap text-ink-2">
              发了 {published.get(day)} 篇
            </span>
          )}
        </p>
      ))}
    </div>
  )
}
