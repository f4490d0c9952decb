import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer, EditorSession, Latest } from './session-state.ts'
import { headlines, pause, refusal, stage, submitAs, titled } from './testing/session-stage.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

describe('two texts', () => {
  const other = (given: Partial<Latest> = {}): Answer<Latest> => ({
    ok: true,
    value: {
      content: titled('别处'),
      edition: { editionId: 7, lockVersion: 3 },
      version: 0,
      revised: true,
      editable: true,
      ...given,
    },
  })
  const inConflict = async (given: Partial<Latest> = {}) => {
    const staged = stage()
    staged.session.change(titled('这里'))
    await pause()
    staged.latest.value = other(given)
    await staged.answer(0, refusal('conflict'))
    return staged
  }
  const settle = (session: EditorSession, words: string) => session.resolveConflict(titled(words))

  it('stop the autosave until somebody has chosen', async () => {
    const { session, asked } = await inConflict()
    expect(session.read().latest?.content.headline).toBe('别处')
    session.change(titled('这里又写'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })

  it('are both kept, whichever is chosen', async () => {
    const theirs = await inConflict()
    void settle(theirs.session, '别处')
    await vi.advanceTimersByTimeAsync(0)
    expect(theirs.asked[1]).toMatchObject({ how: 'save', headline: '别处', setAside: ['这里'] })
    const mine = await inConflict({ revised: false, version: 4 })
    void settle(mine.session, '这里')
    await vi.advanceTimersByTimeAsync(0)
    expect(mine.asked[1]).toMatchObject({ version: 4, headline: '这里', setAside: ['别处'] })
  })

  it('are over when the account is closed: what was written is left to copy', async () => {
    const { session, answer } = await inConflict()
    const settled = settle(session, '合起来')
    await vi.advanceTimersByTimeAsync(0)
    await answer(1, refusal('account-closed'))
    expect(await settled).toBe(false)
    expect(session.read()).toMatchObject({ latest: null, accountClosed: true, unsent: true })
  })

  it('are over when the choice is taken', async () => {
    const { session, takes } = await inConflict()
    const settled = settle(session, '合起来')
    await takes(1, 0)
    expect(await settled).toBe(true)
    expect(session.read()).toMatchObject({ latest: null, unsent: false, unsaved: false })
  })
})

describe('without a session', () => {
  it('says so, keeps the words on the device, and saves them once the writer is back', async () => {
    const { session, asked, answer, takes, device } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, refusal('signed-out'))
    expect(session.read()).toMatchObject({ signedOut: true, problem: '不行', unsent: true })
    await vi.advanceTimersByTimeAsync(300)
    expect(device.at(-1)).toBe('一')
    session.flush()
    expect(headlines(asked)).toEqual(['一', '一'])
    await takes(1, 1)
    expect(session.read()).toMatchObject({ signedOut: false, problem: null, unsent: false })
    expect(device.at(-1)).toBeNull()
  })

  it('asks again also when only a save was refused whose words the site has', async () => {
    const { session, asked, answer, takes } = stage()
    session.change(titled('一'))
    await pause()
    await takes(0, 1)
    void session.save()
    await vi.advanceTimersByTimeAsync(0)
    await answer(1, refusal('signed-out'))
    expect(session.read().signedOut).toBe(true)
    session.flush()
    expect(asked).toHaveLength(3)
    await takes(2, 2)
    expect(session.read()).toMatchObject({ signedOut: false, unsaved: true })
  })
})

describe('an account that was closed', () => {
  it('is shown, and nothing more is asked for by itself', async () => {
    const { session, asked, answer } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, refusal('account-closed'))
    expect(session.read()).toMatchObject({ accountClosed: true, signedOut: false, unsent: true })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveLength(1)
  })
})

it('leaves no words on the device once the edition is handed in, without waiting for a timer', async () => {
  const staged = stage()
  await submitAs(staged)
  expect(staged.session.read()).toMatchObject({ doing: 'leaving', draftLeft: false })
  expect(staged.device.at(-1)).toBeNull()
})

it('says so when the device does not let go of the words of an edition that was handed in', async () => {
  const staged = stage({}, () => Promise.reject(new DOMException('Locked', 'InvalidStateError')))
  await submitAs(staged)
  expect(staged.session.read()).toMatchObject({ doing: 'leaving', draftLeft: true, problem: null })
})

it('never leaves words on the device that are older than what the site has', async () => {
  const { session, takes, device } = stage()
  session.change(titled('一'))
  await vi.advanceTimersByTimeAsync(300)
  expect(device).toEqual(['一'])
  session.change(titled('二'))
  void session.save()
  await vi.advanceTimersByTimeAsync(0)
  expect(device.at(-1)).toBe('二')
  await takes(0, 0)
  expect(device.at(-1)).toBeNull()
})
