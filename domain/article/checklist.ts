import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'
import { isBlank } from '#lib/characters/unseen'

import { inlinesText } from './body-inline.ts'
import { stretchesOf } from './body-stretches.ts'
import { tableText } from './body-table.ts'
import { bodyTooLong } from './body-too-long.ts'
import { bodyFigures, bodyTables, bodyText } from './body.ts'
import type { Content, ContentEvent, ContentField } from './content.ts'
import { linksOfBody, writtenAddress } from './body-links.ts'
import { findHiddenNumbers } from '#lib/personal-numbers'

const SHORTEST_BODY = 20

/** Why a text with somebody's number in it may not go further. */
export const PERSONAL_ISSUE = '里面有手机号码或身份证号码，请隐去中间几位，如 138****0000'

/**
 * What must be corrected before an edition may go further, by field; empty when it may. `publicNote` is what
 * readers see on a correction or update.
 */
export function checklist(content: Content, publicNote = ''): FieldIssues {
  const issues: FieldIssues = {}
  const refuse = (field: string, message: string) => (issues[field] ??= []).push(message)

  if (isBlank(content.headline)) refuse('headline', '请写主题（标题）')
  if (countCharacters(bodyText(content.body)) < SHORTEST_BODY) {
    refuse('body', `正文至少 ${SHORTEST_BODY} 字`)
  }
  for (const [index, table] of bodyTables(content.body).entries()) {
    if (isBlank(tableText(table)))
      refuse('body', `第 ${index + 1} 张表格还没有写字，请写上，或者删去`)
  }
  const tooLong = bodyTooLong(content.body)
  if (tooLong !== null) refuse('body', tooLong)
  if (content.credits.every(({ name }) => isBlank(name))) refuse('credits', '请写署名，至少一人')
  const dateIssue = checkEventDate(content.event)
  if (dateIssue) refuse('event.start', dateIssue)
  for (const [index, { attrs }] of bodyFigures(content.body).entries()) {
    const which = `第 ${index + 1} 张图片`
    if (isBlank(attrs.caption)) refuse('pictures', `${which}没写图注`)
    if (isBlank(attrs.credit)) refuse('pictures', `${which}没写摄影者，不知道就写“供图单位”`)
    if (isBlank(attrs.alt)) refuse('pictures', `${which}没写画面说明（给看不见图的读者）`)
  }
  for (const [field, text] of Object.entries({ ...textsOf(content), publicNote })) {
    if (namesAPerson(text)) refuse(field, PERSONAL_ISSUE)
  }
  return issues
}

/** Everything that readers would see, by the field that is asked to mend it. */
function textsOf(content: Content): Record<string, string> {
  const { body, credits, event } = content
  const pictures = bodyFigures(body).map(({ attrs: { alt, caption, credit } }) =>
    [alt, caption, credit].join('\n'),
  )
  const addresses = linksOfBody(body).map(({ href }) => writtenAddress(href))
  const texts: Record<ContentField, Record<string, string>> = {
    kicker: { kicker: content.kicker },
    headline: { headline: content.headline },
    subtitle: { subtitle: content.subtitle },
    dateline: { dateline: content.dateline },
    body: { body: [...wordsOf(body), ...addresses].join('\n'), pictures: pictures.join('\n') },
    credits: { credits: credits.map(({ name }) => name).join('\n') },
    event: { 'event.place': event.place, 'event.dateText': event.dateText },
    printPage: { printPage: content.printPage ?? '' },
    // Chosen from lists, or a date.
    printDate: {},
    divisionCode: {},
    topicId: {},
  }
  return Object.assign({}, ...Object.values(texts))
}

/** The text of each block. Figures of cells beside each other are no number together. */
const wordsOf = (body: Content['body']): string[] =>
  body.content.map((block) =>
    stretchesOf(block)
      .map(({ parts }) => inlinesText(parts))
      .join('\n\n'),
  )

export const namesAPerson = (text: string): boolean => findHiddenNumbers(text).length > 0

function checkEventDate({ precision, start, end }: ContentEvent): string | null {
  if (precision === 'none') return start || end ? '不定日的活动不填日期' : null
  if (!start) return '请填活动日期，不知道就选“不定日”'
  if (start.startsWith('--') || end?.startsWith('--')) return '请补上活动的年份'
  if (precision !== 'range') return end ? '只有“起止”才填结束日期' : null
  if (!end) return '请填结束日期'
  return end < start ? '结束日期早于开始日期' : null
}
