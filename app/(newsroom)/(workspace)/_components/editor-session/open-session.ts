import { reduce } from './reduce.ts'
import { startMemory, type Effect, type SessionEvent, type TimerName } from './memory.ts'
import type { EditorSession, SessionStart, SitePorts } from './session-state.ts'

/**
 * Saves the content of a form on the site, and on this device what the site has not. What happens is
 * decided in `reduce`; this carries it out. Knows nothing of pages; its caller passes the ports.
 */
export function openSession(start: SessionStart, ports: SitePorts): EditorSession {
  let memory = startMemory(start)
  let requests = 0
  const timers: Partial<Record<TimerName, ReturnType<typeof setTimeout>>> = {}
  const waiting = new Map<number, (done: boolean) => void>()
  const listeners = new Set<() => void>()

  const dispatch = (event: SessionEvent) => {
    const before = memory.state
    const { memory: after, effects } = reduce(memory, event, Date.now())
    memory = after
    if (before !== after.state) for (const listener of listeners) listener()
    for (const effect of effects) carryOut(effect)
  }

  const carryOut = (effect: Effect) => {
    switch (effect.type) {
      case 'autosave':
        return void orNull(ports.autosave(effect.unstored)).then((answer) =>
          dispatch({ type: 'saved', answer }),
        )
      case 'save':
        return void orNull(ports.save({ ...effect.unstored, setAside: effect.setAside })).then(
          (answer) => dispatch({ type: 'saved', answer }),
        )
      case 'submit':
        return void orNull(ports.submit(effect.edition)).then((answer) =>
          dispatch({ type: 'submitted', answer }),
        )
      case 'read-latest':
        return void orNull(ports.readLatest(effect.edition, effect.version)).then((answer) =>
          dispatch({ type: 'latest-read', answer }),
        )
      case 'device':
        return void orNull(ports.storeOnDevice(effect.draft)).then((stored) =>
          dispatch({ type: 'device', purpose: effect.purpose, stored }),
        )
      case 'start-timer':
        clearTimeout(timers[effect.timer])
        timers[effect.timer] = setTimeout(
          () => dispatch({ type: effect.timer === 'back-up' ? 'back-up' : 'autosave' }),
          effect.milliseconds,
        )
        return
      case 'stop-timer':
        return clearTimeout(timers[effect.timer])
      case 'end':
        for (const request of effect.requests) {
          waiting.get(request)?.(effect.done)
          waiting.delete(request)
        }
    }
  }

  const ask = (build: (request: number) => SessionEvent): Promise<boolean> =>
    new Promise((resolve) => {
      requests += 1
      waiting.set(requests, resolve)
      dispatch(build(requests))
    })

  return {
    read: () => memory.state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (content) => dispatch({ type: 'change', content }),
    compose: (composing) => dispatch({ type: 'compose', composing }),
    flush: () => dispatch({ type: 'autosave' }),
    backUp: () => dispatch({ type: 'back-up' }),
    save: () => ask((request) => ({ type: 'save', request })),
    submit: () => ask((request) => ({ type: 'submit', request })),
    resolveConflict: (chosen) => ask((request) => ({ type: 'resolve', request, chosen })),
    putOff: (isPutOff) => dispatch({ type: 'put-off', isPutOff }),
    leave: (stored) => ask((request) => ({ type: 'leave', request, stored })),
    close: () => {
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}

const orNull = <T>(answer: Promise<T>): Promise<T | null> => answer.catch(() => null)
