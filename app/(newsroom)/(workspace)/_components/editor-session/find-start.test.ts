import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import type { DeviceDraft } from './device-drafts.ts'
import { startFromDevice, startFromServer } from './find-start.ts'
import { serializeContent } from './memory.ts'

const titled = (headline: string): Content => ({ ...emptyContent('620825'), headline })
const edition = { editionId: 7, lockVersion: 2 }
const working = (headline: string, lockVersion = 2) => ({
  content: titled(headline),
  lockVersion,
  version: 3,
  beginsEdition: false,
  at: '15:38:20',
})
const draft = (headline: string, given: Partial<DeviceDraft> = {}): DeviceDraft => ({
  key: '1:7',
  accountId: 1,
  editionId: 7,
  lockVersion: 2,
  version: 0,
  createKey: 'old-key',
  content: titled(headline),
  lost: null,
  at: 0,
  ...given,
})
const opened = (given: Partial<Parameters<typeof startFromServer>[0]> = {}) =>
  startFromServer({ edition, content: titled('存过的'), working: null, ...given })

describe('a form opens with', () => {
  it('the saved words, when nothing was written since', () => {
    expect(opened()).toMatchObject({ content: titled('存过的'), version: 0, latest: null })
  })

  it('nothing saved, when the edition is only what an autosave began', () => {
    const begun = { ...working('存过的'), beginsEdition: true }
    expect(opened({ working: begun })).toMatchObject({ everSaved: false, version: 3 })
    expect(opened({ edition: null })).toMatchObject({ everSaved: false })
    expect(opened({ working: working('写到一半') })).toMatchObject({ everSaved: true })
  })

  it('the autosaved words, when the edition has not changed', () => {
    expect(opened({ working: working('写到一半') })).toMatchObject({
      content: titled('写到一半'),
      stored: titled('写到一半'),
      revised: titled('存过的'),
      version: 3,
      savedAt: '15:38:20',
      latest: null,
    })
  })

  it('both, when somebody saved the edition meanwhile', () => {
    const start = opened({ working: working('写到一半', 1) })
    expect(start.content).toEqual(titled('写到一半'))
    expect(start.latest).toMatchObject({ content: titled('存过的'), revised: true, edition })
  })
})

describe('words of this device', () => {
  it('go on where they stopped, when the site has not moved', () => {
    const start = startFromDevice(opened(), draft('路上写的'))
    expect(start).toMatchObject({ content: titled('路上写的'), latest: null, createKey: 'old-key' })
    expect(start.stored).toEqual(titled('存过的'))
  })

  it('go on too, when the site moved only by their own lost request', () => {
    const lost = serializeContent(titled('写到一半'))
    const start = startFromDevice(
      opened({ working: working('写到一半') }),
      draft('写到一半又写', { lost }),
    )
    expect(start).toMatchObject({ content: titled('写到一半又写'), version: 3, latest: null })
  })

  it.each([
    ['a save', { lockVersion: 3 }],
    ['an autosave', { version: 1 }],
  ])('go on, when the page was made before %s of theirs arrived', (_, given) => {
    const start = startFromDevice(opened(), draft('路上写的', given))
    expect(start).toMatchObject({
      content: titled('路上写的'),
      edition: { ...edition, lockVersion: 2, ...('lockVersion' in given ? given : {}) },
      version: 'version' in given ? given.version : 0,
      latest: null,
    })
  })

  it('come back beside what was written elsewhere', () => {
    const other = startFromDevice(opened({ working: working('别的窗口') }), draft('路上写的'))
    expect(other.latest).toMatchObject({ content: titled('别的窗口'), revised: false, version: 3 })
    const moved = startFromDevice(opened(), draft('路上写的', { lockVersion: 1 }))
    expect(moved.latest).toMatchObject({ content: titled('存过的'), revised: true })
  })

  it('are nothing new when the site has them', () => {
    const start = opened()
    expect(startFromDevice(start, draft('存过的', { lockVersion: 1 }))).toBe(start)
  })
})
