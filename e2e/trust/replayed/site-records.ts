import { randomInt, randomUUID } from 'node:crypto'

import type { Page } from '@playwright/test'
import type postgres from 'postgres'

import { defineTable } from './table.ts'

interface Records {
  rows: postgres.Sql
  /** Part of the name of everything that belongs to this test alone; of people in characters. */
  mark: string
  person: string
  topicId: string
  wordId: string
  leaderId: string
}

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click()
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click()
const fill =
  (label: string, words: string) =>
  (page: Page, { mark }: Records) =>
    page.getByLabel(label, { exact: true }).fill(`${words}${mark}`)

const topics = async ({ rows, mark }: Records) => [
  ...(await rows`select id, name from topics where slug like ${`%${mark}`} order by id`),
]
const words = async ({ rows, mark }: Records) => [
  ...(await rows`
    select id, replacement, explanation from word_list where word like ${`%${mark}`} order by id`),
]
const leaders = async ({ rows, person }: Records) => [
  ...(await rows`
    select id, post, ends_on from leaders where person_name like ${`%${person}`} order by id`),
]

const LEADER_PASTED = ['姓名\t职务\t单位\t排序\t开始\t结束', '\t政协副主席\t庄浪县\t9\t2025.1.6\t']

export const SITE_RECORDS = defineTable<Records>({
  about: 'with what the site is run by, by its administrator',
  stranger: { divisionCode: '620500', roles: ['admin'] },
  others: ['tongwei', 'editor3'],
  async begin({ rows }) {
    const mark = randomUUID().slice(0, 6)
    const person = Array.from({ length: 3 }, () =>
      String.fromCodePoint(randomInt(0x4e00, 0x9000)),
    ).join('')
    const [made] = await rows<{ topicId: string; wordId: string; leaderId: string }[]>`
      with topic as (
        insert into topics (kind, slug, name) values ('column', ${`zhuanlan-${mark}`}, ${`专栏${mark}`})
        returning id),
      word as (
        insert into word_list (word, kind) values (${`词${mark}`}, 'mistake') returning id),
      leader as (
        insert into leaders (person_name, division_code, post, rank, starts_on)
        values (${`试${person}`}, '620825', '政协副主席', 9, '2025-01-06') returning id),
      mail as (
        insert into mails (account_id, key, address, subject, body, state, attempts, next_attempt_at, last_error)
        select id, ${`replayed:${mark}`}, 'nobody@example.org', ${`邮件${mark}`},
          '{"lead": "", "items": []}', 'failed', 10, now(), 'refused'
        from accounts where login_name = 'tongwei'),
      activity as (
        insert into activities (type, title, division_code, precision, timeline_on, series, series_number)
        values ('lecture', ${`系列${mark}第一讲`}, '620825', 'none', current_date, ${`系列${mark}`}, 1))
      select topic.id as "topicId", word.id as "wordId", leader.id as "leaderId"
      from topic, word, leader`
    if (!made) throw new Error('The records were not made')
    return { rows, mark, person, ...made }
  },
  async end({ rows, mark, person }) {
    await rows`delete from topics where slug like ${`%${mark}`}`
    await rows`delete from word_list where word like ${`%${mark}`}`
    await rows`delete from leaders where person_name like ${`%${person}`}`
    await rows`delete from series_names where name like ${`%${mark}`}`
    await rows`delete from activities where series like ${`%${mark}`}`
    await rows`update committees set duties = null where division_code = '620822'`
    await rows`delete from settings where key = 'auditDays'`
  },
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
          state: topics,
        },
      ],
    },
    {
      by: 'admin',
      at: ({ topicId }) => `/admin/topics/${topicId}`,
      lines: [
        { action: 'change-topic', prepare: fill('名称', '改名的专栏'), press: save, state: topics },
        { action: 'remove-topic', press: press(/^删除《/), state: topics },
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
          state: words,
        },
        {
          action: 'take-in-words',
          prepare: async (page, { mark }) => {
            await page.getByLabel('每行一个词').fill(`贴来的${mark}`)
            await page.getByRole('button', { name: '先看看会怎样' }).click()
          },
          press: press('收进词表（1 个）'),
          state: words,
        },
      ],
    },
    {
      by: 'admin',
      at: ({ wordId }) => `/admin/words/${wordId}`,
      lines: [
        { action: 'change-word', prepare: fill('理由', '另有说法'), press: save, state: words },
        { action: 'remove-word', press: press(/^删除《/), state: words },
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
            await page.getByLabel('单位', { exact: true }).selectOption('620825')
            await page.getByLabel('职务', { exact: true }).fill('政协主席')
            await page.getByLabel('排序', { exact: true }).fill('1')
            await page.getByLabel('开始', { exact: true }).fill('2025-01-06')
          },
          press: press('加进名录'),
          state: leaders,
        },
        {
          action: 'take-in-leaders',
          prepare: async (page, { person }) => {
            const [head, line] = LEADER_PASTED
            await page.getByLabel('每行一人一职').fill(`${head}\n贴${person}${line}`)
            await page.getByRole('button', { name: '先看看会怎样' }).click()
          },
          press: press('收进名录（1 行）'),
          state: leaders,
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
          state: leaders,
        },
        { action: 'remove-leader', press: press(/^删除《/), state: leaders },
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
          prepare: (page) => page.getByLabel('审计日志留存').fill('1094'),
          press: save,
          state: async ({ rows }) => [
            ...(await rows`select value from settings where key = 'auditDays'`),
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
              select state::text, attempts from mails where key = ${`replayed:${mark}`}`
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
