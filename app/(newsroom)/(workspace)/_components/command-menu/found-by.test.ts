import { expect, it } from 'vitest'

import { foundBy } from './found-by.ts'

const edition = { href: '/desk/7', headline: '看渠', about: '通渭 · 草稿 · 7' }
const refusal = { ok: false, code: 'signed-out', message: '请先登录', issues: {} } as const

it('distinguishes what is found from a site that refuses, and from one that does not answer', async () => {
  expect(await foundBy(async () => ({ ok: true, value: [edition] }), '渠')).toEqual({
    editions: [edition],
    problem: null,
  })
  expect(await foundBy(async () => refusal, '渠')).toEqual({ editions: [], problem: '请先登录' })
  const away = await foundBy(() => Promise.reject(new TypeError('Failed to fetch')), '渠')
  expect(away.editions).toEqual([])
  expect(away.problem).toContain('连不上网站')
})
