// The closed lists of promises: what a unit says will be done, and by when. This file imports nothing, so that pure code
// may use it.

/** How a promise ends: it was kept, nobody follows it any more, or the matter was answered anew with class A. */
export const PROMISE_ENDS = ['kept', 'broken-off', 'raised'] as const

/** Superseded: the matter was handled anew, and another answer promises something else. */
export const PROMISE_STATES = ['open', ...PROMISE_ENDS, 'superseded'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

export const PROMISE_MOVES = [
  'begin',
  'adopt',
  'report',
  'send-back',
  'settle',
  'supersede',
] as const
export type PromiseMove = (typeof PROMISE_MOVES)[number]

/** What readers see of a promise; computed from its day and state, never stored. */
export const PROMISE_LAMPS = ['ahead', 'near', 'overdue', ...PROMISE_ENDS, 'superseded'] as const
export type PromiseLamp = (typeof PROMISE_LAMPS)[number]
