import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { Segments } from '#components/ui/segments'
import { Icon } from '#components/newsroom/icon'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { stateStyles } from '#components/ui/state'
import { ACTIVITY_TYPES, type ActivityType, type DatePrecision } from '#db/states'
import type { ContentEvent } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'
import { UNRECORDED_DATE } from '#lib/article-dates'
import { ACTIVITY_TYPE_LABELS, DATE_PRECISION_LABELS } from '#lib/labels'

import { EventDays } from './event-days.tsx'
import type { Beside } from './offers/offer.ts'

/** What happened in the world: its kind and place, and its day as far as it is known. */
export function EventFields({
  event,
  printDate,
  issues,
  questions,
  beside,
  onChange,
}: {
  event: ContentEvent
  printDate: string | null
  issues: FieldIssues
  /** What is to be asked about the date as it is. */
  questions: readonly Hint[]
  beside: Beside
  onChange: (part: Partial<ContentEvent>) => void
}) {
  const typeId = useId()
  const dayIssues = issues['event.start'] ?? issues['event.end']
  return (
    <>
      <FieldRow label="活动">
        <Row align="start">
          <span className={`block ${SHARE}`}>
            <label className="block text-xs text-ink-2" htmlFor={typeId}>
              活动类型
            </label>
            <Select
              id={typeId}
              value={event.type}
              onChange={({ target }) => onChange({ type: target.value as ActivityType })}
            >
              {ACTIVITY_TYPES.map((type) => (
                <option key={type} value={type}>
                  {ACTIVITY_TYPE_LABELS[type]}
                </option>
              ))}
            </Select>
            {beside('type')}
          </span>
          <div className={SHARE}>
            <Labelled label="地点">
              <Input
                value={event.place}
                maxLength={120}
                placeholder="如 转渠口镇，没有就空着"
                onChange={({ target }) => onChange({ place: target.value })}
              />
            </Labelled>
            {beside('place')}
          </div>
        </Row>
      </FieldRow>
      <FieldRow label="日期">
        <div>
          <Row>
            <Segments<DatePrecision>
              name="precision"
              label="日期知道到哪一步"
              labels={DATE_PRECISION_LABELS}
              value={event.precision}
              onChoose={(precision) => onChange(atPrecision(event, precision))}
              fill
            />
            <EventDays event={event} printDate={printDate} issues={dayIssues} onChange={onChange} />
          </Row>
          <FieldIssue id="issue-event" issues={dayIssues} />
          <div role="status" aria-label="日期待核对">
            {questions.map(({ sentence }) => (
              <p key={sentence} className={stateStyles({ tone: 'early' })}>
                <Icon name="warn" />
                {sentence}
              </p>
            ))}
          </div>
          {beside('date')}
          <Labelled label="原文的日期词" className="mt-2 max-w-80">
            <Input
              value={event.dateText}
              maxLength={120}
              placeholder="如 近日、3月16日"
              onChange={({ target }) => onChange({ dateText: target.value })}
              {...issueProps('issue-date-text', issues['event.dateText'])}
            />
          </Labelled>
          {event.precision === 'none' && (
            <HelpText>
              不定日的活动按{printDate ? '见报' : '发布'}
              的日子排，读者看到的也是它；不会替您编一天。原文写了“近日”的，请填在上面“原文的日期词”里，不填读者只看到“
              {UNRECORDED_DATE}”。
            </HelpText>
          )}
        </div>
      </FieldRow>
    </>
  )
}

/** Keeps what a coarser or finer date can keep. */
function atPrecision(
  { start, end }: ContentEvent,
  precision: DatePrecision,
): Partial<ContentEvent> {
  if (precision === 'none') return { precision, start: null, end: null }
  const first = precision === 'month' && start ? `${start.slice(0, -2)}01` : start
  return { precision, start: first, end: precision === 'range' ? end : null }
}
