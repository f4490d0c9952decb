import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { Page } from 'playwright/test'

import { changeTo } from '../../newsroom/editions.ts'
import { captureSave } from '../captured-actions.ts'
import { createDraft, paragraph } from '../drafts.ts'
import { editionState, type EditionFacts } from './edition-state.ts'
import { defineTable } from './table.ts'

const NEWSPAPER_PAGE = readFileSync(new URL('../../pages/third-page.txt', import.meta.url), 'utf8')

interface Writing extends EditionFacts {
  headline: string
}

/** Makes the page one that nobody has imported. */
const markOf = ({ headline }: Writing) => `${headline}：委员们先`

async function readNewspaperPage(page: Page, facts: Writing): Promise<void> {
  await page.getByLabel('见报日期').fill('2026-04-12')
  await page.getByLabel('版面原文').fill(NEWSPAPER_PAGE.replace('委员们先', markOf(facts)))
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await page.getByRole('heading', { name: '拆出 3 篇' }).waitFor()
}

/** The author's: 通渭's correspondent, who has the province's correspondent write with them for a while. */
export const WRITING = defineTable<Writing>({
  about: 'with an edition by its author',
  stranger: { divisionCode: '620500', roles: ['editor1', 'editor2', 'editor3'] },
  others: ['xigu', 'lintao'],
  async begin(stage) {
    const headline = `作者的请求${randomUUID().slice(0, 6)}`
    await changeTo(stage, 'tongwei')
    const editionId = await createDraft(stage, {
      headline,
      credits: [{ role: 'correspondent', name: '通渭通讯员' }],
      body: { type: 'doc', content: [paragraph('县政协委员到几个村里看了冬灌的渠，记下水位。')] },
    })
    return { rows: stage.rows, editionId, headline }
  },
  visits: [
    {
      by: 'tongwei',
      at: ({ editionId }) => `/desk/${editionId}`,
      lines: [
        {
          action: 'invite-co-author',
          prepare: (page) => page.getByLabel('请人合署').selectOption({ label: '演示通讯员' }),
          press: (page) => page.getByRole('button', { name: '发出邀请' }).click(),
          state: editionState,
        },
        {
          action: 'save-copy',
          prepare: (page, { headline }) => page.getByLabel('主题').fill(`${headline}改`),
          press: (page) => page.getByRole('button', { name: '保存' }).click(),
          take: captureSave,
          state: editionState,
        },
      ],
    },
    {
      by: 'demo',
      at: () => '/desk',
      lines: [
        {
          action: 'answer-invitation',
          press: (page, { headline }) =>
            page.getByRole('button', { name: `同意合署《${headline}` }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'tongwei',
      at: ({ editionId }) => `/desk/${editionId}`,
      lines: [
        {
          action: 'end-co-authorship',
          press: (page) => page.getByRole('button', { name: '取消演示通讯员的合署' }).click(),
          state: editionState,
        },
        {
          action: 'submit-edition',
          press: (page) => page.getByRole('button', { name: '提交初审' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'tongwei',
      at: ({ headline }) => `/desk?q=${headline}`,
      lines: [
        {
          action: 'recall-edition',
          press: (page, { headline }) =>
            page.getByRole('button', { name: `撤回《${headline}` }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'demo',
      at: () => '/import',
      lines: [
        {
          action: 'import-page',
          prepare: readNewspaperPage,
          press: (page) => page.getByRole('button', { name: '收下 3 篇' }).click(),
          take: captureSave,
          state: async (facts) => {
            const [row] = await facts.rows`
              select count(*)::int as count from page_imports
              where raw_text like ${`%${markOf(facts)}%`}`
            return row
          },
        },
      ],
    },
  ],
})
