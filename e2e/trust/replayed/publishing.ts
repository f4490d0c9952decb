import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { as } from '../../newsroom/people.ts'
import { approveAndHold, submitEditionOf } from '../../newsroom/editions.ts'
import { openRowMenu, putADayAhead } from '../../newsroom/lists.ts'
import { editionState, type EditionFacts } from './edition-state.ts'
import { defineTable } from './table.ts'

export interface Publishing extends EditionFacts {
  headline: string
}

/** The line of the edition in a list of several. */
export const lineOf = (page: Page, { headline }: Publishing) =>
  page.getByRole('article', { name: headline })

/** Finds the article in one of the lists of what readers see or saw. */
export const published =
  (list: 'live' | 'withdrawn') =>
  ({ headline }: Publishing) =>
    `/published?${new URLSearchParams({ ...(list !== 'live' && { list }), q: headline })}`

async function fillWithdrawal(page: Page, facts: Publishing): Promise<void> {
  const line = lineOf(page, facts)
  await openRowMenu(line)
  await line.getByLabel(`撤稿《${facts.headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('文中数字有误，核实后再发。')
}

/** Editors of another region hold all three levels; who writes and who judges lower may not either. */
export const STRANGERS = {
  stranger: { divisionCode: '620500', roles: ['editor1', 'editor2', 'editor3'] },
  others: ['tongwei', 'xigu'],
} as const

export const WITHDRAWAL = {
  action: 'withdraw-article',
  prepare: fillWithdrawal,
  press: (page: Page, facts: Publishing) =>
    lineOf(page, facts).getByRole('button', { name: '确定撤稿' }).click(),
  state: editionState,
} as const

const movesOfArticle = async ({ rows, editionId }: Publishing, move: string): Promise<number> => {
  const [row] = await rows<{ count: number }[]>`
    select count(*)::int as count from article_moves m join editions e on e.article_id = m.article_id
    where e.id = ${editionId} and m.move = ${move}`
  return row?.count ?? 0
}

async function askAgain({ rows, editionId }: Publishing): Promise<string> {
  const [edition] = await rows<{ articleId: string }[]>`
    select article_id as "articleId" from editions where id = ${editionId}`
  await as('tongwei').askCorrection(edition?.articleId ?? '', '闸口应当是四处。')
  return '/published?list=requests'
}

export const PUBLISHING = defineTable<Publishing>({
  about: 'with an approved edition and its article',
  ...STRANGERS,
  async begin(stage) {
    const headline = `终审的请求${randomUUID().slice(0, 6)}`
    const editionId = await submitEditionOf(stage, headline)
    await approveAndHold(stage, editionId)
    return { rows: stage.rows, headline, editionId }
  },
  visits: [
    {
      by: 'editor3',
      at: () => '/schedule',
      line: lineOf,
      lines: [
        {
          action: 'schedule-edition',
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await line.getByLabel(`排期《${facts.headline}》`).click()
            await putADayAhead(line)
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '确定排期' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3',
      at: () => '/schedule?list=scheduled',
      line: lineOf,
      lines: [
        {
          action: 'unschedule-edition',
          press: (page, { headline }) =>
            page.getByRole('button', { name: `取消排期《${headline}》` }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3',
      at: () => '/schedule',
      line: lineOf,
      lines: [
        {
          action: 'publish-edition',
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: /^发布/ }).click(),
          state: editionState,
          once: async ({ rows, editionId }) => {
            const [row] = await rows<{ count: number }[]>`
              select count(*)::int as count from transitions
              where edition_id = ${editionId} and move = 'publish'`
            return row?.count ?? 0
          },
        },
      ],
    },
    {
      by: 'tongwei',
      at: () => '/desk?tab=published',
      line: lineOf,
      lines: [
        {
          action: 'ask-correction',
          others: ['xigu', 'editor2'],
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await line.getByLabel(`申请更正《${facts.headline}》`).click()
            await line.getByLabel('哪里错了，应当怎样写').fill('渠字写错了。')
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '发给编辑' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor2',
      at: () => '/published?list=requests',
      line: lineOf,
      lines: [
        {
          action: 'decline-correction',
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await line.getByLabel(`不更正《${facts.headline}》`).click()
            await line.getByLabel('不更正的理由，给申请人看').fill('照通知原文，没有写错。')
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '确定不更正' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor2',
      at: askAgain,
      line: lineOf,
      lines: [
        {
          action: 'accept-correction',
          prepare: (page, facts) =>
            lineOf(page, facts).getByLabel(`开更正《${facts.headline}》`).click(),
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '去写更正' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3',
      at: published('live'),
      lines: [{ ...WITHDRAWAL, once: (facts) => movesOfArticle(facts, 'withdraw') }],
    },
    {
      by: 'editor3',
      at: published('withdrawn'),
      lines: [
        {
          action: 'remove-article',
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await line.getByLabel(`移除《${facts.headline}》`).click()
            await line.getByLabel('知道不能恢复').check()
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '永远移除' }).click(),
          state: editionState,
        },
      ],
    },
  ],
})
