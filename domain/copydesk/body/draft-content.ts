import { bodyFromParagraphs } from '../../article/body.ts'
import { CONTENT_VERSION } from '../../article/content-versions.ts'
import type { Content, ContentEvent } from '../../article/content.ts'
import { findPlaces } from '../facts/places.ts'
import type { ArticleReading } from '../page-reading.ts'

export interface DraftContext {
  /** Where the draft belongs when the copy names no place of ours. */
  fallbackDivisionCode: string
  printDate: string | null
  /** 版次 of the page. */
  pageLabel: string | null
  /** The topics a column label may name. */
  topics: readonly { id: number; name: string }[]
}

/** A story as it was read off a page, as the content of a draft. What was not read stays empty. */
export function contentFromReading(reading: ArticleReading, context: DraftContext): Content {
  return {
    version: CONTENT_VERSION,
    divisionCode: codeOfOurs(reading) ?? context.fallbackDivisionCode,
    topicId: findTopic(reading.column, context.topics),
    kicker: reading.kicker ?? '',
    headline: reading.headline ?? '',
    subtitle: reading.subtitle ?? '',
    dateline: barePlaceLine(reading.dateline ?? ''),
    credits: reading.credits.map(({ role, name }) => ({ role, name })),
    body: bodyFromParagraphs(reading.paragraphs),
    event: {
      ...eventFromReading(reading),
      place: findPlaces(reading.paragraphs, reading.town)[0] ?? '',
    },
    printDate: context.printDate,
    printPage: context.pageLabel,
  }
}

function codeOfOurs({ division }: ArticleReading): string | null {
  return division === null || division.outside ? null : division.code
}

/** 本报庄浪讯(通讯员 某某) without its names: those are credits. */
export function barePlaceLine(dateline: string): string {
  const opening = /^[·•\s]*(.*?讯(?!员))/u.exec(dateline)?.[1]
  return opening ?? dateline.replace(/[（(【[].*$/su, '').trim()
}

/** An event's precision claims no more than the dates that were read can carry. */
export function eventFromReading(
  reading: Pick<
    ArticleReading,
    'activityType' | 'eventDate' | 'eventEnd' | 'datePrecision' | 'dateText'
  >,
): ContentEvent {
  const { activityType: type, eventDate, eventEnd, datePrecision } = reading
  const known = { type, dateText: reading.dateText ?? '', place: '' }
  if (eventDate === null || datePrecision === 'none') {
    return { ...known, precision: 'none', start: null, end: null }
  }
  const start = /^\d{4}-\d{2}$/.test(eventDate) ? `${eventDate}-01` : eventDate
  if (datePrecision === 'range' && eventEnd !== null) {
    return { ...known, precision: 'range', start, end: eventEnd }
  }
  return { ...known, precision: datePrecision === 'month' ? 'month' : 'day', start, end: null }
}

function findTopic(column: string | null, topics: DraftContext['topics']): number | null {
  if (column === null) return null
  const label = bareName(column)
  return topics.find(({ name }) => bareName(name) === label)?.id ?? null
}

/** Papers print a column's name with and without its quotation marks and spaces. */
const bareName = (name: string) => name.replaceAll(/[“”‘’"'「」《》\s·•]/g, '')
