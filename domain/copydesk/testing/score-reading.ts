// Scores a reading against a gold sidecar, story by story and field by field. Width, spaces and
// quotation marks do not count as differences; everything else does.

import type { ArticleReading, Credit, PageReading } from '../page-reading.ts'

export type GoldStory = {
  headline: string | null
  headlineLines: string[] | null
  kicker: string | null
  subtitle: string | null
  level: string
  county: string | null
  prefecture: string | null
  correspondents: string[]
  photographers: string[]
  eventDate: string | null
  type: string
  typeAlso: string[]
  paragraphs: number
  joins: [string, string][]
  bodyStart: string
  bodyEnd: string
}

export type Scores = Record<string, number>

export function scoreStory(gold: GoldStory, article: ArticleReading | undefined): Scores {
  if (article === undefined) return { found: 0 }
  const body = plain(article.paragraphs.join(''))
  const title = plain([article.kicker, article.headline, article.subtitle].join(''))
  const lines = gold.headlineLines?.join('') ?? ''
  const titles = [
    [gold.kicker, lines, gold.subtitle],
    [gold.kicker, lines],
  ].map((parts) => plain(parts.join('')))
  const place = gold.level === 'prefecture' ? gold.prefecture : gold.county
  const paragraphs = article.paragraphs.map(plain)
  const joined = gold.joins.filter(([left, right]) =>
    paragraphs.some((paragraph) => paragraph.includes(plain(left + right))),
  )
  return {
    found: 1,
    start: Number(body.startsWith(plain(gold.bodyStart))),
    end: Number(body.endsWith(plain(gold.bodyEnd))),
    headline: Number(gold.headline === null ? article.headline === null : titles.includes(title)),
    division: Number((article.division?.name ?? null) === place),
    credits: overlap(namesOf(article.credits, false), gold.correspondents),
    photo: overlap(namesOf(article.credits, true), gold.photographers),
    date: Number(
      gold.eventDate === null
        ? article.eventDate === null
        : (article.eventDate ?? '').endsWith(gold.eventDate),
    ),
    type: Number([gold.type, ...gold.typeAlso].includes(article.activityType)),
    paragraphs: Number(paragraphs.length === gold.paragraphs),
    joins: gold.joins.length === 0 ? 1 : joined.length / gold.joins.length,
  }
}

/** The article whose body begins where the gold story's does. */
export function findReading(reading: PageReading, gold: GoldStory): ArticleReading | undefined {
  const start = plain(gold.bodyStart)
  return reading.articles.find((article) => {
    const at = plain(article.paragraphs.join('')).indexOf(start)
    return at >= 0 && at < 120
  })
}

function namesOf(credits: readonly Credit[], photo: boolean): string[] {
  const chosen = credits.filter((credit) => (credit.role === 'photographer') === photo)
  return [...new Set(chosen.map((credit) => plain(credit.name)))]
}

function overlap(got: readonly string[], want: readonly string[]): number {
  if (got.length === 0 && want.length === 0) return 1
  const hits = got.filter((name) => want.map(plain).includes(name)).length
  return (2 * hits) / (got.length + want.length)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”"]/g, '"')
    .replace(/[\s—-]/g, '')
}
