import { parseHTML } from 'linkedom'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, expect, it, vi } from 'vitest'

import { missedIn } from './missed-pictures.ts'
import { useMissedPictures, type MissedPictures } from './use-missed-pictures.ts'

const { window, document } = parseHTML('<html><body></body></html>')
const rows = new Map<string, string>()
const location = { pathname: '/desk/new' }
const GLOBALS = {
  window: Object.assign(window, { location }),
  document,
  sessionStorage: {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value),
    removeItem: (key: string) => void rows.delete(key),
  },
  IS_REACT_ACT_ENVIRONMENT: true,
}
for (const [name, value] of Object.entries(GLOBALS)) vi.stubGlobal(name, value)
afterAll(() => vi.unstubAllGlobals())

/** Opens the form with pictures on their way, and leaves the page. */
function visit(accountId: number, running: string[], work: (missed: MissedPictures) => void) {
  let missed: MissedPictures | null = null
  function Form() {
    const [names] = useState(running)
    missed = useMissedPictures(accountId, names)
    return missed.names.join()
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root.render(<Form />))
  act(() => {
    if (missed) work(missed)
  })
  const names = [...((missed as MissedPictures | null)?.names ?? [])]
  act(() => void window.dispatchEvent(new window.Event('pagehide')))
  act(() => root.unmount())
  return names
}
const nothing = () => undefined

it('names the pictures that had not arrived when their page was left, to their writer alone', () => {
  expect(visit(7, ['渠.png', '闸.png'], nothing)).toEqual([])
  expect(visit(8, [], nothing)).toEqual([])
  location.pathname = '/desk/9'
  expect(visit(7, [], nothing)).toEqual([])
  location.pathname = '/desk/new'
  expect(visit(7, [], nothing)).toEqual(['渠.png', '闸.png'])
  expect(visit(7, [], ({ forget }) => forget(['渠.png']))).toEqual(['闸.png'])
  expect(visit(7, [], ({ forget }) => forget())).toEqual([])
  expect(visit(7, [], nothing)).toEqual([])
})

it('reads nothing that is out of shape', () => {
  for (const stored of [null, '{', '{"accountId":7}'])
    expect(missedIn(stored, { accountId: 7, path: '/desk/new' })).toEqual([])
})
