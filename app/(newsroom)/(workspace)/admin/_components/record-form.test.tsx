import { setImmediate } from 'node:timers/promises'

import { Activity } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { parseHTML } from 'linkedom'
import { afterEach, expect, it, vi } from 'vitest'

import { RecordForm } from './record-form.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** In a boundary of its own, as the framework has each page: what it sets while it wakes up comes later than what React reads anew. */
const page = (
  <Activity>
    <RecordForm
      label="试验专栏"
      groups={[{ fields: [{ name: 'name' }] }]}
      saved={{ name: '旧名' }}
      send={async () => null}
      done="存好了。"
    />
  </Activity>
)

/** How often the button of a page goes off while the page wakes up, with this in its field. */
async function wakeUp(typed: string, isAwake: (parts: Parts) => boolean): Promise<number> {
  const { window, document } = parseHTML(`<html><body>${renderToString(page)}</body></html>`)
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('FormData', FieldsOf(typed))
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const button = document.querySelector('button')
  if (!button) throw new Error('There is no button')
  const off = vi.spyOn(button, 'setAttribute')
  const root = hydrateRoot(document.body, page)
  await vi.waitFor(() => expect(isAwake({ window, button })).toBe(true))
  root.unmount()
  // What it has still to clean up, and what comes of that.
  for (let turn = 0; turn < 3; turn += 1) await setImmediate()
  return off.mock.calls.filter(([name]) => name === 'disabled').length
}

interface Parts {
  window: Window & typeof globalThis
  button: HTMLButtonElement
}

const FieldsOf = (typed: string) =>
  class extends Map<string, string> {
    constructor() {
      super([['name', typed]])
    }
    getAll = (name: string) => [this.get(name)]
  }

it('never turns its button off while its fields hold something new, however early that was typed', async () => {
  const asks = ({ window }: Parts) => {
    const leaving = new window.Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    return leaving.defaultPrevented
  }
  expect(await wakeUp('新名', asks)).toBe(0)
})

it('has its button off while there is nothing to save', async () => {
  expect(await wakeUp('旧名', ({ button }) => button.disabled)).toBe(1)
})
