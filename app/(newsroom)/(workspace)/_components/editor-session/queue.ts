import type { Content } from '#domain/article/content'

import {
  isLeaving,
  isSubmitting,
  isUnsent,
  remember,
  serializeContent,
  show,
  type Job,
  type Running,
  type Turn,
} from './memory.ts'
import { scheduleAutosave, storeOnDevice } from './timers.ts'

// Jobs are done one after another, so that the site never gets two requests of one form at once.

const CUT_OFF = '连不上网站，没有提交上去，写的都还在。连上以后请再提交一次。'
const UNKNOWN = '没有收到网站的回答，不知道提交上去没有，写的都还在。连上以后会自动看一看。'

const DOING = {
  autosave: 'autosaving',
  save: 'saving',
  submit: 'submitting',
  resolve: 'saving',
} as const

/** Starts a job, or lets it wait for the one that is under way. */
export function enqueue(
  turn: Turn,
  kind: Job['kind'],
  requests: readonly number[],
  chosen: Content | null = null,
): void {
  if (isLeaving(turn.memory)) {
    turn.effects.push({ type: 'end', requests, done: false })
    return
  }
  const job = { kind, requests, asked: serializeContent(turn.memory.content), chosen }
  remember(turn, { waiting: [...turn.memory.waiting, job] })
  // While a submission waits, too: what is written from now on would not be read again.
  if (kind === 'submit') show(turn, { doing: 'submitting' })
  if (!turn.memory.running) startNext(turn)
}

/** Lets a request wait for a job that was asked for earlier and is not done. */
export function join(turn: Turn, job: Job, request: number): void {
  const joined = { ...job, requests: [...job.requests, request] }
  const { running, waiting } = turn.memory
  remember(turn, {
    running: running?.job === job ? { ...running, job: joined } : running,
    waiting: waiting.map((other) => (other === job ? joined : other)),
  })
}

/** Sends content to the site. What is written while it travels is sent after it. */
export function send(
  turn: Turn,
  sent: Pick<Running, 'job' | 'how' | 'content'> & Partial<Running>,
) {
  const running = { setAside: [], again: false, refusal: null, ...sent, step: 'save' as const }
  remember(turn, { running })
  // At once, before and after: a draft older than the site's content would look like another person's.
  storeOnDevice(turn, 'back-up')
  const { version, createKey, state } = turn.memory
  const { how, content, setAside } = running
  const unstored = { edition: state.edition, version, content, createKey }
  turn.effects.push(
    how === 'autosave' ? { type: how, unstored } : { type: how, unstored, setAside },
  )
}

/** Ends the job that is under way and starts the next one. */
export function finish(turn: Turn, done: boolean): void {
  const job = turn.memory.running?.job
  if (!job) return
  remember(turn, { running: null })
  turn.effects.push({ type: 'end', requests: job.requests, done })
  if (job.kind === 'submit' && !done) explainFailedSubmission(turn)
  if (isUnsent(turn.memory) && (turn.memory.due || done)) scheduleAutosave(turn)
  remember(turn, { due: false })
  startNext(turn)
}

function startNext(turn: Turn): void {
  if (isLeaving(turn.memory)) {
    const requests = turn.memory.waiting.flatMap((job) => job.requests)
    turn.effects.push({ type: 'end', requests, done: false })
    remember(turn, { waiting: [] })
    return
  }
  const [job, ...waiting] = turn.memory.waiting
  if (job) remember(turn, { waiting })
  show(turn, { doing: isSubmitting(turn.memory) ? 'submitting' : job ? DOING[job.kind] : 'idle' })
  if (job) start(turn, job)
}

function start(turn: Turn, job: Job): void {
  const { content, state } = turn.memory
  if (job.kind !== 'resolve') {
    if (job.kind === 'submit') show(turn, { doing: 'submitting' })
    send(turn, { job, how: job.kind === 'autosave' ? 'autosave' : 'save', content })
    return
  }
  const { latest } = state
  const { chosen } = job
  if (!latest || !chosen) {
    turn.effects.push({ type: 'end', requests: job.requests, done: false })
    startNext(turn)
    return
  }
  const others = [...(latest.revised ? [] : [latest.content]), content]
  const setAside = others.filter((other) => serializeContent(other) !== serializeContent(chosen))
  show(turn, { edition: latest.edition })
  remember(turn, { version: latest.version, content: chosen })
  send(turn, { job, how: 'save', content: chosen, setAside })
}

function explainFailedSubmission(turn: Turn): void {
  const { unanswered, submissionUnknown, state } = turn.memory
  if (isLeaving(turn.memory) || state.latest || !unanswered) return
  const offline = submissionUnknown ? UNKNOWN : CUT_OFF
  const problem = state.offlineSince ? offline : state.problem
  show(turn, { problem, refused: 'submit', issues: {}, asked: true })
}
