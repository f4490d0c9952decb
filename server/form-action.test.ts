import { beforeEach, expect, it, vi } from 'vitest'

import type { ActionResult } from './action.ts'
import { answerForm, performForm, requestOf, sendingBack } from './form-action.ts'

const { audited } = vi.hoisted(() => ({ audited: [] as unknown[] }))
vi.mock('server-only', () => ({}))
vi.mock('./action.ts', () => ({
  perform: async (action: string, request: unknown, work: (ctx: object) => Promise<unknown>) => {
    audited.push({ action, request })
    return { ok: true, value: await work({}) }
  },
}))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'x-portal-target': '/review/7?x=1' })),
}))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`)
  },
}))

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const refused = (code: 'conflict' | 'signed-out'): ActionResult<never> => ({
  ok: false,
  code,
  message: '没有办成',
  issues: {},
})

beforeEach(() => {
  audited.length = 0
})

it('asks the same of a page with scripts and of one without', async () => {
  const asked: unknown[] = []
  const work = (_: unknown, request: unknown) => Promise.resolve(asked.push(request))
  const fields = { reason: '请核对。', requestKey: 'k'.repeat(32) }
  await performForm('return-edition', { editionId: 7 }, fields, work)
  await performForm(
    'return-edition',
    { editionId: 7 },
    formOf({ ...fields, $ACTION_KEY: 'x' }),
    work,
  )
  expect(asked).toEqual([
    { ...fields, editionId: 7 },
    { ...fields, editionId: 7 },
  ])
  expect(audited).toEqual(asked.map((request) => ({ action: 'return-edition', request })))
})

it('lets no field stand for what the page knows', () => {
  expect(requestOf({ editionId: 7 }, { editionId: '8' })).toEqual({ editionId: 7 })
})

it.each([undefined, null, 'x', 7, []])('makes a request of %o', (junk) => {
  expect(() => requestOf(junk, junk)).not.toThrow()
})

it('answers a page with scripts with the result alone', async () => {
  const result = refused('conflict')
  expect(await answerForm({ reason: '请核对。' }, result)).toBe(result)
})

it('answers a page without scripts with what was typed', async () => {
  expect(await answerForm(formOf({ reason: '请核对。' }), refused('conflict'))).toEqual({
    ...refused('conflict'),
    sent: { reason: '请核对。' },
  })
})

it.each([
  ['/review?decided=7', '/review?decided=7'],
  ['https://evil.example/', '/work'],
  ['//evil.example/review', '/work'],
  ['/counties/zhuanglang', '/work'],
])('leads on from a page without scripts: to %s by %s', async (onward, path) => {
  const answer = answerForm(formOf({ onward }), { ok: true, value: 7 })
  await expect(answer).rejects.toThrow(`to ${path}`)
})

it('leads on where the action says, unless the page knows better', async () => {
  const result = { ok: true as const, value: 7, onward: '/desk/7' }
  await expect(answerForm(formOf({}), result)).rejects.toThrow('to /desk/7')
  await expect(answerForm(formOf({ onward: '/published' }), result)).rejects.toThrow(
    'to /published',
  )
  expect(await answerForm({}, result)).toBe(result)
})

it('sends who is signed out from a page without scripts to sign in, and back', async () => {
  const answer = answerForm(formOf({}), refused('signed-out'))
  await expect(answer).rejects.toThrow('to /sign-in?callbackUrl=%2Freview%2F7%3Fx%3D1')
})

it('sends back nothing of what was typed but the fields that are named', () => {
  const sent = { loginName: 'tongwei', password: 'secret' }
  expect(sendingBack({ ...refused('conflict'), sent }, ['loginName'])).toEqual({
    ...refused('conflict'),
    sent: { loginName: 'tongwei' },
  })
  expect(JSON.stringify(sendingBack({ ...refused('conflict'), sent }, []))).not.toContain('secret')
})
