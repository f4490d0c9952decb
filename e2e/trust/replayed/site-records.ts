import type { Page } from 'playwright/test'

import {
  beginRecords,
  endRecords,
  listLeaders,
  listTerms,
  listTopics,
  type Records,
} from './site-record-rows.ts'
import { defineTable } from './table.ts'

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click()
const fill =
  (label: string, words: string) =>
  (page: Page, { mark }: Records) =>
    page.getByLabel(label, { exact: true }).fill(`${words}${mark}`)

const LEADER_PASTED = ['姓名\t职务\t单位\t排序\t开始\t结束', '\t政协副主席\t庄浪县\t9\t2025.1.6\t']

export const SITE_RECORDS = defineTable<Records>({
  about: 'with what the site is run by, by its administrator',
  stranger: { divisionCode: '620500', roles: ['admin'] },
  others: ['tongwei', 'editor3'],
  begin: beginRecords,
  end: endRecords,
  visits: [
    {
      by: 'admin',
      at: () => '/admin/topics/new',
      lines: [
        {
          action: 'add-topic',
          prepare: async (page, facts) => {
            await fill('名称', '又一个专栏')(page, facts)
            await fill('网址名', 'you-yige-')(page, facts)
          },
          press: press('新增'),
          state: listTopics,
        },
      ],
    },
    {
      by: 'admin',
      at: ({ topicId }) => `/admin/topics/${topicId}`,
      lines: [
        {
          action: 'change-topic',
          prepare: fill('名称', '改名的专栏'),
          press: save,
          state: listTopics,
        },
        { action: 'remove-topic', press: press(/^删除《/), state: listTopics },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/words/new',
      lines: [
        {
          action: 'add-word',
          prepare: fill('词', '又一个'),
          press: press('加进词表'),
          state: listTerms,
        },
        {
          action: 'take-in-words',
          prepare: async (page, { mark }) => {
            await page.getByLabel('每行一个词').fill(`贴来的${mark}`)
            await page.getByRole('button', { name: '先看看会怎样' }).click()
          },
          press: press('收进词表（1 个）'),
          state: listTerms,
        },
      ],
    },
    {
      by: 'admin',
      at: ({ termId }) => `/admin/words/${termId}`,
      lines: [
        { action: 'change-word', prepare: fill('理由', '另有说法'), press: save, state: listTerms },
        { action: 'remove-word', press: press(/^删除《/), state: listTerms },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/leaders/new',
      lines: [
        {
          action: 'add-leader',
          prepare: async (page, { person }) => {
            await page.getByLabel('姓名', { exact: true }).fill(`验${person}`)
            await page.getByLabel('区划', { exact: true }).selectOption('620825')
            await page.getByLabel('职务', { exact: true }).fill('政协主席')
            await page.getByLabel('排序', { exact: true }).fill('1')
            await page.getByLabel('开始', { exact: true }).fill('2025-01-06')
          },
          press: press('加进名录'),
          state: listLeaders,
        },
        {
          action: 'take-in-leaders',
          prepare: async (page, { person }) => {
            const [head, line] = LEADER_PASTED
            await page.getByLabel('每行一人一职').fill(`${head}\n贴${person}${line}`)
            await page.getByRole('button', { name: '先看看会怎样' }).click()
          },
          press: press('收进名录（1 行）'),
          state: listLeaders,
        },
      ],
    },
    {
      by: 'admin',
      at: ({ leaderId }) => `/admin/leaders/${leaderId}`,
      lines: [
        {
          action: 'change-leader',
          prepare: (page) => page.getByLabel('结束', { exact: true }).fill('2026-01-31'),
          press: save,
          state: listLeaders,
        },
        { action: 'remove-leader', press: press(/^删除《/), state: listLeaders },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/committees/lingtai',
      lines: [
        {
          action: 'change-committee',
          prepare: fill('职能', '政治协商、民主监督、参政议政，'),
          press: save,
          state: async ({ rows }) => {
            const [row] = await rows`
              select name, duties from committees where division_code = '620822'`
            return row
          },
        },
      ],
    },
    {
      by: 'admin',
      at: ({ mark }) => `/admin/series?q=${mark}`,
      lines: [
        {
          action: 'rename-series',
          prepare: async (page, facts) => {
            await page.getByLabel(`改名《系列${facts.mark}》`).click()
            await fill('系列名', '改名的系列')(page, facts)
          },
          press: (page) => page.getByRole('button', { name: '改名', exact: true }).click(),
          state: async ({ rows, mark }) => {
            const [row] = await rows`select series from activities where series like ${`%${mark}`}`
            return row
          },
        },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/settings',
      lines: [
        {
          action: 'change-settings',
          prepare: (page) => page.getByLabel('公告类期限').fill('179'),
          press: save,
          state: async ({ rows }) => [
            ...(await rows`select value from settings where key = 'noticeLimitDays'`),
          ],
        },
      ],
    },
    {
      by: 'admin',
      at: () => '/admin/jobs',
      lines: [
        {
          action: 'retry-delivery',
          press: (page, { mark }) =>
            page.getByRole('button', { name: `马上再试《邮件${mark}》` }).click(),
          state: async ({ rows, mark }) => {
            const [row] = await rows`
              select state::text, attempts from mails where subject = ${`邮件${mark}`}`
            return row
          },
        },
      ],
    },
    {
      by: 'auditor',
      lines: [
        {
          action: 'export-audit',
          others: ['tongwei', 'editor3', 'admin'],
          path: '/api/audit/log.csv?action=export-audit',
        },
      ],
    },
    {
      by: 'editor3',
      lines: [
        {
          action: 'download-stats',
          others: ['tongwei', 'editor1-dingxi'],
          path: '/api/stats/workbook?place=620825&period=2026',
        },
      ],
    },
  ],
})
