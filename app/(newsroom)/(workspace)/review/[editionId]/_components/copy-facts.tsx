import { DifferenceText } from '#components/newsroom/difference-text'
import type { Content } from '#domain/article/content'
import { wordDay } from '#lib/dates'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

import { wordEventDate } from '../../../_lib/word-event-date.ts'
import { changeMark } from './copy-compared.tsx'

interface FactWords {
  placeOf: (code: string) => string
  topicOf: (id: number) => string
}

/** What readers are told beside the text, each date by its own name, and what it was before. */
export function CopyFacts({
  content,
  before,
  ...words
}: {
  content: Content
  before: Content | null
} & FactWords) {
  const old = before && factsOf(before, words)
  const facts = factsOf(content, words).map(([name, now], at) => ({
    name,
    now,
    was: old?.[at]?.[1] ?? now,
  }))
  return (
    <>
      <h2>事实</h2>
      <dl className="facts">
        {facts
          .filter(({ now, was }) => now !== '' || was !== '')
          .map(({ name, now, was }) => (
            <div key={name} {...changeMark(now !== was)}>
              <dt>{name}</dt>
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
  { event, printDate, divisionCode, topicId }: Content,
  { placeOf, topicOf }: FactWords,
): [string, string][] {
  return [
    ['县区', placeOf(divisionCode)],
    ['类型', ACTIVITY_TYPE_WORDS[event.type]],
    ['事件日期', wordEventDate(event)],
    ['原文日期', event.dateText],
    ['地点', event.place],
    ['见报日期', printDate ? wordDay(printDate) : '还没见报'],
    ['专题', topicId === null ? '' : topicOf(topicId)],
  ]
}
