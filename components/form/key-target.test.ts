import { describe, expect, it } from 'vitest'

import { isOfAnotherForm, isWriting, type KeyTarget } from './key-target.ts'

/** An element in `form`, or in none. */
const standingIn = (form: object | null): KeyTarget => ({
  closest: (selector: string) => (selector === 'form' ? form : null) as HTMLElement | null,
  isContentEditable: false,
})
const decision = { name: '审定' } as HTMLFormElement
const remark = { name: '意见' } as HTMLFormElement

describe('a key that submits', () => {
  it('belongs to the form it is pressed in', () => {
    expect(isOfAnotherForm(standingIn(remark), decision)).toBe(true)
    expect(isOfAnotherForm(standingIn(remark), null)).toBe(true)
    expect(isOfAnotherForm(standingIn(decision), decision)).toBe(false)
  })

  it('belongs to the page outside of all forms', () => {
    expect(isOfAnotherForm(standingIn(null), decision)).toBe(false)
    expect(isOfAnotherForm(null, decision)).toBe(false)
  })
})

describe('a single letter', () => {
  /** A field as the browser would find it by one of these selectors. */
  const field = (selector: string): KeyTarget => ({
    closest: (asked: string) =>
      (asked.split(', ').includes(selector) ? {} : null) as HTMLElement | null,
    isContentEditable: false,
  })

  it('is written in a field, and a key of the page from a tick or a choice', () => {
    expect(isWriting(field('textarea'))).toBe(true)
    expect(isWriting(field('select'))).toBe(true)
    expect(isWriting(field('input:not([type="checkbox"]):not([type="radio"])'))).toBe(true)
    expect(isWriting(field('input'))).toBe(false)
    expect(isWriting({ ...field('p'), isContentEditable: true })).toBe(true)
    expect(isWriting(null)).toBe(false)
  })
})
