import type { Content } from '#domain/article/content'
import { wordDay } from '#lib/dates'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

import { wordEventDate } from '../../../_lib/word-event-date.ts'

/** What readers are told beside the text, each date by its own name. */
export function CopyFacts({
  content: { event, printDate },
  place,
  topic,
}: {
  content: Content
  place: string
  topic: string | null
}) {
  const facts: [string, string][] = [
    ['县区', place],
    ['类型', ACTIVITY_TYPE_WORDS[event.type]],
    ['事件日期', wordEventDate(event)],
    ['原文日期', event.dateText],
    ['地点', event.place],
    ['见报日期', printDate ? wordDay(printDate) : '还没见报'],
    ['专题', topic ?? ''],
  ]
  return (
    <>
      <h2>事实</h2>
      <dl className="facts">
        {facts
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
