import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { pause, stage, titled } from '../editor-session/testing/session-stage.ts'
import { FromDeviceNote } from './session-notes.tsx'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

it('speaks of words of this device until the site has them, and never again', async () => {
  const own = titled('路上写的')
  const { session, takes, answer } = stage({ content: own })
  const shown = () => renderToStaticMarkup(<FromDeviceNote state={session.read()} />)
  expect(shown()).toContain('没传上去的字')
  session.change(own)
  await pause()
  await answer(0, 'silence')
  expect(shown()).toContain('没传上去的字')
  session.flush()
  await takes(1, 1)
  expect(shown()).toBe('')
  session.change(titled('后来写的'))
  expect(session.read().unsent).toBe(true)
  expect(shown()).toBe('')
})
