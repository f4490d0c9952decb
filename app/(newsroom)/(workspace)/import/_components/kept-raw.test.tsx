import { setImmediate } from 'node:timers/promises'

import { parseHTML } from 'linkedom'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, expect, it, vi } from 'vitest'

import type { StoredRow } from '../../_components/editor-session/device-store.ts'
import { ImportDesk } from './import-desk.tsx'

const { rows } = vi.hoisted(() => ({ rows: new Map<string, StoredRow>() }))
vi.mock('../../_components/editor-session/device-store.ts', () => ({
  putRow: async (row: StoredRow) => rows.set(row.key, row) && true,
  dropRow: async (key: string) => void rows.delete(key),
  rowsOf: async (accountId: number) =>
    [...rows.values()].filter((row) => row.accountId === accountId),
}))
vi.mock('../actions.ts', () => ({
  readRawPage: async () => ({ ok: true, value: { reading: {}, masthead: {}, known: false } }),
}))
vi.mock('../../_lib/bring-file.ts', () => ({ ACCEPTED_FILES: '.txt', bringFile: async () => null }))
vi.mock('./sorting-table.tsx', () => ({
  SortingTable: ({ onAccepted }: { onAccepted: (taken: object) => void }) => (
    <button onClick={() => onAccepted({})}>收下</button>
  ),
}))
vi.mock('./batch-list.tsx', () => ({ BatchList: () => null }))
vi.mock('./imported-note.tsx', () => ({ ImportedNote: () => '收下了' }))

const { window, document } = parseHTML('<html><body><main></main></body></html>')
/** The fields of a form, which the built-in FormData reads of a browser's forms alone. */
class Fields extends FormData {
  constructor(form: HTMLFormElement) {
    super()
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>('[name]'))
      this.append(name, value)
  }
}
Object.defineProperty(Object.getPrototypeOf(document.createElement('form')), 'elements', {
  get(this: HTMLFormElement) {
    return this.querySelectorAll('[name]')
  },
})
const GLOBALS = { window, document, FormData: Fields, IS_REACT_ACT_ENVIRONMENT: true }
for (const [name, value] of Object.entries(GLOBALS)) vi.stubGlobal(name, value)
afterAll(() => vi.unstubAllGlobals())
const main: HTMLElement = document.querySelector('main') ?? document.body

/** Until the device has answered, too. */
const settled = (work: () => void) =>
  act(async () => {
    work()
    await setImmediate()
  })

/** Opens the page of this person, and leaves it as a reload does. */
async function visit(accountId: number, work: () => Promise<void>): Promise<void> {
  const root = createRoot(main.appendChild(document.createElement('div')))
  await settled(() =>
    root.render(<ImportDesk accountId={accountId} divisions={[]} topics={[]} homeCode="620825" />),
  )
  await work()
  await settled(() => root.unmount())
}
const field = () => {
  const [found] = document.querySelectorAll<HTMLTextAreaElement>('[name=rawText]')
  if (!found) throw new Error('There is no field')
  return found
}
/** What a field began with is its value in a browser alone. */
const shown = () => field().value || field().defaultValue
const type = (words: string) =>
  settled(() => {
    field().value = words
    field().dispatchEvent(new window.Event('input', { bubbles: true }))
  })
const press = (name: string, event = 'click') =>
  settled(() => {
    const found = [...document.querySelectorAll('button, form')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    )
    found?.dispatchEvent(new window.Event(event, { bubbles: true, cancelable: true }))
  })
const COPY = '庄浪县政协召开会议'

it('keeps raw copy on this device for its writer until its drafts are taken in', async () => {
  await visit(7, () => type(COPY))
  await visit(8, async () => {
    expect(shown()).toBe('')
    expect(main.textContent).not.toContain('接着上次写的')
  })
  await visit(7, async () => {
    expect(shown()).toBe(COPY)
    expect(main.textContent).toContain('接着上次写的：这些字存在这台设备上，还没有收下。')
    await press('导入一个版', 'submit')
    expect(rows.size).toBe(1)
    await press('收下')
    expect(main.textContent).toContain('收下了')
  })
  expect(rows.size).toBe(0)
})

it('forgets raw copy that its writer does not want', async () => {
  await visit(7, () => type(COPY))
  expect(rows.size).toBe(1)
  await visit(7, async () => {
    await press('不要了')
    expect(shown()).toBe('')
  })
  expect(rows.size).toBe(0)
})
