// The figures once more, without the queries that are tested: rows are fetched by simple selects, and
// counted here from the content itself. Slow, plain, and meant to be read beside stats/counted.ts.

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { reads } from '#db/schema/reads'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'

import type { Content } from '../article/content.ts'

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

interface Stretch {
  from: string
  until: string
}

export interface CountedArticle {
  articleId: number
  code: string
  day: string
  authorId: number
  submitterId: number | null
  content: Content
  characters: number
  pictures: number
  shares: CountedShare[]
}

export interface CountedShare {
  accountId: number | null
  name: string
  code: string
  share: number
  pictureShare: number
}

export interface CountedPerson extends Omit<CountedShare, 'share' | 'pictureShare'> {
  submitted: number
  used: number
  articleCount: number
  characters: number
  pictures: number
  usedBefore: number
}

export const sumOf = <T>(rows: readonly T[], figure: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + figure(row), 0)

/** A division and what lies below it, by the table of divisions and not by the digits of codes. */
export function within(all: readonly { code: string; parentCode: string | null }[], top: string) {
  const codes = new Set([top])
  for (let size = 0; size !== codes.size;) {
    size = codes.size
    for (const { code, parentCode } of all) if (parentCode && codes.has(parentCode)) codes.add(code)
  }
  return codes
}

export async function recount(db: Queryable) {
  const rows = {
    accounts: await db.select().from(accounts).orderBy(accounts.id),
    articles: await db.select().from(articles),
    divisions: await db.select().from(divisions),
    editions: await db.select().from(editions),
    reads: await db.select().from(reads),
    revisions: await db.select().from(revisions),
    moves: await db.select().from(transitions).orderBy(transitions.id),
  }
  const news = rows.editions.filter(({ kind }) => kind === 'new')
  const articleOf = (id: number) => {
    const article = rows.articles.find((row) => row.id === id)
    if (!article) throw new Error(`There is no article ${id}`)
    return article
  }
  const divisionOf = (edition: (typeof news)[number]) => {
    const article = articleOf(edition.articleId)
    return article.publishedAt === null ? edition.divisionCode : article.divisionCode
  }
  const movesOf = (editionId: number) => rows.moves.filter((row) => row.editionId === editionId)
  const isIn = (instant: Date | null, { from, until }: Stretch) => {
    if (instant === null) return false
    const day = SHANGHAI.format(instant)
    return day >= from && day < until
  }

  function sharesOf(article: Omit<CountedArticle, 'shares'>): CountedShare[] {
    const { credits } = article.content
    const named = (test: (role: string) => boolean) => [
      ...new Set(credits.filter(({ role }) => test(role)).map(({ name }) => name)),
    ]
    const writers = named((role) => role !== 'photographer' && role !== 'editor')
    const shooters = named((role) => role === 'photographer')
    const people = [article.submitterId, article.authorId].filter((id) => id !== null)
    const nameOf = (id: number) => rows.accounts.find((row) => row.id === id)?.displayName ?? ''
    const handedIn = [nameOf(people[0] ?? 0)]
    const text = [writers, shooters, handedIn].find(({ length }) => length > 0) ?? []
    const pictures = [shooters, writers, handedIn].find(({ length }) => length > 0) ?? []
    return [...new Set([...text, ...writers, ...shooters])].map((name) => {
      const account =
        rows.accounts.find((row) => row.id === article.authorId && row.displayName === name) ??
        rows.accounts.find((row) => row.id === article.submitterId && row.displayName === name) ??
        rows.accounts.find((row) => row.displayName === name && row.divisionCode === article.code)
      return {
        accountId: account?.id ?? null,
        name,
        code: account?.divisionCode ?? article.code,
        share: text.includes(name) ? 1 / text.length : 0,
        pictureShare: pictures.includes(name) ? 1 / pictures.length : 0,
      }
    })
  }

  function countedArticleOf(
    edition: (typeof news)[number],
    instant: Date,
    revisionId: number | null,
  ) {
    const content = rows.revisions.find(({ id }) => id === revisionId)?.content as Content
    const text = content.body.content.flatMap((block) =>
      block.type === 'figure'
        ? []
        : (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '')),
    )
    const article = {
      articleId: edition.articleId,
      code: divisionOf(edition),
      day: SHANGHAI.format(instant),
      authorId: edition.authorId,
      submitterId: edition.submitterId,
      content,
      characters: [...text.join('').replace(/\s/g, '')].length,
      pictures: content.body.content.filter(({ type }) => type === 'figure').length,
    }
    return { ...article, shares: sharesOf(article) }
  }

  const came = (codes: ReadonlySet<string>, stretch: Stretch): CountedArticle[] =>
    news.flatMap((edition) => {
      const first = movesOf(edition.id).find((row) => row.move === 'submit')
      if (!first || !isIn(first.createdAt, stretch) || !codes.has(divisionOf(edition))) return []
      return [countedArticleOf(edition, first.createdAt, edition.currentRevisionId)]
    })

  const used = (codes: ReadonlySet<string>, stretch: Stretch): CountedArticle[] =>
    rows.articles.flatMap((article) => {
      const { id, state, publishedAt, divisionCode, liveRevisionId } = article
      if (state !== 'live' || publishedAt === null || !isIn(publishedAt, stretch)) return []
      const [edition] = news.filter(({ articleId }) => articleId === id)
      if (!edition || !codes.has(divisionCode)) return []
      return [countedArticleOf(edition, publishedAt, liveRevisionId)]
    })

  /** Moves that sent back or decided new articles of these places in the period. */
  const moves = (codes: ReadonlySet<string>, stretch: Stretch) =>
    news
      .filter((edition) => codes.has(divisionOf(edition)))
      .flatMap((edition) => movesOf(edition.id).filter((row) => isIn(row.createdAt, stretch)))

  function figures(codes: ReadonlySet<string>, stretch: Stretch) {
    const live = used(codes, stretch)
    const inReview = (state: string) => state.startsWith('review')
    const took = moves(codes, stretch)
      .filter(({ move }) => ['approve', 'return', 'spike', 'force'].includes(move))
      .filter(({ fromState, toState }) => inReview(fromState ?? '') && !inReview(toState))
      .map((decision) => {
        const before = movesOf(decision.editionId).filter(({ id }) => id < decision.id)
        const submit = before.findLast(({ move }) => move === 'submit')
        return decision.createdAt.getTime() - (submit?.createdAt.getTime() ?? Number.NaN)
      })
      .toSorted((a, b) => a - b)
    const middle = [took[(took.length - 1) >> 1], took[took.length >> 1]]
    const back = new Set(
      moves(codes, stretch)
        .filter(({ move }) => move === 'return')
        .map(({ editionId }) => editionId),
    )
    const backThenUsed = news.filter(
      ({ id, articleId }) => back.has(id) && articleOf(articleId).state === 'live',
    )
    return {
      submitted: came(codes, stretch).length,
      used: live.length,
      characters: sumOf(live, ({ characters }) => characters),
      pictures: sumOf(live, ({ pictures }) => pictures),
      readings: sumOf(
        rows.reads.filter(({ articleId, day }) => {
          const { state, divisionCode } = articleOf(articleId)
          const here = state === 'live' && codes.has(divisionCode)
          return here && day >= stretch.from && day < stretch.until
        }),
        ({ count }) => count,
      ),
      decidedWithin: took.length === 0 ? null : ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2,
      returned: back.size,
      returnedThenUsed: backThenUsed.length,
    }
  }

  function people(codes: ReadonlySet<string>, period: Stretch, compared: Stretch) {
    const found = new Map<string, CountedPerson>()
    const add = (
      counted: readonly CountedArticle[],
      figure: 'submitted' | 'used' | 'usedBefore',
    ) => {
      for (const article of counted) {
        for (const { share, pictureShare, ...who } of article.shares) {
          const key = who.accountId === null ? `${who.name} ${who.code}` : String(who.accountId)
          const none = { submitted: 0, used: 0, articleCount: 0, characters: 0, pictures: 0 }
          const person = found.get(key) ?? { ...who, ...none, usedBefore: 0 }
          person[figure] += share
          if (figure === 'used') {
            person.articleCount += 1
            person.characters += share * article.characters
            person.pictures += pictureShare * article.pictures
          }
          found.set(key, person)
        }
      }
    }
    add(came(codes, period), 'submitted')
    add(used(codes, period), 'used')
    add(used(codes, compared), 'usedBefore')
    return [...found.values()]
  }

  const newest = (code: string): string | null =>
    rows.articles
      .filter((row) => row.state === 'live' && row.divisionCode === code)
      .map(({ publishedAt }) => SHANGHAI.format(publishedAt ?? new Date(Number.NaN)))
      .toSorted()
      .at(-1) ?? null

  return { divisions: rows.divisions, came, used, moves, figures, people, newest }
}
