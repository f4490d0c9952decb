// Courses of an editor session: what a person, a timer and the site do, one after the other.

import { fc } from '#lib/testing/properties'
import { emptyContent, type Content } from '#domain/article/content'

import {
  serializeContent,
  startMemory,
  type Effect,
  type Memory,
  type SessionEvent,
  type TimerName,
} from '../memory.ts'
import { reduce } from '../reduce.ts'
import type { Latest, SessionStart } from '../session-state.ts'

export const titled = (headline: string): Content => ({ ...emptyContent('620825'), headline })

export function start(): SessionStart {
  const content = titled('零')
  return {
    edition: { editionId: 7, lockVersion: 2 },
    version: 0,
    createKey: 'k',
    content,
    stored: content,
    revised: content,
    everSaved: false,
    lost: null,
    savedAt: null,
    latest: null,
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const REQUESTS = ['autosave', 'save', 'submit', 'read-latest'] as const
type Request = Extract<Effect, { type: (typeof REQUESTS)[number] }>
const isRequest = (effect: Effect): effect is Request =>
  REQUESTS.some((type) => type === effect.type)

/** What a person, a timer or the site does next. */
export const stepArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ does: 'write' } as const) },
  { weight: 2, arbitrary: fc.constant({ does: 'time passes' } as const) },
  fc.record({ does: fc.constant('compose' as const), composing: fc.boolean() }),
  fc.constant({ does: 'save' } as const),
  fc.constant({ does: 'submit' } as const),
  fc.constant({ does: 'resolve' } as const),
  { weight: 2, arbitrary: fc.constant({ does: 'device' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      silent: fc.boolean(),
      down: fc.boolean(),
    }),
  },
)
export type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never

/** A session on a site that answers, is down, falls silent and moves on. */
export class Course {
  memory: Memory = freeze(startMemory(start()))
  device: string | null = null
  site = { content: titled('零'), lockVersion: 2, version: 0, open: true }
  request: Request | null = null
  asked: Effect[] = []
  answered = new Set<number>()
  private requests = 0
  private devices: Extract<Effect, { type: 'device' }>[] = []
  private moment = Date.parse('2026-03-20T07:36:00Z')

  private timers = new Set<TimerName>()

  happen(event: SessionEvent): void {
    this.moment += 700
    const { memory, effects } = reduce(this.memory, freeze(event), this.moment)
    this.memory = freeze(memory)
    for (const effect of effects) {
      if (isRequest(effect)) {
        if (this.request) throw new Error('A second request while one is under way')
        this.request = effect
      }
      if (effect.type === 'device') this.devices.push(effect)
      if (effect.type === 'start-timer') this.timers.add(effect.timer)
      if (effect.type === 'stop-timer') this.timers.delete(effect.timer)
      if (effect.type === 'end') {
        for (const request of effect.requests) {
          if (this.answered.has(request)) throw new Error('A request that ends twice')
          this.answered.add(request)
        }
      }
    }
  }

  get pending(): number {
    return this.requests - this.answered.size
  }

  act(kind: 'save' | 'submit' | 'resolve'): void {
    this.requests += 1
    const request = this.requests
    const chosen = this.memory.content
    this.happen(kind === 'resolve' ? { type: kind, request, chosen } : { type: kind, request })
  }

  answer({ silent, down } = { silent: false, down: false }): void {
    const { request } = this
    if (!request) return
    this.request = null
    if (request.type === 'read-latest') {
      const { content, lockVersion, version, open } = this.site
      const edition = { editionId: 7, lockVersion }
      const value: Latest = { content, edition, version, revised: true, editable: open }
      this.happen({ type: 'latest-read', answer: silent ? null : { ok: true, value } })
      return
    }
    if (request.type === 'submit') {
      if (!down) this.site.open = false
      const answer = answerOf(down ? 'unavailable' : null, null)
      this.happen({ type: 'submitted', answer: silent ? null : answer })
      return
    }
    const { unstored } = request
    const current =
      unstored.edition?.lockVersion === this.site.lockVersion &&
      unstored.version === this.site.version &&
      this.site.open
    const code = down ? 'unavailable' : current ? null : 'conflict'
    if (code === null) {
      const saved = request.type === 'save'
      this.site.content = unstored.content
      this.site.lockVersion += saved ? 1 : 0
      this.site.version = saved ? 0 : this.site.version + 1
    }
    const { lockVersion, version } = this.site
    const stored = { edition: { editionId: 7, lockVersion }, version, at: '15:38:20' }
    this.happen({ type: 'saved', answer: silent ? null : answerOf(code, stored) })
  }

  answerDevice(): void {
    const effect = this.devices.shift()
    if (!effect) return
    this.device = effect.draft ? serializeContent(effect.draft.content) : null
    this.happen({ type: 'device', purpose: effect.purpose, stored: true })
  }

  /** Nothing happens any more but what the session itself asked for, on a site that is well. */
  settle(): void {
    while (this.request || this.devices.length > 0 || this.timers.size > 0) {
      if (this.devices.length > 0) this.answerDevice()
      else if (this.request) this.answer()
      else this.fireTimer()
    }
  }

  fireTimer(): void {
    const [timer] = this.timers
    if (!timer) return
    this.timers.delete(timer)
    this.happen({ type: timer === 'back-up' ? timer : 'autosave' })
  }
}

const answerOf = <T>(code: string | null, value: T) =>
  code === null
    ? { ok: true as const, value }
    : { ok: false as const, code, message: '不行', issues: {} }

export function play(steps: readonly Step[]): Course {
  const course = new Course()
  for (const [index, step] of steps.entries()) {
    switch (step.does) {
      case 'write':
        course.happen({ type: 'change', content: titled(`第 ${index} 稿`) })
        break
      case 'time passes':
        course.fireTimer()
        break
      case 'compose':
        course.happen({ type: 'compose', composing: step.composing })
        break
      case 'device':
        course.answerDevice()
        break
      case 'answer':
        course.answer(step)
        break
      default:
        course.act(step.does)
    }
  }
  return course
}

export function settled(steps: readonly Step[]): Course {
  const course = play(steps)
  course.happen({ type: 'compose', composing: false })
  course.settle()
  return course
}

export const formContent = ({ memory }: Course) => serializeContent(memory.content)
export const siteContent = ({ site }: Course) => serializeContent(site.content)
