import { randomUUID } from 'node:crypto'

import { as } from '../../newsroom/people.ts'
import { submitEditionOf } from '../../newsroom/editions.ts'
import { openRowMenu } from '../../newsroom/lists.ts'
import { editionState } from './edition-state.ts'
import { lineOf, published, STRANGERS, WITHDRAWAL, type Publishing } from './publishing.ts'
import { defineTable } from './table.ts'

export const FORCED = defineTable<Publishing>({
  about: 'with an edition published by force and its article',
  ...STRANGERS,
  async begin(stage) {
    const headline = `强发的请求${randomUUID().slice(0, 6)}`
    const editionId = await submitEditionOf(stage, headline)
    await as('editor1-dingxi').approve(editionId)
    return { rows: stage.rows, headline, editionId }
  },
  visits: [
    {
      by: 'editor3',
      at: ({ editionId }) => `/review/${editionId}`,
      lines: [
        {
          action: 'force-publish',
          prepare: async (page, { headline }) => {
            await page.getByLabel(`强制发布《${headline}》`).click()
            await page.getByLabel(/强制发布的理由/).fill('汛情紧急，先发布。')
          },
          press: (page) => page.getByRole('button', { name: '确定强制发布' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3b',
      at: () => '/published?list=forced',
      line: lineOf,
      lines: [
        {
          action: 'sign-off',
          press: (page, { headline }) =>
            page.getByRole('button', { name: `补签《${headline}》` }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3',
      at: published('live'),
      lines: [
        {
          action: 'pin-article',
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await openRowMenu(line)
            await line.getByLabel(`置顶《${facts.headline}》`).click()
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '确定置顶' }).click(),
          state: editionState,
        },
        {
          action: 'open-edition',
          prepare: async (page, facts) => {
            const line = lineOf(page, facts)
            await openRowMenu(line)
            await line.getByLabel(`更正《${facts.headline}》`).click()
            await line.getByLabel(/更正说明/).fill('次数订正。')
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '去写更正' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor3',
      at: published('live'),
      lines: [
        {
          action: 'unpin-article',
          press: (page, { headline }) =>
            page.getByRole('button', { name: `取消置顶《${headline}》` }).click(),
          state: editionState,
        },
        WITHDRAWAL,
      ],
    },
    {
      by: 'editor3',
      at: published('withdrawn'),
      lines: [
        {
          action: 'restore-article',
          prepare: async (page, facts) => {
            await lineOf(page, facts).getByLabel(`恢复《${facts.headline}》`).click()
          },
          press: (page, facts) =>
            lineOf(page, facts).getByRole('button', { name: '确定恢复' }).click(),
          state: editionState,
        },
      ],
    },
  ],
})
