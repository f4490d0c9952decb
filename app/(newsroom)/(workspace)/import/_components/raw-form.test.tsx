import { parseHTML } from 'linkedom'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'

import { RawForm } from './raw-form.tsx'

vi.mock('../actions.ts', () => ({ readRawPage: async () => null }))
vi.mock('../../_lib/bring-file.ts', () => ({ ACCEPTED_FILES: '.txt', bringFile: async () => null }))
vi.mock('../../_lib/kept/use-kept-words.ts', () => ({
  useKeptWords: () => ({ keep: () => true, kept: null, earlier: null, round: 0 }),
}))

const nothing = () => undefined

it('has the browser ask before words are left that were not read yet, and only then', () => {
  const { window, document } = parseHTML('<html><body><main></main></body></html>')
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const asks = () => {
    const leaving = new window.Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    return leaving.defaultPrevented
  }
  const frame = document.querySelector('main')
  if (!frame) throw new Error('There is no page')
  const root = createRoot(frame)
  act(() =>
    root.render(
      <RawForm accountId={7} start={null} onRead={nothing} onClear={nothing} onBatch={nothing} />,
    ),
  )
  expect(asks()).toBe(false)
  const field = document.querySelector<HTMLTextAreaElement>('[name=rawText]')
  if (!field) throw new Error('There is no field')
  act(() => {
    field.value = '庄浪县政协召开会议'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
  })
  expect(asks()).toBe(true)
  act(() => root.unmount())
  expect(asks()).toBe(false)
})
