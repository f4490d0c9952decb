import { expect, it, vi } from 'vitest'

import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'

import { recordHints, textHints } from './record-hints.ts'

vi.mock('#domain/worker/run-in-worker', () => ({
  runInWorker: () => Promise.resolve({ done: false, why: 'slow' }),
}))
vi.mock('#domain/activity/list-series-numbers', () => ({ listSeriesNumbers: async () => [] }))
vi.mock('#domain/leader/list-leaders', () => ({ listLeaders: async () => [] }))
vi.mock('#domain/watched-term/list-watched-terms', () => ({ listWatchedTerms: async () => [] }))
vi.mock('#domain/division/list-divisions', () => ({ listDivisions: async () => [] }))

const actor: Actor = { accountId: 1, displayName: '某人', divisionCode: '620825', grants: [] }
const now = new Date('2026-03-20T02:00:00Z')
const content = { ...emptyContent('620825'), body: bodyFromParagraphs(['会议安排了三项工作。']) }

it('says that a check was not finished, and what to look at by oneself', async () => {
  const unfinished = [
    {
      severity: 'note',
      what: '检查',
      sentence: '这一次自动检查没有做完，请自己核对地名、职务、数字和标点，或者过一会儿再打开。',
      where: null,
    },
  ]
  expect(await textHints({ actor, now, content })).toEqual(unfinished)
  const asked = { actor, now, content, editionId: null }
  expect(await recordHints({} as Queryable, asked)).toEqual(unfinished)
})
