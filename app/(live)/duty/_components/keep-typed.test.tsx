import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, it, vi } from 'vitest'

import { MoveForm } from './move-form.tsx'

vi.mock('../actions.ts', () => ({ move: () => Promise.resolve(null) }))

const SCRIPT = readFileSync(
  new URL('../../../../public/scripts/keep-typed.js', import.meta.url),
  'utf8',
)
const DAY = 86_400_000

const rows = new Map<string, string>()
beforeEach(() => rows.clear())

const localStorage = {
  get length() {
    return rows.size
  },
  key: (at: number) => [...rows.keys()][at] ?? null,
  getItem: (key: string) => rows.get(key) ?? null,
  setItem: (key: string, value: string) => rows.set(key, value),
  removeItem: (key: string) => rows.delete(key),
}

const formOf = (move: string) => (
  <MoveForm
    key={move}
    title="会签"
    send="交会签意见"
    isOpen
    keptAs={`duty 7 ${move}`}
    fields={[
      { name: 'reason', label: '本单位的意见', kind: 'area' },
      { name: 'unit', label: '单位', kind: 'text' },
    ]}
    hidden={{ token: 'a-token', move, lockVersion: '3', requestKey: 'abc123' }}
  />
)

/** The page of a link with these forms on this device, as a visit shows it. */
function visit({ moves = ['countersign'], sent = '', now = 0, isFull = false } = {}) {
  const markup = renderToStaticMarkup(<main>{moves.map(formOf)}</main>)
  const { document, Event } = parseHTML(`<html><body>${markup}</body></html>`)
  // What this document knows less of than a browser.
  for (const field of document.querySelectorAll('input[type=text], textarea'))
    Object.defineProperty(field, 'value', { value: '', writable: true })
  const full = () => {
    throw new Error('QuotaExceededError')
  }
  runInNewContext(SCRIPT, {
    document,
    location: { search: sent === '' ? '' : `?sent=${sent}` },
    localStorage: isFull ? { ...localStorage, length: rows.size, setItem: full } : localStorage,
    Date: { now: () => now },
    JSON,
    Object,
  })
  const field = (name: string, at = 0) =>
    document.querySelectorAll(`[name=${name}]`)[at] as unknown as { value: string } & Element
  return {
    field,
    note: () => document.querySelector('[data-kept]'),
    type: (words: string, at = 0) => {
      field('reason', at).value = words
      field('reason', at).dispatchEvent(new Event('input', { bubbles: true }))
    },
    send: () => document.querySelector('form')?.dispatchEvent(new Event('submit')),
    clear: () => document.querySelector('[data-kept] button')?.dispatchEvent(new Event('click')),
  }
}

it('puts back what was typed and not sent, says so, and lets it be cleared', () => {
  const first = visit()
  expect(first.note()?.hasAttribute('hidden')).toBe(true)
  first.type('同意，请主办单位牵头')
  const again = visit()
  expect(again.field('reason').value).toBe('同意，请主办单位牵头')
  expect(again.note()?.hasAttribute('hidden')).toBe(false)
  again.clear()
  expect(again.field('reason').value).toBe('')
  expect(visit().field('reason').value).toBe('')
})

it('keeps what was sent until the page that follows names its key, and the other forms beside it', () => {
  const first = visit({ moves: ['talk', 'answer'] })
  first.type('谈了一次')
  first.type('已经修好', 1)
  first.send()
  expect(visit({ moves: ['talk', 'answer'], sent: 'other' }).field('reason').value).toBe('谈了一次')
  const after = visit({ moves: ['talk', 'answer'], sent: 'abc123' })
  expect([after.field('reason').value, after.field('reason', 1).value]).toEqual(['', '已经修好'])
})

it('keeps nothing of an assignment once all of it is handed in, and nothing for longer than a month', () => {
  const first = visit({ moves: ['answer', 'refuse'] })
  first.type('已经修好')
  first.type('不归我局', 1)
  first.send()
  visit({ moves: [], sent: 'abc123' })
  expect(rows.size).toBe(0)
  visit({ now: 0 }).type('同意')
  expect(visit({ now: 29 * DAY }).field('reason').value).toBe('同意')
  expect(visit({ now: 31 * DAY }).field('reason').value).toBe('')
  expect(rows.size).toBe(0)
})

it('leaves a form alone whose device can store nothing', () => {
  expect(() => visit({ isFull: true }).type('同意')).not.toThrow()
  expect(rows.size).toBe(0)
})
