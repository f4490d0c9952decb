import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Segments } from '#components/form/segments'
import { Icon } from '#components/newsroom/icon'
import { ACTIVITY_TYPES, type ActivityType, type DatePrecision } from '#db/states'
import type { ContentEvent } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FieldIssues } from '#lib/refusal'
import { ACTIVITY_TYPE_WORDS, DATE_PRECISION_WORDS } from '#lib/words'

import { EventDays } from './event-days.tsx'

/** What happened in the world: its kind and place, and its day as far as it is known. */
export function EventFields({
  event,
  printDate,
  issues,
  questions,
  onChange,
}: {
  event: ContentEvent
  printDate: string | null
  issues: FieldIssues
  /** What is to be asked about the date as it stands. */
  questions: readonly Hint[]
  onChange: (part: Partial<ContentEvent>) => void
}) {
  const typeId = useId()
  const dayIssues = issues['event.start'] ?? issues['event.end']
  return (
    <>
      <div className="field">
        <span className="label">活动</span>
        <div className="row">
          <span className="share labelled">
            <label htmlFor={typeId}>活动类型</label>
            <select
              id={typeId}
              className="pick"
              value={event.type}
              onChange={({ target }) => onChange({ type: target.value as ActivityType })}
            >
              {ACTIVITY_TYPES.map((type) => (
                <option key={type} value={type}>
                  {ACTIVITY_TYPE_WORDS[type]}
                </option>
              ))}
            </select>
          </span>
          <label className="share labelled">
            <span>地点</span>
            <input
              className="input"
              value={event.place}
              maxLength={120}
              placeholder="如 转渠口镇，没有就空着"
              onChange={({ target }) => onChange({ place: target.value })}
            />
          </label>
        </div>
      </div>
      <div className="field">
        <span className="label">日期</span>
        <div>
          <div className="row">
            <Segments<DatePrecision>
              name="precision"
              label="日期知道到哪一步"
              words={DATE_PRECISION_WORDS}
              value={event.precision}
              onChoose={(precision) => onChange(atPrecision(event, precision))}
              fill
            />
            <EventDays event={event} printDate={printDate} issues={dayIssues} onChange={onChange} />
          </div>
          <FieldIssue id="issue-event" issues={dayIssues} />
          <div role="status" aria-label="日期待核对">
            {questions.map(({ sentence }) => (
              <p key={sentence} className="state early">
                <Icon name="warn" />
                {sentence}
              </p>
            ))}
          </div>
          <label className="labelled after">
            <span>原文的日期词</span>
            <input
              className="input"
              value={event.dateText}
              maxLength={120}
              placeholder="如 近日、3月16日"
              onChange={({ target }) => onChange({ dateText: target.value })}
              {...issueProps('issue-date-text', issues['event.dateText'])}
            />
          </label>
          {event.precision === 'none' && (
            <p className="hint">不定日的活动按见报日期排，读者看到“见报”的日子，不会替您编一天。</p>
          )}
        </div>
      </div>
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
