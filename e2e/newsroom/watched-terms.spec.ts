import { randomUUID } from 'node:crypto'

import { dropTerms, insertTerm } from '../record-rows.ts'
import { expect, test as base } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, submitEditionOf, tickAll } from './editions.ts'

interface Watched {
  kind: 'mistake' | 'sensitive'
  replacement?: string
}

/** Puts a word of the test's own on the site's list, as long as the test lasts. */
const test = base.extend<{ watch(watched: Watched): Promise<string> }>({
  watch: async ({}, use) => {
    const words: string[] = []
    await use(async ({ kind, replacement = null }) => {
      const word = `错敏${randomUUID().slice(0, 6)}`
      words.push(word)
      await insertTerm({ term: word, replacement, explanation: '只在引文里用', kind })
      return word
    })
    await dropTerms(...words)
  },
})

test('a sensitive word keeps an edition from an approval until an editor lets it through, and its author sees why', async ({
  page,
  context,
  signInAs,
  watch,
}) => {
  const newsroom = { page, context, signInAs }
  const word = await watch({ kind: 'sensitive' })
  const editionId = await submitEditionOf(newsroom, `会上提到${word}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  const held = page.getByText(`敏感词“${word}”还在稿件里`)
  await expect(held).toBeVisible()
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(page.getByRole('link', { name: '看“检查”' })).toBeFocused()
  await page.getByLabel(`放行…《${word}》`).click()
  const reason = page.getByLabel(`“${word}”放行的理由`)
  await page.getByRole('button', { name: '放行', exact: true }).click()
  await expect(page.getByText('请写放行的理由')).toBeVisible()
  await reason.fill('照录委员发言的原话')
  await page.getByRole('button', { name: '放行', exact: true }).click()
  const checks = page.getByRole('list', { name: '检查' })
  await expect(checks).toContainText(`“${word}”已放行：照录委员发言的原话`)
  await expect(held).toHaveCount(0)
  await page.getByRole('button', { name: '送复审' }).click()
  await page.waitForURL(/decided=/)

  await changeTo(newsroom, 'tongwei')
  await page.goto(`/desk/${editionId}`)
  const line = page.getByRole('listitem').filter({ hasText: `放行了“${word}”` })
  await expect(line).toContainText('照录委员发言的原话')
})

test('what to write instead is put in by a click, in a headline and in the text, and taken back by undo', async ({
  page,
  context,
  signInAs,
  watch,
}) => {
  const newsroom = { page, context, signInAs }
  const word = await watch({ kind: 'mistake', replacement: '换成的说法' })
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`题目里有${word}`)
  await page.getByLabel('正文').fill(`先有${word}，后来又有${word}。`)
  const instead = page.getByRole('button', { name: '改用“换成的说法”' })
  await expect(instead).toHaveCount(3)
  await instead.first().click()
  await expect(page.getByLabel('主题')).toHaveValue('题目里有换成的说法')
  await expect(instead).toHaveCount(2)
  await instead.last().click()
  await expect(page.getByLabel('正文')).toHaveText(`先有${word}，后来又有换成的说法。`)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('正文')).toHaveText(`先有${word}，后来又有${word}。`)
})

test('an author lets a word through while writing, and it no longer counts as open', async ({
  page,
  context,
  signInAs,
  watch,
}) => {
  const newsroom = { page, context, signInAs }
  const word = await watch({ kind: 'mistake', replacement: '换个说法' })
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`题目里有${word}`)
  const checks = page.getByRole('list', { name: '提交前检查' })
  await expect(checks).toContainText(`“${word}”建议写“换个说法”`)
  await page.getByLabel(`放行…《${word}》`).click()
  await page.getByLabel(`“${word}”放行的理由`).fill('是地名')
  await page.getByRole('button', { name: '放行', exact: true }).click()
  await expect(checks).toContainText(`“${word}”已放行：是地名`)
  await expect(page.getByLabel(`放行…《${word}》`)).toHaveCount(0)
})
