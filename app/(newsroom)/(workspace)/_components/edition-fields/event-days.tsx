import { issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { SHARE, rowStyles } from '#components/ui/row'
import type { ContentEvent } from '#domain/article/content'

/** The date inputs that a precision asks for. */
export function EventDays({
  event: { precision, start, end },
  printDate,
  issues,
  onChange,
}: {
  event: ContentEvent
  printDate: string | null
  issues: readonly string[] | undefined
  onChange: (part: Partial<ContentEvent>) => void
}) {
  const wrong = issueProps('issue-event', issues)
  if (precision === 'none') return null
  if (start?.startsWith('--')) {
    return <YearlessDay day={start} printDate={printDate} wrong={wrong} onChange={onChange} />
  }
  if (precision === 'month') {
    return (
      <Input
        width="auto"
        className={SHARE}
        type="month"
        aria-label="活动在哪个月"
        value={start?.slice(0, 7) ?? ''}
        onChange={({ target }) => onChange({ start: target.value ? `${target.value}-01` : null })}
        {...wrong}
      />
    )
  }
  return (
    <>
      <Input
        width="auto"
        className={SHARE}
        type="date"
        aria-label={precision === 'range' ? '开始日期' : '活动日期'}
        value={start ?? ''}
        onChange={({ target }) => onChange({ start: target.value || null })}
        {...wrong}
      />
      {precision === 'range' && (
        <>
          <span aria-hidden="true">至</span>
          <Input
            width="auto"
            className={SHARE}
            type="date"
            aria-label="结束日期"
            value={end ?? ''}
            onChange={({ target }) => onChange({ end: target.value || null })}
            {...wrong}
          />
        </>
      )}
    </>
  )
}

/** The text says 3月16日 and no year: only a person may say which. */
function YearlessDay({
  day,
  printDate,
  wrong,
  onChange,
}: {
  day: string
  printDate: string | null
  wrong: object
  onChange: (part: Partial<ContentEvent>) => void
}) {
  const [, , month, date] = day.split('-')
  const year = printDate?.slice(0, 4)
  return (
    <span className={rowStyles()}>
      <label className={rowStyles()}>
        <Input
          width="own"
          className="w-[6em]"
          inputMode="numeric"
          maxLength={4}
          placeholder="哪一年"
          aria-label="活动在哪一年"
          onChange={({ target }) => {
            if (/^(?:19|20)\d\d$/.test(target.value))
              onChange({ start: target.value + day.slice(1) })
          }}
          {...wrong}
        />
        年 {Number(month)}月{Number(date)}日
      </label>
      {year && (
        <Button size="small" onClick={() => onChange({ start: year + day.slice(1) })}>
          就是 {year} 年
        </Button>
      )}
    </span>
  )
}
