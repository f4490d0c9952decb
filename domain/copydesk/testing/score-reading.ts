// Scores readings against a gold sidecar, story by story and field by field. Width, spaces, dashes in
// headlines, quotation marks and 强 / 強 do not count as differences. Radicals in the place of characters do:
// people see them as wrong.

import type { CreditRole } from '#db/states'
import type { ArticleReading } from '../page-reading.ts'

export type GoldStory = {
  headline: string | null
  headlineLines?: string[] | null
  kicker: string | null
  subtitle: string | null
  level: string
  county: string | null
  prefecture: string | null
  correspondents: string[]
  photographers?: string[]
  eventDate: string | null
  type: string
  typeAlso?: string[]
  paragraphs: number
  joins?: [string, string][]
  bodyStart: string
  bodyEnd: string
}

const FIELDS = [
  'found',
  'body',
  'headline',
  'division',
  'credits',
  'photo',
  'date',
  'type',
  'paragraphs',
  'joins',
] as const
type Field = (typeof FIELDS)[number]
type StoryScores = Record<Field, number>
export type Scores = StoryScores & { precision: number }

const WRITERS: readonly CreditRole[] = ['correspondent', 'reporter', 'author', 'intern']
const PHOTOGRAPHERS: readonly CreditRole[] = ['photographer']
/** How far into a body the gold's beginning may stand for the story to count as found. */
const REACH = 120

/** One page's share of a score, to be put together with others. */
export type PageScores = { stories: StoryScores[]; parsed: number; extra: number }

export function scorePage(
  articles: readonly ArticleReading[],
  stories: readonly GoldStory[],
): PageScores {
  const left = [...articles]
  const scores = stories.map((gold) => {
    const offset = left.findIndex((article) => {
      const start = bodyOf(article).indexOf(plain(gold.bodyStart))
      return start >= 0 && start < REACH
    })
    return offset === -1 ? NOTHING : scoreStory(gold, ...left.splice(offset, 1))
  })
  return { stories: scores, parsed: articles.length, extra: left.length }
}

/** Means over all stories; `precision` is the share of what was read that is a story. */
export function meanScores(pages: readonly PageScores[]): Scores {
  const stories = pages.flatMap((page) => page.stories)
  const parsed = sum(pages.map((page) => page.parsed))
  const extra = sum(pages.map((page) => page.extra))
  const means = FIELDS.map((field) => [field, mean(stories.map((scores) => scores[field]))])
  return {
    ...(Object.fromEntries(means) as StoryScores),
    precision: parsed === 0 ? 0 : 1 - extra / parsed,
  }
}

export const overallOf = (scores: Scores): number => mean(Object.values(scores))

const NOTHING = Object.fromEntries(FIELDS.map((field) => [field, 0])) as StoryScores

function scoreStory(gold: GoldStory, article?: ArticleReading): StoryScores {
  if (article === undefined) return NOTHING
  const body = bodyOf(article)
  const { division } = article
  const paragraphs = article.paragraphs.map(plain)
  const joins = gold.joins ?? []
  const joined = joins.filter(([left, right]) =>
    paragraphs.some((paragraph) => paragraph.includes(plain(left + right))),
  )
  return {
    found: 1,
    body:
      (Number(body.startsWith(plain(gold.bodyStart))) +
        Number(body.endsWith(plain(gold.bodyEnd)))) /
      2,
    headline: scoreHeadline(gold, article),
    division: Number(
      gold.level === 'prefecture'
        ? division?.level === 'prefecture' && division.name === gold.prefecture
        : division?.name === gold.county,
    ),
    credits: overlap(namesOf(article, WRITERS), gold.correspondents),
    photo: overlap(namesOf(article, PHOTOGRAPHERS), gold.photographers ?? []),
    date: Number(
      gold.eventDate === null
        ? article.eventDate === null
        : (article.eventDate ?? '').endsWith(gold.eventDate),
    ),
    type: Number([gold.type, ...(gold.typeAlso ?? [])].includes(article.activityType)),
    paragraphs: Number(paragraphs.length === gold.paragraphs),
    joins: joins.length === 0 ? 1 : joined.length / joins.length,
  }
}

/** All its lines as one, in any of the ways they may be split; half for the headline alone. */
function scoreHeadline(gold: GoldStory, article: ArticleReading): number {
  if (gold.headline === null) return article.headline === null ? 1 : 0.5
  const lines = gold.headlineLines ?? []
  const readings = [
    [gold.kicker, ...(lines.length > 0 ? lines : [gold.headline]), gold.subtitle],
    [gold.kicker, gold.headline, gold.subtitle],
    [gold.kicker, ...lines],
  ]
  const title = titleOf([article.kicker, article.headline, article.subtitle])
  if (readings.some((parts) => titleOf(parts) === title)) return 1
  return titleOf([article.headline]) === titleOf([gold.headline]) ? 0.5 : 0
}

const titleOf = (lines: readonly (string | null)[]) => plain(lines.join('')).replace(/[-―—]/g, '')

const bodyOf = ({ paragraphs }: ArticleReading) => plain(paragraphs.join(''))

function namesOf({ credits }: ArticleReading, roles: readonly CreditRole[]): string[] {
  const chosen = credits.filter(({ role }) => roles.includes(role))
  return [...new Set(chosen.map(({ name }) => plain(name)))]
}

function overlap(got: readonly string[], named: readonly string[]): number {
  const want = named.map(plain)
  if (got.length === 0 && want.length === 0) return 1
  const hits = got.filter((name) => want.includes(name)).length
  return (2 * hits) / (got.length + want.length)
}

function plain(text: string): string {
  return text
    .replace(/[^\u2e80-\u2fdf]+/g, (part) => part.normalize('NFKC'))
    .replace(/，/g, ',')
    .replace(/[。．]/g, '。')
    .replace(/[“”「」]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/強/g, '强')
    .replace(/\s/g, '')
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const mean = (numbers: readonly number[]) => sum(numbers) / Math.max(1, numbers.length)
