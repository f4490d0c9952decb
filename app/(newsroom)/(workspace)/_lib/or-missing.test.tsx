import { globSync, readFileSync } from 'node:fs'

import { notFound } from 'next/navigation'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { withAnswer, type Answer } from '#server/answer-status'

import { orMissing } from './or-missing.tsx'

const answerOf = async (page: () => Promise<React.ReactNode>) => {
  const answer: Answer = { status: null }
  const shown = await withAnswer(answer, () => orMissing(page)({}))
  return { status: answer.status, words: renderToStaticMarkup(<>{shown}</>) }
}

it('answers in words, with 404, for a page that is not there, and leaves every other alone', async () => {
  const missing = await answerOf(async () => notFound())
  expect(missing.status).toBe(404)
  expect(missing.words).toContain('这里没有您能看的')
  expect(await answerOf(async () => '在这里')).toEqual({ status: null, words: '在这里' })
  const broken = answerOf(async () => {
    throw new Error('坏了')
  })
  await expect(broken).rejects.toThrow('坏了')
})

it('stands around every page of the workspace that may not be there', () => {
  const pages = globSync('app/(newsroom)/(workspace)/**/page.tsx')
  const bare = pages.filter((path) => {
    const source = readFileSync(path, 'utf8')
    return /\b(notFound|orNotFound)\(/.test(source) && !source.includes('export default orMissing(')
  })
  expect(pages.length).toBeGreaterThan(40)
  expect(bare).toEqual([])
})
