// Raw copy in, stories out. This file only puts the rules together: lines, stories, then for each
// story its headline lines, dateline, credits, place, date, kind and paragraphs.

import type { Division } from '#domain/division/division'
import type { DivisionIndex } from '#domain/division/division-index'
import { foldRadicals } from '#lib/characters/radicals'
import { readActivityType } from './activity-type.ts'
import { bodyConfidence } from './body/body-confidence.ts'
import { buildBody } from './body/build-body.ts'
import { joinContinued, wholeStory } from './stories/continued-stories.ts'
import { uniqueCredits } from './credits/unique-credits.ts'
import { readEventDate } from './dates/event-date.ts'
import { readHeadline } from './stories/headline.ts'
import { joinRepairs } from './lines/join-columns.ts'
import { dateAbove, printedDates } from './dates/page-dates.ts'
import type { DateContext } from './dates/page-day.ts'
import { readLines, type PageLine } from './lines/page-lines.ts'
import { oneStory } from './stories/one-story.ts'
import { newestYear, parsePageDate } from './dates/page-year.ts'
import type { ArticleReading, Credit, PageReading, Span } from './page-reading.ts'
import { readPageDivision } from './divisions/page-division.ts'
import { dropRepeats, repeatRepairs, type Repeat } from './lines/printed-twice.ts'
import { radicalRepairs } from './characters/radical-repairs.ts'
import { splitStories } from './stories/split-stories.ts'
import type { StoryBlock } from './stories/story-block.ts'
import { readStoryDivision } from './divisions/story-division.ts'
import { stripEnd, stripStart } from './characters/strip.ts'
import { suggestRepairs } from './doubts/suggest-repairs.ts'
import { unwrapLines } from './lines/unwrap-lines.ts'
import { describeDoubts } from './doubts/warnings.ts'

export type PageOptions = {
  /** The day the page was printed, `YYYY-MM-DD`. */
  pageDate?: string
  divisions: DivisionIndex
  /** Where a person says the stories are, in order and apart; found by the rules when not given. */
  spans?: readonly Span[]
}

/** Reads a page of raw copy. Never throws; what cannot be read is missing or named in warnings. */
export function readPage(source: string, options: PageOptions): PageReading {
  // One character for one: places in the folded text are those in the source.
  const raw = foldRadicals(source)
  const printedLines = readLines(raw)
  const { lines, repeats } = dropRepeats(unwrapLines(printedLines))
  const printed = options.pageDate === undefined ? null : parsePageDate(options.pageDate)
  const dates = printedDates(lines)
  const newest = newestYear(raw)
  const bounded = (span: Span) => {
    const own = dropRepeats(unwrapLines(linesWithin(printedLines, span), printedLines))
    const block = oneStory(own.lines, options.divisions)
    return block === null ? [] : [{ ...block, span }]
  }
  const blocks = options.spans?.flatMap(bounded) ?? splitStories(lines, options.divisions)
  const first = blocks[0] === undefined ? 0 : spanOf(blocks[0]).start
  const division = readPageDivision(lines, first, options.divisions)
  const pageOf = (block: StoryBlock) => {
    const textStart = block.body[0] === undefined ? 0 : stripStart(block.body[0].strip)
    const pageDate = printed ?? dateAbove(dates, textStart)
    return {
      pageDate,
      pageDateGiven: printed !== null,
      pageYear: pageDate?.year ?? newest,
      division,
    }
  }
  const articles = joinContinued(blocks)
    .map((block) => readStory({ source, repeats }, block, pageOf(block), options.divisions))
    .filter((article) => article !== null)
  const { kept, left } = capRepairs(articles)
  const doubts = describeDoubts(source, kept, options.pageDate, printed)
  const capped = left > 0 ? [`可改的小处太多，还有 ${left} 处没有列出，请对照原文`] : []
  return { articles: kept, warnings: [...doubts, ...capped] }
}

const MAX_REPAIRS = 3_000

/** What a person would have to go through has a bound; what was done already is all reported. */
function capRepairs(articles: ArticleReading[]): { kept: ArticleReading[]; left: number } {
  let open = 0
  const kept = articles.map((article) => {
    const repairs = article.repairs.filter(({ applied }) => applied || ++open <= MAX_REPAIRS)
    return { ...article, repairs }
  })
  return { kept, left: Math.max(0, open - MAX_REPAIRS) }
}

/** A brief may have none, but whether it has is for a person to say. */
const NO_HEADLINE = 0.3

type PageContext = Omit<DateContext, 'datelineDate'> & { division: Division | null }

/** The page as it came, and what of it was printed twice. */
type SourcePage = { source: string; repeats: readonly Repeat[] }

function readStory(
  { source, repeats }: SourcePage,
  story: StoryBlock,
  page: PageContext,
  index: DivisionIndex,
): ArticleReading | null {
  const block = wholeStory(story)
  const last = block.continued.at(-1) ?? block
  const elsewhere = {
    begins: block.jumpFrom?.page ?? null,
    ends: last.jumpTo?.page ?? null,
  }
  const torn = elsewhere.begins !== null || elsewhere.ends !== null
  const guessed = block.continued.some((segment) => segment.guessed)
  const body = buildBody(block.body)
  const paragraphs = body.paragraphs.map((paragraph) => paragraph.text)
  if (paragraphs.length === 0) return null
  const title = readHeadline(
    block.head.map((line) => line.text),
    index,
  )
  const { kicker, headline, subtitle } = title
  const column = title.column ?? block.column?.text ?? null
  const ground = {
    label: block.label,
    headlines: [kicker, headline, subtitle],
    datelinePlace: body.dateline?.place ?? '',
    paragraphs,
    byReporter: body.credits.some(({ role }) => role === 'reporter'),
  }
  const { signatures } = block
  const found = readStoryDivision(
    ground,
    { column, signatures, pageDivision: page.division },
    index,
  )
  const date = readEventDate(paragraphs, { ...page, datelineDate: body.dateline?.date ?? null })
  const type = readActivityType([headline, subtitle, kicker], paragraphs, column)
  const signed = [...block.openingCredits, ...body.credits, ...block.closingCredits]
  // 摄影报道 over a story says of all who sign it that they took the picture too.
  const photographed = column === '摄影报道' ? signed.map(({ name }) => photographer(name)) : []
  const credits = uniqueCredits([...signed, ...photographed])
  return {
    column,
    kicker,
    headline,
    subtitle,
    division: found.division,
    town: found.town,
    dateline: body.dateline?.text ?? null,
    credits,
    dateText: date.dateText,
    eventDate: date.eventDate,
    eventEnd: date.eventEnd,
    datePrecision: date.datePrecision,
    yearGuessed: date.yearGuessed,
    activityType: type.type,
    pictureNews: isPictureNews(column, credits, paragraphs),
    paragraphs,
    repairs: body.paragraphs.flatMap((paragraph, position) => [
      ...joinRepairs(source, paragraph, position),
      ...radicalRepairs(source, paragraph, position),
      ...repeatRepairs(repeats, paragraph, position),
      ...suggestRepairs(paragraph.text, position),
    ]),
    confidence: {
      headline: headline === null ? NO_HEADLINE : title.confidence,
      division: found.confidence,
      credits: credits.length === 0 ? 0.6 : body.sure ? 0.95 : 0.8,
      eventDate: date.confidence,
      activityType: type.confidence,
      paragraphs: Math.min(bodyConfidence(body), torn || guessed ? 0.6 : 1),
    },
    span: spanOf(story),
    rest: block.continued.map(spanOf),
    elsewhere,
  }
}

function linesWithin(lines: readonly PageLine[], { start, end }: Span): PageLine[] {
  return lines.filter((line) => stripStart(line) >= start && stripStart(line) < end)
}

const photographer = (name: string): Credit => ({ role: 'photographer', name })

function isPictureNews(
  column: string | null,
  credits: readonly Credit[],
  paragraphs: readonly string[],
): boolean {
  if (column !== null && /图片|图说|影像/.test(column)) return true
  if (paragraphs.length > 1) return false
  return (
    credits.some((credit) => credit.role === 'photographer') ||
    /^[▲△]|^图为/.test(paragraphs[0] ?? '')
  )
}

function spanOf({ span: given, head, body, jumpFrom, jumpTo }: StoryBlock): Span {
  if (given !== null) return given
  const jumps = [jumpFrom, jumpTo].flatMap((jump) => (jump === null ? [] : [jump.line]))
  const span = { start: Infinity, end: 0 }
  for (const strip of [...head, ...body.map((line) => line.strip), ...jumps]) {
    span.start = Math.min(span.start, stripStart(strip))
    span.end = Math.max(span.end, stripEnd(strip))
  }
  return span
}
