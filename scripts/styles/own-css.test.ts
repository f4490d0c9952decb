import { globSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

// Our own CSS on the one set of tokens and the one scale of widths.

const THEME = 'components/styles/theme.css'
const theme = readFileSync(THEME, 'utf8')
const files = globSync(['components/**/*.css', 'app/**/*.css']).filter((file) => file !== THEME)

const declaredIn = (css: string) =>
  new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name))

const declared = files.reduce(
  (names, file) => names.union(declaredIn(readFileSync(file, 'utf8'))),
  declaredIn(theme),
)

test('there is our own CSS to look at', () => {
  expect(files.length).toBeGreaterThan(5)
})

describe.each(files)('%s', (file) => {
  const css = readFileSync(file, 'utf8')

  test('reads what is declared somewhere', () => {
    const read = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name)
    expect(read.filter((name) => !declared.has(name))).toEqual([])
  })

  test('declares no token of the theme again', () => {
    expect([...declaredIn(css)].filter((name) => declaredIn(theme).has(name))).toEqual([])
  })

  test('knows the widths of the theme alone', () => {
    const queries = css.match(/@media[^{]*width[^{]*/g) ?? []
    const others = queries.filter((query) => /\d(?:px|r?em)/.test(query))
    // Where the buttons of the elder bar take two rows.
    expect(others.filter((query) => !query.includes('max-width: 24rem'))).toEqual([])
  })
})
