import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { insertConflictingCopy, insertPerson } from '../../factories.ts'
import { dropTerms, insertTerm } from '../../record-rows.ts'
import { chooseDecision, submitEditionOf, tickAll } from '../../newsroom/editions.ts'
import { as } from '../../newsroom/people.ts'
import { capture, captureSave } from '../captured-actions.ts'
import { editionState, type EditionFacts } from './edition-state.ts'
import { STRANGERS } from './publishing.ts'
import { defineTable } from './table.ts'

interface Reviewing extends EditionFacts {
  headline: string
  /** A sensitive term of the site's list that is in the headline. */
  word: string
  /** The edition of another writer that reports the same event. */
  otherId: string
}

const review = ({ editionId }: Reviewing) => `/review/${editionId}`
const edit = ({ editionId }: Reviewing) => `/review/${editionId}/edit`

const decide = (choice: string, reason: string, button: string) => async (page: Page) => {
  await chooseDecision(page, choice)
  await page.getByRole('form', { name: '审定' }).getByRole('textbox').fill(reason)
  await page.getByRole('button', { name: button }).click()
}

async function submitOther(headline: string): Promise<string> {
  const { loginName } = await insertPerson('621121', ['correspondent'])
  return as(loginName).submit(headline, ['委员们到几个村里看冬灌的渠，量了水位，记下要修的闸口。'])
}

/** Keeps the text that was handed in beside the edition, as if it had come too late to be saved. */
async function keepFirstText({ rows, editionId }: Reviewing): Promise<string> {
  const [earlier] = await rows<{ revisionId: string }[]>`
    select max(r.id) as "revisionId" from editions e
    join revisions r on r.edition_id = e.id and r.id <> e.current_revision_id
    where e.id = ${editionId}`
  const revisionId = earlier?.revisionId ?? ''
  await insertConflictingCopy(editionId, 'editor1-dingxi', { revisionId })
  return `/review/${editionId}/kept/${revisionId}`
}

export const REVIEWING = defineTable<Reviewing>({
  about: 'with an edition in review by its editors',
  ...STRANGERS,
  async begin(stage) {
    const { rows } = stage
    const mark = randomUUID().slice(0, 6)
    const word = `词${mark}`
    const headline = `照抄的请求${word}`
    await insertTerm({ term: word, explanation: '只在引文里用', kind: 'sensitive' })
    const otherId = await submitOther(`另一篇${mark}`)
    const editionId = await submitEditionOf(stage, headline)
    return { rows, word, headline, otherId, editionId }
  },
  end: ({ word }) => dropTerms(word),
  visits: [
    {
      by: 'editor1-dingxi',
      at: review,
      lines: [
        {
          action: 'claim-edition',
          press: (page) => page.getByRole('button', { name: '认领', exact: true }).click(),
          state: editionState,
        },
        {
          action: 'let-word-through',
          prepare: async (page, { word }) => {
            await page.getByLabel(`放行…《${word}》`).click()
            await page.getByLabel(`“${word}”放行的理由`).fill('照录委员发言的原话')
          },
          press: (page) => page.getByRole('button', { name: '放行', exact: true }).click(),
          state: editionState,
        },
        {
          action: 'add-comment',
          // Its author may say something, too.
          others: ['xigu', 'lintao'],
          prepare: async (page) => {
            await page.getByLabel('对第 1 段写意见').click()
            await page.getByRole('textbox', { name: '对第 1 段的意见' }).fill('在哪几个村？')
          },
          press: (page) => page.getByRole('button', { name: '发出' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: review,
      lines: [
        {
          action: 'resolve-comment',
          press: (page) => page.getByRole('button', { name: '了结' }).click(),
          state: editionState,
        },
        {
          action: 'release-claim',
          press: (page) => page.getByRole('button', { name: '释放' }).click(),
          state: editionState,
        },
        {
          action: 'spike-edition',
          press: decide('不采用', '同一件事已经发过', '不采用'),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: () => '/review/spiked',
      line: (page, { headline }) => page.getByRole('article', { name: headline }),
      lines: [
        {
          action: 'unspike-edition',
          prepare: async (page, { headline }) => {
            const line = page.getByRole('article', { name: headline })
            await line.getByLabel(`恢复《${headline}》`).click()
            await line.getByLabel('恢复的理由').fill('那一篇已经撤下')
          },
          press: (page) => page.getByRole('button', { name: '确定恢复' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: edit,
      lines: [
        {
          action: 'autosave',
          press: (page, { headline }) => page.getByLabel('主题').fill(`通渭${headline}`),
          take: capture,
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: edit,
      lines: [
        {
          action: 'save-in-review',
          prepare: (page, { headline }) => page.getByLabel('主题').fill(`改过的${headline}`),
          press: (page) => page.getByRole('button', { name: '保存' }).click(),
          take: captureSave,
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: keepFirstText,
      lines: [
        {
          action: 'take-kept',
          press: (page) => page.getByRole('button', { name: '改用这一版' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: ({ editionId, otherId }) => `/review/${editionId}/beside/${otherId}`,
      lines: [
        {
          action: 'tell-apart',
          press: (page) => page.getByRole('button', { name: /^不是同一件事/ }).click(),
          state: editionState,
        },
        {
          action: 'merge-editions',
          prepare: (page, { headline }) => page.getByLabel(`留这一篇《${headline}》`).click(),
          press: (page) => page.getByRole('button', { name: '合并' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor1-dingxi',
      at: review,
      lines: [
        {
          action: 'approve-edition',
          prepare: tickAll,
          press: (page) => page.getByRole('button', { name: '送复审' }).click(),
          state: editionState,
        },
      ],
    },
    {
      by: 'editor2-dingxi',
      at: review,
      lines: [
        {
          action: 'return-edition',
          press: decide('退回修改', '请补上会议的名称', '退回给作者'),
          state: editionState,
        },
      ],
    },
  ],
})
