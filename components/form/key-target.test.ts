import { describe, expect, it } from 'vitest'

import { isOfAnotherForm, type KeyTarget } from './key-target.ts'

/** Something that stands in `form`, or in none. */
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
