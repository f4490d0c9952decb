// Questions of readers, put to articles of a test.

import type { Transaction } from '#db/client'

import { bodyFromParagraphs } from '../../article/body.ts'
import { listDivisions } from '../../division/list-divisions.ts'
import { buildMatch } from '../build-match.ts'
import { parseQuery } from '../parse-query.ts'
import { searchArticles, type SearchOrder } from '../search-articles.ts'
import type { SearchFilter } from '../search-plan.ts'

export interface SearchInput {
  filter?: SearchFilter
  order?: SearchOrder
  after?: string
  limit?: number
  common?: boolean
  most?: number
}

export async function matchOf(tx: Transaction, raw: string) {
  const match = buildMatch(parseQuery(raw), await listDivisions(tx))
  if (!match) throw new Error(`${raw} asks for nothing`)
  return match
}

async function ask(tx: Transaction, raw: string, given: SearchInput = {}) {
  const defaults = { filter: {}, order: 'rank' as const, limit: 20, common: false }
  return searchArticles(tx, { match: await matchOf(tx, raw), ...defaults, ...given })
}

export const find = async (tx: Transaction, raw: string, given: SearchInput = {}) =>
  (await ask(tx, raw, given)).articleIds

/** Every page in turn, as a reader would turn them. */
export async function findAll(
  tx: Transaction,
  raw: string,
  given: SearchInput,
  between?: () => Promise<void>,
) {
  const found: number[] = []
  let order = given.order ?? 'rank'
  let after: string | undefined
  for (let turn = 0; turn < 50; turn += 1) {
    const page = await ask(tx, raw, { ...given, order, ...(after ? { after } : {}) })
    found.push(...page.articleIds)
    if (!page.after && page.older) order = 'newest'
    after = page.after ?? page.older ?? undefined
    if (!after) return found
    await between?.()
  }
  throw new Error('The pages have no end')
}

export const byId = (a: number, b: number) => a - b

export const article = (headline: string, body = '会议学习了有关文件。') => ({
  headline,
  body: bodyFromParagraphs([body]),
})
