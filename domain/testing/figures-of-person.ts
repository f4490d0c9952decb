import { expect } from 'vitest'

import { getPersonFigures, type PersonFigures } from '../stats/get-person-figures.ts'
import { listPersonArticles } from '../stats/list-person-articles.ts'
import type { PersonRank } from '../stats/list-person-ranks.ts'
import type { FigureCase } from './figure-cases.ts'
import { sumOf } from './recount.ts'

/**
 * Compares the figures of one person with the same counted by hand in the divisions of `codes`, and with their articles.
 * Resolves to the figures.
 */
export async function checkPerson(
  { tx, actor, count, period }: FigureCase,
  codes: ReadonlySet<string>,
  { accountId, name, divisionCode: home }: PersonRank,
): Promise<PersonFigures> {
  const words = `${name} ${home} ${period.from}`
  const isTheirs = (one: { accountId: number | null; name: string; code: string }) =>
    accountId === null
      ? one.accountId === null && one.name === name && one.code === home
      : one.accountId === accountId
  const own = (articles: ReturnType<typeof count.used>) =>
    articles
      .filter(
        ({ shares, authorId, submitterId }) =>
          shares.some(isTheirs) ||
          (accountId !== null && [authorId, submitterId].includes(accountId)),
      )
      .map((article) => ({ ...article, their: article.shares.filter(isTheirs) }))
  const [came, used] = [own(count.came(codes, period)), own(count.used(codes, period))]
  const share = (article: (typeof used)[number]) => sumOf(article.their, (one) => one.share)
  const key = accountId === null ? { name, divisionCode: home } : { accountId }
  const figures = await getPersonFigures(tx, { actor, key, period })
  const credited = used.filter(({ their }) => their.length > 0)
  expect(figures.submitted, words).toBeCloseTo(sumOf(came, share), 6)
  expect(figures.used, words).toBeCloseTo(sumOf(used, share), 6)
  expect(figures.articleCount, words).toBe(credited.length)
  expect(figures.handedIn, words).toBe(used.length - credited.length)
  const characters = sumOf(used, (article) => share(article) * article.characters)
  expect(figures.characters, words).toBeCloseTo(characters, 6)
  const pictures = sumOf(
    used,
    (article) => article.pictures * sumOf(article.their, (one) => one.pictureShare),
  )
  expect(figures.pictures, words).toBeCloseTo(pictures, 6)
  for (const figure of ['submitted', 'used'] as const) {
    expect(sumOf(figures.course.parts, (part) => part[figure])).toBeCloseTo(figures[figure], 6)
  }
  const { rows } = await listPersonArticles(tx, { actor, key, period })
  expect(new Set(rows.map(({ articleId }) => articleId))).toEqual(
    new Set([...came, ...used].map(({ articleId }) => articleId)),
  )
  const shown = rows.filter(({ usedOn }) => usedOn !== null)
  for (const [part, figure] of [
    ['share', 'used'],
    ['characters', 'characters'],
    ['pictures', 'pictures'],
  ] as const) {
    expect(
      sumOf(shown, (row) => row[part]),
      `${words} ${figure}`,
    ).toBeCloseTo(figures[figure], 6)
  }
  expect(shown.filter(({ isCredited }) => isCredited)).toHaveLength(figures.articleCount)
  return figures
}
