import { bodyFromParagraphs, bodyText, type BodyBlock } from '#domain/article/body'
import type { Content, ContentField } from '#domain/article/content'
import { contentFromReading } from '#domain/copydesk/body/draft-content'
import { segmentsOf, type PageSegment } from '#domain/copydesk/stories/page-segments'
import type { ArticleReading } from '#domain/copydesk/page-reading'
import { placeLinks } from '#domain/copydesk/body/place-links'
import { placePictures } from '#domain/copydesk/body/place-pictures'
import { placeTables } from '#domain/copydesk/body/place-tables'
import { countCharacters } from '#lib/text'

import type { BroughtFile } from '../../../_lib/bring-file.ts'
import { doubtfulFields } from '../../../_lib/reading-doubts.ts'

// A file that was brought to the writing form, as the content the form would hold then. It is read as
// a page that is imported is: its article takes the place of what was written, field by field.

/**
 * What a file replaces, also by nothing, as the words somebody may have written there; null for a field that
 * changes only when the file says something of it.
 */
const REPLACED: Record<ContentField, ((content: Content) => string) | null> = {
  kicker: ({ kicker }) => kicker,
  headline: ({ headline }) => headline,
  subtitle: ({ subtitle }) => subtitle,
  dateline: ({ dateline }) => dateline,
  body: ({ body }) => bodyText(body),
  event: ({ event }) => event.place + event.dateText,
  divisionCode: null,
  topicId: null,
  credits: null,
  printDate: null,
  printPage: null,
}

export interface FormContext {
  topics: readonly { id: number; name: string }[]
  /** Codes of the divisions the person may write for. */
  writable: readonly string[]
}

/** `reading`: null when no story was made out; its lines are the paragraphs then. */
export function contentFromFile(
  now: Content,
  file: BroughtFile,
  reading: ArticleReading | null,
  { topics, writable }: FormContext,
): Content {
  const printDate = file.printDate ?? now.printDate
  const printPage = file.pageLabel ?? now.printPage
  if (reading === null) {
    const lines = { ...now, printDate, printPage, body: bodyOfLines(file) }
    return placeLinks(placeTables(lines, file.tables), file.links)
  }
  const context = {
    fallbackDivisionCode: now.divisionCode,
    printDate,
    pageLabel: printPage,
    topics,
  }
  const content = contentFromReading(reading, context)
  const placed = placePictures(content, reading, file.rawText, file.pictures)
  const read = placeLinks(placeTables(placed, file.tables), file.links)
  return {
    ...now,
    ...Object.fromEntries(Object.entries(read).filter(([field]) => isReplaced(field))),
    divisionCode: writable.includes(read.divisionCode) ? read.divisionCode : now.divisionCode,
    topicId: read.topicId ?? now.topicId,
    credits: read.credits.length > 0 ? read.credits : now.credits,
    printDate,
    printPage,
  }
}

const isReplaced = (field: string) => Boolean(REPLACED[field as ContentField])

function bodyOfLines({ rawText, pictures }: BroughtFile): Content['body'] {
  const body = bodyFromParagraphs(rawText.split('\n').map((line) => line.trim()))
  const figures = pictures.map(({ mediaId, alt }): BodyBlock => {
    return { type: 'figure', attrs: { mediaId, alt, caption: '', credit: '' } }
  })
  return { type: 'doc', content: [...body.content, ...figures] }
}

/** How many characters somebody wrote here that a file would replace. */
export function countWritten(content: Content): number {
  const words = Object.values(REPLACED).map((wordsOf) => wordsOf?.(content) ?? '')
  return countCharacters(words.join(''))
}

/** Whether there is something of the person's own that a file would push aside. */
export const isWritten = (content: Content): boolean =>
  countWritten(content) > 0 || content.body.content.length > 0

/** What a person should know of how a file was read, a sentence each. */
export function describeReading(
  file: BroughtFile,
  reading: ArticleReading | null,
  { writable }: FormContext,
): string[] {
  const problems = file.problems.map((sentence) => `${sentence}。`)
  if (reading === null) return ['没有认出标题和署名，文字都放进了正文。', ...problems]
  const { division, confidence } = reading
  const left = textBeside(file.rawText, segmentsOf([reading]))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const doubts = doubtfulFields(confidence)
  return [
    ...(doubts.length > 0 ? [`请核对${doubts.join('、')}。`] : []),
    ...(division && !writable.includes(division.code)
      ? [
          division.outside
            ? `文中写的是${division.name}，在外省，县区没有动。`
            : `文中写的是${division.name}，您不能为它写稿，县区没有动。`,
        ]
      : []),
    ...(left.length > 0 ? [`没有放进来的：${left.join(' / ')}。`] : []),
    ...problems,
  ]
}

function textBeside(raw: string, segments: readonly PageSegment[]): string {
  const ends = [0, ...segments.map(({ end }) => end)]
  return ends.map((end, index) => raw.slice(end, segments[index]?.start ?? raw.length)).join('\n')
}
