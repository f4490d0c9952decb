import { bodyFromParagraphs, bodyText, type BodyBlock } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import { contentFromReading } from '#domain/copydesk/draft-content'
import { piecesOf, type Piece } from '#domain/copydesk/page-pieces'
import type { ArticleReading } from '#domain/copydesk/page-reading'
import { placePictures } from '#domain/copydesk/place-pictures'
import { countCharacters } from '#lib/text'

import type { BroughtFile } from '../../../_lib/bring-file.ts'
import { doubtfulFields } from '../../../_lib/reading-doubts.ts'

// A file that was brought to the writing form, as the words the form would hold then. It is read as
// a page that is imported is; what the file does not say stays as the form has it.

export interface FormGround {
  topics: readonly { id: number; name: string }[]
  /** Codes of the divisions the person may write for. */
  writable: readonly string[]
}

/** `reading`: null when no story was made out; its lines are the paragraphs then. */
export function contentFromFile(
  now: Content,
  file: BroughtFile,
  reading: ArticleReading | null,
  { topics, writable }: FormGround,
): Content {
  const printDate = file.printDate ?? now.printDate
  if (reading === null) return { ...now, printDate, body: bodyOfLines(file) }
  const ground = { fallbackDivisionCode: now.divisionCode, printDate, topics }
  const words = contentFromReading(reading, ground)
  const read = placePictures(words, reading, file.rawText, file.pictures)
  return {
    ...read,
    divisionCode: writable.includes(read.divisionCode) ? read.divisionCode : now.divisionCode,
    topicId: read.topicId ?? now.topicId,
    credits: read.credits.length > 0 ? read.credits : now.credits,
  }
}

function bodyOfLines({ rawText, pictures }: BroughtFile): Content['body'] {
  const words = bodyFromParagraphs(rawText.split('\n').map((line) => line.trim()))
  const figures = pictures.map(({ mediaId, alt }): BodyBlock => {
    return { type: 'figure', attrs: { mediaId, alt, caption: '', credit: '' } }
  })
  return { type: 'doc', content: [...words.content, ...figures] }
}

/** How many characters somebody wrote here, who would miss them; a form begins with credits. */
export function countWritten({ kicker, headline, subtitle, dateline, body, event }: Content) {
  const words = [kicker, headline, subtitle, dateline, event.place, event.dateText, bodyText(body)]
  return countCharacters(words.join(''))
}

/** Whether there is something of the person's own that a file would push aside. */
export const isWritten = (content: Content): boolean =>
  countWritten(content) > 0 || content.body.content.length > 0

/** What a person should know of how a file was read, a sentence each. */
export function describeReading(
  file: BroughtFile,
  reading: ArticleReading | null,
  { writable }: FormGround,
): string[] {
  const problems = file.problems.map((sentence) => `${sentence}。`)
  if (reading === null) return ['没有认出标题和署名，文字都放进了正文。', ...problems]
  const { division, confidence } = reading
  const left = textBeside(file.rawText, piecesOf([reading]))
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

function textBeside(raw: string, pieces: readonly Piece[]): string {
  const ends = [0, ...pieces.map(({ end }) => end)]
  return ends.map((end, at) => raw.slice(end, pieces[at]?.start ?? raw.length)).join('\n')
}
