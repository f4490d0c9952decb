// What the search box asks for while somebody types.

import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { SearchBox } from '#components/search/search-box'

const SCRIPT = readFileSync(
  new URL('../../public/scripts/search-suggest.js', import.meta.url),
  'utf8',
)

/** A search box with the focus, once its script has come; `pause` lets a moment pass without a key. */
function open(text = '') {
  const { document, Event } = parseHTML(
    `<html><body>${renderToStaticMarkup(<SearchBox id="q" label="搜索" />)}</body></html>`,
  )
  const input = document.querySelector('input')
  if (!input) throw new Error('no box')
  // What this document knows less of than a browser.
  Object.defineProperty(input, 'form', { value: input.closest('form') })
  Object.assign(input, { value: text })
  Object.defineProperty(document, 'activeElement', { value: input })
  const asked: string[] = []
  const timers = new Map<number, () => void>()
  let timer = 0
  runInNewContext(SCRIPT, {
    document,
    encodeURIComponent,
    setTimeout: (run: () => void) => {
      timers.set((timer += 1), run)
      return timer
    },
    clearTimeout: (id: number) => timers.delete(id),
    fetch: (path: string) => {
      asked.push(decodeURIComponent(path.split('q=')[1] ?? ''))
      // No answer comes in time.
      return new Promise(() => {})
    },
  })
  const type = (value: string) => {
    Object.assign(input, { value })
    input.dispatchEvent(new Event('input'))
  }
  const pause = () => {
    for (const [id, run] of timers) {
      timers.delete(id)
      run()
    }
  }
  return { asked, type, pause }
}

it('asks once a pause, also for what was typed while its script was on its way', () => {
  const { asked, type, pause } = open('提')
  type('提案')
  pause()
  expect(asked).toEqual(['提案'])
})

it('asks for nothing that is asked already and not answered yet', () => {
  const { asked, type, pause } = open()
  pause()
  for (const text of ['提案', '提案工', '提案']) {
    type(text)
    pause()
  }
  expect(asked).toEqual(['提案', '提案工'])
})
