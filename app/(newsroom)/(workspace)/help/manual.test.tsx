// The manual against the screens that it explains: nothing in it has aged, and no screen is without its page.

import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { ManualText } from '#components/newsroom/manual-text'
import { parseIndex } from '#lib/manual/parse-index'
import { findPageOfScreen, PAGE_OF_SCREEN } from '#lib/manual/screens'
import { resolveTarget } from './_lib/resolve-target.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const DOCS = join(ROOT, 'docs/zh')
const read = (file: string) => readFileSync(join(DOCS, file), 'utf8')

const pages = parseIndex(read('manual/README.md')).flatMap((chapter) => chapter.pages)
const ofManual = pages.filter(({ file }) => file.startsWith('manual/'))
const picturesOf = (text: string) =>
  [...text.matchAll(/!\[[^\]]+\]\(\.\.\/pictures\/([\w-]+\.webp)\)/g)].map(([, name = '']) => name)

/** Screens by their folders in app/, without the groups. */
const screens = globSync('**/page.tsx', { cwd: join(ROOT, 'app/(newsroom)') }).map((file) => {
  const parts = file.split(/[/\\]/).slice(0, -1)
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`
})

/** Readers' pages of an edition have no bar, and the manual does not explain itself. */
const isExplained = (screen: string) => !/^\/(preview|help)(\/|$)/.test(screen)

it('each screen of the newsroom has its page, and the table names no screen that is gone', () => {
  const explained = screens.filter(isExplained)
  expect(explained.length).toBeGreaterThan(40)
  expect(Object.keys(PAGE_OF_SCREEN).toSorted()).toEqual(explained.toSorted())
  const known = ofManual.map(({ path }) => path)
  for (const page of Object.values(PAGE_OF_SCREEN)) expect(known).toContain(page)
})

it('the page of a screen is found by its address, a fixed name before any', () => {
  expect(findPageOfScreen('/review/returned')).toBe(PAGE_OF_SCREEN['/review/returned'])
  expect(findPageOfScreen('/review/12')).toBe(PAGE_OF_SCREEN['/review/[editionId]'])
  expect(findPageOfScreen('/help/editor/review')).toBeUndefined()
})

it('the index names each file of the manual once', () => {
  const files = globSync('manual/*/*.md', { cwd: DOCS })
  expect(ofManual.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
})

it('each picture is of a page, and all of them are small', () => {
  const used = new Set(ofManual.flatMap(({ file }) => picturesOf(read(file))))
  const files = globSync('*', { cwd: join(DOCS, 'manual/pictures') })
  expect([...used].toSorted()).toEqual(files.toSorted())
  const sizes = files.map((file) => statSync(join(DOCS, 'manual/pictures', file)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000)
})

const FOLDERS = '{app,components,domain,lib,server}/**/*.{ts,tsx}'
const source = globSync(FOLDERS, { cwd: ROOT })
  .filter((file) => !/\.test\.|[/\\]testing[/\\]/.test(file))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n')

describe.each(ofManual)('$path', (page) => {
  const text = read(page.file)

  it('begins with the title that the index gives, and shows a picture', () => {
    expect(text.split('\n')[0]).toBe(`# ${page.title}`)
    expect(picturesOf(text)).not.toEqual([])
  })

  it('quotes only what screens say', () => {
    const quoted = [...text.matchAll(/「([^」]+)」/g)].map(([, label = '']) => label)
    expect(quoted.filter((label) => !source.includes(label))).toEqual([])
  })
})

describe.each(pages)('$file', (page) => {
  const html = renderToStaticMarkup(
    <ManualText text={read(page.file)} resolve={(target) => resolveTarget(page, target, pages)} />,
  )

  it('is made of what a page of the manual has', () => {
    expect(html.length).toBeGreaterThan(500)
    // Marks of Markdown that were not understood, as ** between two Chinese words is not.
    expect(html.replaceAll(/<(pre|code).*?<\/\1>/gs, '')).not.toMatch(/\*\*|\]\(|^#/m)
  })
})

it('no markup in a text reaches the page', () => {
  const draw = (text: string) =>
    renderToStaticMarkup(<ManualText text={`# 题\n\n${text}`} resolve={() => null} />)
  expect(() => draw('<script>alert(1)</script>')).toThrow('has no element for html')
  expect(() => draw('字 <b onclick="x">字</b>')).toThrow('has no element for html')
  expect(draw('[字](javascript:alert(1))')).not.toContain('javascript')
})
