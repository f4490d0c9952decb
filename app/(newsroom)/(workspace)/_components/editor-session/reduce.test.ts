import { describe, expect, it } from 'vitest'

import { fc } from '#lib/testing/properties'
import type { Content } from '#domain/article/content'

import { startMemory, type Memory } from './memory.ts'
import { reduce } from './reduce.ts'
import type { Latest } from './session-state.ts'
import {
  Course,
  formContent,
  play,
  settled,
  siteContent,
  start,
  stepArbitrary,
  titled,
  type Step,
} from './testing/session-course.ts'

describe('an editor session, whatever happens in whatever order', () => {
  const stepsArbitrary = fc.array(stepArbitrary, { maxLength: 60 })
  /** A course of events, as short as can be, for which the property does not hold; null for none. */
  const counterexample = (property: (steps: readonly Step[]) => boolean) =>
    fc.check(fc.property(stepsArbitrary, property), { numRuns: 3_000 }).counterexample

  it('changes no memory in place and has one request under way at a time', () => {
    expect(counterexample((steps) => play(steps) instanceof Course)).toBeNull()
  })

  it('loses nothing: the content is on the site or on the device', () => {
    const found = counterexample((steps) => {
      const course = settled(steps)
      return [siteContent(course), course.device].includes(formContent(course))
    })
    expect(found).toBeNull()
  })

  it('brings the content to the site by itself, unless somebody has to choose', () => {
    const found = counterexample((steps) => {
      const course = settled(steps)
      const { latest, doing } = course.memory.state
      return latest !== null || doing === 'leaving' || siteContent(course) === formContent(course)
    })
    expect(found).toBeNull()
  })

  it('leaves once its submission was accepted, unless it was written on', () => {
    const found = counterexample((steps) => {
      const course = settled(steps)
      const { open } = course.site
      const left = course.memory.state.doing === 'leaving'
      return open || left || siteContent(course) !== formContent(course)
    })
    expect(found).toBeNull()
  })

  it('stores nothing more when the page closes on its way out', () => {
    const found = counterexample((steps) => {
      const { memory } = settled(steps)
      const { effects } = reduce(memory, { type: 'back-up' }, 0)
      return memory.state.doing !== 'leaving' || effects.length === 0
    })
    expect(found).toBeNull()
  })

  it('answers every request once, when the site is well again', () => {
    expect(counterexample((steps) => settled(steps).pending === 0)).toBeNull()
  })

  it('deletes the draft of the device once the site has its content', () => {
    const found = counterexample((steps) => {
      const course = settled(steps)
      const { latest } = course.memory.state
      return (
        siteContent(course) !== formContent(course) || latest !== null || course.device === null
      )
    })
    expect(found).toBeNull()
  })
})

it('sends nothing while the choice between two texts is put off, and asks again instead', () => {
  const latest: Latest = {
    edition: { editionId: 7, lockVersion: 3 },
    version: 1,
    content: titled('网站上的'),
    editable: true,
    revised: true,
  }
  const later = reduce(startMemory({ ...start(), latest }), { type: 'put-off', isPutOff: true }, 0)
  expect(later.memory.state).toMatchObject({ isPutOff: true, latest })
  const typed = reduce(later.memory, { type: 'change', content: titled('接着写的') }, 0).memory
  for (const type of ['save', 'submit'] as const) {
    const { memory, effects } = reduce(typed, { type, request: 1 }, 0)
    expect(effects).toEqual([{ type: 'end', requests: [1], done: false }])
    expect(memory.state).toMatchObject({ isPutOff: false, latest })
  }
  expect(reduce(typed, { type: 'autosave' }, 0).effects).toEqual([])
})

it('asks no longer whether to submit what was returned as it was, once it is written on', () => {
  const sent = startMemory({ ...start(), everSaved: true })
  const issues = { unchanged: ['退回后没有改过，仍要提交吗？'] }
  const refused = { ...sent.state, problem: '退回后没有改过，仍要提交吗？', issues }
  const memory: Memory = { ...sent, state: { ...refused, refused: 'submit' } }
  const after = (content: Content) => reduce(memory, { type: 'change', content }, 0).memory.state
  expect(after(titled('零'))).toMatchObject({ refused: 'submit', issues })
  expect(after(titled('一'))).toMatchObject({ refused: null, problem: null, issues: {} })
})
