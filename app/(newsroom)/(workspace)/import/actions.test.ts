import { expect, it, vi } from 'vitest'

import { readRawPage } from './actions.ts'

const { outcome } = vi.hoisted(() => ({ outcome: { done: false, why: '' } }))
vi.mock('#domain/worker/run-in-worker', () => ({ runInWorker: () => Promise.resolve(outcome) }))
vi.mock('#domain/division/list-divisions', () => ({ listDivisions: async () => [] }))
// Whatever is refused in it, the wrapper makes an answer of.
vi.mock('#server/action', () => ({
  ask: (_name: string, work: (ctx: object) => unknown) => work({ db: {}, actor: { accountId: 1 } }),
}))

it.each([
  ['slow', '这一版太长或太乱，没有读完。请分成几段，一段一段贴进来'],
  ['busy', '还有别的版面正在读，请过一会儿再试'],
])('refuses in words a page whose reading was not done: %s', async (why, message) => {
  outcome.why = why
  const request = { rawText: '一版文字', printDate: null }
  await expect(readRawPage(request)).rejects.toMatchObject({ code: 'limit-reached', message })
})
