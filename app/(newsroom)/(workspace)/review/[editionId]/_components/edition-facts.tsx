import { DifferenceText } from '#components/newsroom/difference-text'
import type { Content } from '#domain/article/content'
import { formatEventDate } from '#domain/article/format-event'
import { formatDay } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { changeMark } from './edition-compared.tsx'

interface FactTexts {
  divisionOf: (code: string) => string
  topicOf: (id: number) => string
}

/** What readers see beside the text, each date by its own name, and what it was before. */
export function EditionFacts({
  content,
  before,
  ...texts
}: {
  content: Content
  before: Content | null
} & FactTexts) {
  const old = before && factsOf(before, texts)
  const facts = factsOf(content, texts).map(([name, now], index) => ({
    name,
    now,
    was: old?.[index]?.[1] ?? now,
  }))
  return (
    <>
      <h2>事实</h2>
      <dl className="mt-2 mb-6 text-xs">
        {facts
          .filter(({ now, was }) => now !== '' || was !== '')
          .map(({ name, now, was }) => (
            <div
              key={name}
              className="grid grid-cols-[62px_minmax(0,1fr)] gap-2 border-t border-line py-1.5"
              {...changeMark(now !== was)}
            >
              <dt className="text-ink-2">{name}</dt>
              <dd>
                {now === was ? (
                  now
                ) : (
                  <DifferenceText
                    parts={[
                      { change: 'removed', text: was || '没有' },
                      { change: 'added', text: now || '没有' },
                    ]}
                  />
                )}
              </dd>
            </div>
          ))}
      </dl>
    </>
  )
}

function factsOf(
  { event, printDate, printPage, divisionCode, topicId }: Content,
  { divisionOf, topicOf }: FactTexts,
): [string, string][] {
  return [
    ['县区', divisionOf(divisionCode)],
    ['类型', ACTIVITY_TYPE_LABELS[event.type]],
    ['事件日期', formatEventDate(event)],
    ['原文日期', event.dateText],
    ['地点', event.place],
    ['见报日期', printDate ? formatDay(printDate) : '还没见报'],
    ['版次', printPage ?? ''],
    ['专题', topicId === null ? '' : topicOf(topicId)],
  ]
}
