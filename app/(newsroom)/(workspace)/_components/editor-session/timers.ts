import {
  isOpen,
  isUnsent,
  remember,
  serializeContent,
  type DevicePurpose,
  type Turn,
} from './memory.ts'

/** A pause in typing that asks for an autosave, and the longest time without one while typing goes on. */
const PAUSE_MS = 1_500
const LONGEST_MS = 15_000
const RETRY_MS = 10_000
const BACK_UP_MS = 300

/** Asks for an autosave at the next pause in typing. */
export function scheduleAutosave(turn: Turn): void {
  if (!isOpen(turn.memory)) return
  const since = turn.memory.unsentSince ?? turn.now
  remember(turn, { unsentSince: since })
  const milliseconds = Math.min(PAUSE_MS, Math.max(0, LONGEST_MS - (turn.now - since)))
  turn.effects.push({ type: 'start-timer', timer: 'autosave', milliseconds })
}

export function scheduleRetry(turn: Turn): void {
  turn.effects.push({ type: 'start-timer', timer: 'retry', milliseconds: RETRY_MS })
}

export function scheduleBackUp(turn: Turn): void {
  turn.effects.push({ type: 'start-timer', timer: 'back-up', milliseconds: BACK_UP_MS })
}

/** Stores on this device what the site has not, or deletes its draft once the site has all of it. */
export function storeOnDevice(turn: Turn, purpose: DevicePurpose): void {
  const { memory, now } = turn
  const { createKey, content, version, running } = memory
  // What is under way may have arrived when the page is gone.
  const lost = running?.step === 'save' ? serializeContent(running.content) : memory.lost
  const { editionId, lockVersion } = memory.state.edition ?? { editionId: null, lockVersion: null }
  const arrived = !isUnsent(memory) && isOpen(memory)
  const draft = { editionId, lockVersion, version, createKey, content, lost, at: now }
  turn.effects.push(
    { type: 'stop-timer', timer: 'back-up' },
    { type: 'device', purpose, draft: arrived ? null : draft },
  )
}
