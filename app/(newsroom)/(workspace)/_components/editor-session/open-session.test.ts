import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'
import type { Content } from '#domain/article/content'

import {
  blank,
  edition,
  headlines,
  pause,
  refusal,
  stage,
  titled,
} from './testing/session-stage.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

describe('an autosave', () => {
  it('waits for a pause in typing, and says when it was taken', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await vi.advanceTimersByTimeAsync(1_000)
    session.change(titled('一二'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(headlines(asked)).toEqual(['一二'])
    await takes(0, 1)
    expect(session.read()).toMatchObject({
      doing: 'idle',
      unsent: false,
      unsaved: true,
      everSaved: false,
      saved: { at: '15:38:20', by: 'autosave' },
    })
  })

  it('does not wait for ever while typing goes on', async () => {
    const { session, asked } = stage()
    for (let count = 0; count < 20; count += 1) {
      session.change(titled('字'.repeat(count + 1)))
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(asked).toHaveLength(1)
  })

  it('is one request at a time, and after it the latest words', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await pause()
    for (const words of ['一二', '一二三', '一二三四']) {
      session.change(titled(words))
      await pause()
    }
    expect(headlines(asked)).toEqual(['一'])
    await takes(0, 1)
    await pause()
    expect(asked).toMatchObject([{}, { headline: '一二三四', version: 1 }])
  })

  it('sends nothing of a composition until it is done', async () => {
    const { session, asked } = stage()
    session.compose(true)
    session.change(titled('zheng'))
    await pause()
    session.flush()
    expect(asked).toEqual([])
    session.change(titled('政'))
    session.compose(false)
    await pause()
    expect(headlines(asked)).toEqual(['政'])
  })

  it('sends nothing when nothing was changed', async () => {
    const { session, asked } = stage()
    session.change(titled('一'))
    session.change(titled('零'))
    await pause()
    session.flush()
    expect(asked).toEqual([])
    expect(session.read().unsent).toBe(false)
  })

  it('lets a save wait for it and then take the latest words', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    await pause()
    session.change(titled('一二'))
    const saved = session.save()
    await takes(0, 1)
    expect(asked[1]).toMatchObject({ how: 'save', headline: '一二', version: 1 })
    await takes(1, 0)
    expect(await saved).toBe(true)
    expect(session.read()).toMatchObject({
      unsaved: false,
      everSaved: true,
      saved: { by: 'person' },
    })
  })
})

describe('without the network', () => {
  const wordy = (text: string): Content => ({ ...titled('零'), body: bodyFromParagraphs([text]) })

  it('the text stays on the device, is sent again, and a note names what was caught up', async () => {
    const { session, asked, answer, takes, device } = stage()
    session.change(wordy('写了四字'))
    await pause()
    await answer(0, 'silence')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.read()).toMatchObject({ storedOnDevice: true, unsent: true })
    expect(session.read().offlineSince).toEqual(new Date('2026-03-20T07:36:01.500Z'))
    expect(device.at(-1)).toBe('零')
    session.change(wordy('写了四字又写四字'))
    await vi.advanceTimersByTimeAsync(60_000)
    await answer(asked.length - 1, 'silence')
    await vi.advanceTimersByTimeAsync(10_000)
    await takes(asked.length - 1, 1)
    await vi.advanceTimersByTimeAsync(300)
    expect(session.read()).toMatchObject({
      offlineSince: null,
      unsent: false,
      backOnline: { minutes: 1, characters: 8 },
    })
    expect(device.at(-1)).toBeNull()
  })

  it('an answer that was lost on its way is no conflict', async () => {
    const { session, asked, answer, takes, latest } = stage()
    session.change(titled('一'))
    await pause()
    await answer(0, 'silence')
    session.change(titled('一二'))
    const arrived = { content: titled('一'), edition, version: 1, revised: false, editable: true }
    latest.value = { ok: true, value: arrived }
    await vi.advanceTimersByTimeAsync(10_000)
    await answer(1, refusal('conflict'))
    expect(asked[2]).toMatchObject({ headline: '一二', version: 1 })
    await takes(2, 2)
    expect(session.read()).toMatchObject({ latest: null, unsent: false })
  })
})

it('an edition that moved on with the same words is no conflict', async () => {
  const { session, asked, answer, takes, latest } = stage()
  session.change(titled('一'))
  await pause()
  const moved = { editionId: 7, lockVersion: 5 }
  latest.value = {
    ok: true,
    value: { content: titled('零'), edition: moved, version: 0, revised: true, editable: true },
  }
  await answer(0, refusal('conflict'))
  expect(asked).toHaveLength(2)
  await takes(1, 1)
  expect(session.read()).toMatchObject({ latest: null, unsent: false })
})

it('a refusal is shown and its text stays', async () => {
  const { session, answer, asked } = stage()
  session.change(titled('一'))
  await pause()
  await answer(0, refusal('invalid-input'))
  expect(session.read()).toMatchObject({ problem: '不行', unsent: true })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

describe('a key that is pressed twice', () => {
  it('saves the same words once, and other words once more', async () => {
    const { session, asked, takes } = stage()
    session.change(titled('一'))
    const [first, second] = [session.save(), session.save()]
    await vi.advanceTimersByTimeAsync(0)
    await takes(0, 1)
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(headlines(asked)).toEqual(['一'])
    void session.save()
    session.change(titled('一二'))
    void session.save()
    await vi.advanceTimersByTimeAsync(0)
    await takes(1, 2)
    await vi.advanceTimersByTimeAsync(0)
    expect(headlines(asked).slice(2)).toEqual(['一二'])
  })

  it('submits once, and does nothing more when the edition is gone', async () => {
    const staged = stage()
    staged.session.change(titled('甲'))
    const [first, second] = [staged.session.submit(), staged.session.submit()]
    void staged.session.save()
    await vi.advanceTimersByTimeAsync(0)
    await staged.takes(0, 1)
    await Promise.all([first, second])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(headlines(staged.asked)).toEqual(['甲'])
    expect(staged.submitted).toEqual([edition])
    expect(staged.session.read()).toMatchObject({ doing: 'leaving', problem: null, latest: null })
  })
})

it('makes no edition of a new form without text, and reports it', async () => {
  const { session, asked, submitted } = stage({
    edition: null,
    content: blank,
    stored: blank,
    revised: blank,
  })
  expect(await session.save()).toBe(false)
  expect(session.read().problem).toBe('还没有写内容，没有可保存的。')
  await session.submit()
  expect(session.read()).toMatchObject({
    doing: 'idle',
    refused: null,
    problem: '还没有写内容，没有可提交的。',
    issues: { headline: [expect.any(String)] },
  })
  session.change({ ...blank, topicId: 3 })
  await pause()
  session.flush()
  expect([asked, submitted]).toEqual([[], []])
  session.change(titled('一'))
  expect(session.read().problem).toBeNull()
  await pause()
  expect(headlines(asked)).toEqual(['一'])
})
