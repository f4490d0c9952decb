import { checklist } from '#domain/article/checklist'
import type { Content } from '#domain/article/content'

import { NO_PROBLEM, takeHandedIn, takeLatest, takeSaved, takeSubmitted } from './answers.ts'
import {
  isBlank,
  isLeaving,
  isOpen,
  isPutOff,
  isSubmitting,
  isUnsent,
  remember,
  serializeContent,
  show,
  type Effect,
  type Memory,
  type SessionEvent,
  type Turn,
} from './memory.ts'
import { enqueue, join } from './queue.ts'
import { scheduleAutosave, scheduleBackUp, storeOnDevice } from './timers.ts'

/** What an editor session remembers after an event, and what it asks for. Pure: `now` is its only clock. */
export function reduce(
  before: Memory,
  event: SessionEvent,
  now: number,
): { memory: Memory; effects: readonly Effect[] } {
  const turn: Turn = { memory: before, effects: [], now }
  apply(turn, event)
  return { memory: turn.memory, effects: turn.effects }
}

function apply(turn: Turn, event: SessionEvent): void {
  const { running } = turn.memory
  switch (event.type) {
    case 'change':
      return change(turn, event.content)
    case 'compose':
      remember(turn, { composing: event.composing })
      if (!event.composing && turn.memory.due) scheduleAutosave(turn)
      return
    case 'autosave':
      return autosave(turn)
    case 'put-off':
      return show(turn, { isPutOff: event.isPutOff })
    case 'save':
      return save(turn, event.request)
    case 'submit':
      return submit(turn, event.request)
    case 'resolve':
      return enqueue(turn, 'resolve', [event.request], event.chosen)
    case 'leave':
      return leave(turn, event.request, event.stored)
    case 'back-up':
      // What is left was handed in or given up; words typed since are stored as they are typed.
      return isLeaving(turn.memory) ? undefined : storeOnDevice(turn, 'back-up')
    case 'saved':
      return running ? takeSaved(turn, running, event.answer) : undefined
    case 'submitted':
      return running ? takeSubmitted(turn, running, event.answer) : undefined
    case 'latest-read':
      return running ? takeLatest(turn, running, event.answer) : undefined
    case 'device':
      return takeDevice(turn, event)
  }
}

function change(turn: Turn, content: Content): void {
  remember(turn, { content })
  const { memory } = turn
  const { state } = memory
  const unsent = isUnsent(memory)
  if (unsent !== state.unsent) show(turn, { unsent })
  // What was reported about a blank form is no longer true.
  const aboutBlank = state.edition === null && state.problem !== null && state.refused === null
  if (aboutBlank && !isBlank(memory)) show(turn, { problem: null, issues: {} })
  // Nor is it that what was returned is as it was.
  if (unsent && 'unchanged' in state.issues) show(turn, NO_PROBLEM)
  // On its way out the page may not wait for a timer.
  if (unsent && (isSubmitting(memory) || isLeaving(memory))) storeOnDevice(turn, 'back-up')
  else if (!isLeaving(memory)) scheduleBackUp(turn)
  if (unsent) scheduleAutosave(turn)
  else turn.effects.push({ type: 'stop-timer', timer: 'autosave' })
}

function autosave(turn: Turn): void {
  const { memory } = turn
  // Who may be back has something to ask for even without new content.
  const asks = isUnsent(memory) || memory.state.signedOut || memory.unanswered
  if (!isOpen(memory) || isBlank(memory) || !asks) return
  const due = memory.composing || memory.running !== null
  remember(turn, { due })
  if (!due) enqueue(turn, 'autosave', [])
}

function save(turn: Turn, request: number): void {
  const { memory } = turn
  if (isPutOff(memory)) {
    askAgain(turn, request)
    return
  }
  if (isBlank(memory)) {
    show(turn, { problem: '还没有写内容，没有可保存的。', issues: {}, asked: true })
    turn.effects.push({ type: 'end', requests: [request], done: false })
    return
  }
  // A key that is pressed twice, or held down, asks for one thing once.
  const same = lastJob(memory, 'save')
  if (same?.asked === serializeContent(memory.content)) join(turn, same, request)
  else enqueue(turn, 'save', [request])
}

function submit(turn: Turn, request: number): void {
  const { memory } = turn
  const same = lastJob(memory, 'submit')
  if (isPutOff(memory)) {
    askAgain(turn, request)
  } else if (same) {
    join(turn, same, request)
  } else if (isBlank(memory)) {
    const issues = checklist(memory.content)
    show(turn, { problem: '还没有写内容，没有可提交的。', issues, asked: true })
    turn.effects.push({ type: 'end', requests: [request], done: false })
  } else {
    enqueue(turn, 'submit', [request])
  }
}

/** Sends nothing: somebody has to choose first. */
function askAgain(turn: Turn, request: number): void {
  show(turn, { isPutOff: false })
  turn.effects.push({ type: 'end', requests: [request], done: false })
}

const lastJob = ({ running, waiting }: Memory, kind: 'save' | 'submit') =>
  [...(running ? [running.job] : []), ...waiting].findLast((job) => job.kind === kind)

function leave(turn: Turn, request: number, stored: boolean): void {
  show(turn, { doing: 'leaving' })
  turn.effects.push(
    { type: 'stop-timer', timer: 'back-up' },
    stored
      ? { type: 'device', purpose: { leaveRequest: request }, draft: null }
      : { type: 'end', requests: [request], done: true },
  )
}

function takeDevice(
  turn: Turn,
  { purpose, stored }: Extract<SessionEvent, { type: 'device' }>,
): void {
  if (typeof purpose === 'object') {
    turn.effects.push({ type: 'end', requests: [purpose.leaveRequest], done: stored !== null })
    return
  }
  show(turn, { storedOnDevice: stored ?? false })
  if (purpose === 'hand-in') takeHandedIn(turn, stored !== null)
}
