import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { ProvenMatter } from '#domain/matter/list-proofs'

import { ProvenMatters } from './proven-matters.tsx'

const SESSION = {
  term: 10,
  number: 2,
  division: { code: '620104', name: '西固区', slug: 'xigu' },
}
const step = (name: ProvenMatter['step']): ProvenMatter => ({
  ...SESSION,
  step: name,
  matter: null,
})
const card: ProvenMatter = {
  ...SESSION,
  step: null,
  matter: { number: 23, title: '关于修好南河堤的提案', state: 'in-progress', dueOn: '2026-04-01' },
}

const render = (proven: ProvenMatter[]) =>
  renderToStaticMarkup(<ProvenMatters proven={proven} today="2026-03-20" />)

it('says in one line where a matter stands, and leads to its card', () => {
  const markup = render([card])
  expect(markup.replaceAll(/<[^>]+>/g, '')).toBe(
    '事项 第23号提案：修好南河堤，现在：办理中，还有 12 天',
  )
  expect(markup).toContain('href="/proposals/xigu/10-2/23"')
})

it('has one line for several steps of a session, and none for an article that proves nothing', () => {
  const markup = render([step('filed'), step('key'), card])
  expect(markup.match(/<p>/g)).toHaveLength(2)
  expect(markup).toContain('西固区政协十届二次会议的提案</a>，办到哪一步')
  expect(render([])).toBe('')
})
