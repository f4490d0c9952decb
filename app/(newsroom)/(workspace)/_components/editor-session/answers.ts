import { SEEN_EARLIER } from '#domain/edition/text-rules'

import { finish, send } from './queue.ts'
import {
  countSerialized,
  isUnsent,
  remember,
  serializeActivity,
  serializeContent,
  show,
  type Running,
  type Turn,
} from './memory.ts'
import type { Answer, Latest, RefusedAnswer, SessionState, Stored } from './session-state.ts'
import { scheduleBackUp, scheduleRetry, storeOnDevice } from './timers.ts'

// What an answer of the site, or none, does to the session.

const NOT_SUBMITTED = '刚才没有提交上去，写的都还在。请再提交一次。'
/** The site is not well: asked again, it may be. */
const PASSING = ['fault', 'disk-full', 'unavailable', 'store-away']
/** The edition is not what it was: the latest content says how. */
const MOVED_ON = ['conflict', 'forbidden', 'not-found']
/** Nobody acts here any more. */
const GONE = ['signed-out', 'account-closed']
export const NO_PROBLEM = { issues: {}, problem: null, refused: null, triesAgain: false } as const

export function takeSaved(turn: Turn, running: Running, answer: Answer<Stored> | null): void {
  if (answer === null) {
    remember(turn, { lost: serializeContent(running.content) })
    goOffline(turn)
    finish(turn, false)
    return
  }
  if (!answer.ok) {
    takeRefusal(turn, running, answer)
    return
  }
  takeStored(turn, running, answer.value)
  if (running.job.kind === 'submit') submitOrSaveAgain(turn, running)
  else finish(turn, true)
}

function takeStored(turn: Turn, { how, content }: Running, { edition, version, at }: Stored): void {
  const { revised, unanswered: wasUnanswered } = turn.memory
  const stored = serializeContent(content)
  remember(turn, {
    version,
    stored,
    revised: how === 'save' ? stored : revised,
    lost: null,
    unsentSince: null,
    unanswered: false,
    // The site still stores content: what was sent for submission has not come.
    submissionUnknown: false,
  })
  turn.effects.push({ type: 'stop-timer', timer: 'retry' })
  const { state } = turn.memory
  show(turn, {
    edition,
    saved: {
      at,
      by: how === 'save' ? 'person' : 'autosave',
      activity: serializeActivity(content),
    },
    unsent: isUnsent(turn.memory),
    unsaved: stored !== turn.memory.revised,
    everSaved: state.everSaved || how === 'save',
    // An autosave settles nothing of a submission that was refused.
    ...(how === 'save' || state.refused !== 'submit' ? NO_PROBLEM : {}),
    ...(how === 'autosave' && state.refused === 'submit' && wasUnanswered
      ? { problem: NOT_SUBMITTED, asked: false }
      : {}),
    signedOut: false,
    accountClosed: false,
    offlineSince: null,
    backOnline: state.offlineSince ? comeOnline(turn, state.offlineSince) : state.backOnline,
    latest: null,
    isPutOff: false,
  })
  storeOnDevice(turn, 'back-up')
}

function submitOrSaveAgain(turn: Turn, running: Running): void {
  const { content, state } = turn.memory
  // A character that was on its way when the fields were closed is saved as well.
  if (isUnsent(turn.memory)) {
    send(turn, { job: running.job, how: 'save', content })
  } else if (state.edition) {
    remember(turn, { running: { ...running, step: 'submit' } })
    turn.effects.push({ type: 'submit', edition: state.edition })
  }
}

export function takeSubmitted(turn: Turn, running: Running, answer: Answer<unknown> | null): void {
  remember(turn, { submissionUnknown: answer === null })
  if (answer === null) {
    goOffline(turn)
    finish(turn, false)
  } else if (answer.ok) {
    storeOnDevice(turn, 'hand-in')
  } else {
    takeRefusal(turn, running, answer)
  }
}

/** Ends the session at once, before a timer could: a draft left on the device would come back. */
export function takeHandedIn(turn: Turn, deleted: boolean): void {
  show(turn, { doing: 'leaving', draftLeft: !deleted })
  finish(turn, true)
}

function takeRefusal(turn: Turn, running: Running, refusal: RefusedAnswer): void {
  remember(turn, { unanswered: PASSING.includes(refusal.code) })
  show(turn, { offlineSince: null })
  const { state, version } = turn.memory
  if (MOVED_ON.includes(refusal.code) && state.edition) {
    remember(turn, { running: { ...running, refusal } })
    turn.effects.push({ type: 'read-latest', edition: state.edition, version })
  } else {
    showRefusal(turn, running, refusal)
  }
}

export function takeLatest(turn: Turn, running: Running, answer: Answer<Latest> | null): void {
  const { refusal } = running
  if (!refusal) return
  if (answer === null) {
    goOffline(turn)
    finish(turn, false)
    return
  }
  if (!answer.ok) {
    // Who is away by now learns that, and not what was refused before.
    showRefusal(turn, running, GONE.includes(answer.code) ? answer : refusal)
    return
  }
  const latest = answer.value
  const theirs = serializeContent(latest.content)
  const { submissionUnknown, content, lost, stored, revised } = turn.memory
  if (submissionUnknown && !latest.editable && theirs === serializeContent(content)) {
    remember(turn, { stored: theirs })
    storeOnDevice(turn, 'hand-in')
    return
  }
  // No content but this person's: an answer was lost on its way, or something else moved the edition on.
  const own = [lost, stored, revised, serializeContent(running.content)].includes(theirs)
  if (own && latest.editable && running.step === 'save' && !running.again) {
    show(turn, { edition: latest.edition })
    remember(turn, {
      version: latest.version,
      stored: theirs,
      revised: latest.revised ? theirs : revised,
      lost: null,
    })
    send(turn, { ...running, refusal: null, again: true })
    return
  }
  show(turn, { latest, isPutOff: false, ...problemOf(running, refusal) })
  scheduleBackUp(turn)
  finish(turn, false)
}

function showRefusal(turn: Turn, running: Running, refusal: RefusedAnswer): void {
  const signedOut = refusal.code === 'signed-out'
  const accountClosed = refusal.code === 'account-closed'
  // Whose account is closed has nothing to choose any more, but their own text to copy.
  const latest = accountClosed ? null : turn.memory.state.latest
  const triesAgain = turn.memory.unanswered && latest === null && running.job.kind !== 'submit'
  show(turn, { ...problemOf(running, refusal), triesAgain, signedOut, accountClosed, latest })
  if (signedOut || turn.memory.unanswered) scheduleRetry(turn)
  finish(turn, false)
}

const problemOf = ({ how, step }: Running, { message, issues }: RefusedAnswer) => ({
  // The form asks about both texts, or keeps them: to refresh would not help.
  problem: message.replace(SEEN_EARLIER, ''),
  refused: step,
  triesAgain: false,
  issues,
  asked: how === 'save',
})

function goOffline(turn: Turn): void {
  remember(turn, { unanswered: true })
  if (turn.memory.state.offlineSince === null) {
    remember(turn, { storedBeforeOffline: turn.memory.stored })
    show(turn, { offlineSince: new Date(turn.now), backOnline: null })
  }
  scheduleRetry(turn)
  scheduleBackUp(turn)
}

function comeOnline({ memory, now }: Turn, since: Date): SessionState['backOnline'] {
  const { stored, storedBeforeOffline } = memory
  return {
    since,
    minutes: Math.round((now - since.getTime()) / 60_000),
    characters: Math.max(0, countSerialized(stored) - countSerialized(storedBeforeOffline)),
    changed: stored !== storedBeforeOffline,
  }
}
