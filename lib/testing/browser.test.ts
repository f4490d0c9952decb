import { describe, expect, it } from 'vitest'
import {
  browserArguments,
  browserPaths,
  findBrowser,
  findFirefox,
  isDrivenFirefox,
  omittedArguments,
} from './browser.ts'

describe('the browser of the end-to-end tests', () => {
  it('is the one that is named, when it is there', async () => {
    expect(await findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
    await expect(findBrowser({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow(
      /names no program/,
    )
  })

  it('is looked for in the usual places first, then along the path', () => {
    const paths = browserPaths('/opt/browser')
    expect(paths[0]).toBe('/usr/bin/chromium')
    expect(paths).toContain('/opt/browser/google-chrome')
  })

  it('is a Firefox too where one is new enough to be driven', () => {
    expect(isDrivenFirefox('Mozilla Firefox 159.0\n')).toBe(true)
    expect(isDrivenFirefox('Mozilla Firefox 140.12.0esr')).toBe(false)
    expect(isDrivenFirefox('sh: not found')).toBe(false)
    expect(() => findFirefox({ FIREFOX_PATH: '/nowhere/firefox' })).toThrow(/names no program/)
    expect(() => findFirefox({ FIREFOX_PATH: process.execPath })).toThrow(/before 159/)
  })

  it('hands pictures over in files where there is little memory to share, or none', () => {
    expect(omittedArguments('/nowhere')).toEqual([])
    // A file system of no size.
    if (process.platform === 'linux') expect(omittedArguments('/proc')).toEqual([])
  })

  it('keeps to itself', () => {
    expect(browserArguments()).toContain('--disable-background-networking')
  })
})
