// An action of the framework always answers 200, with the result inside. So that the status of the
// answer is true, the gate opens a place for it around each request, and the action fills it. The
// number of an error comes the same way: of a route that fails the framework sends an empty answer.
// The gate runs beside the framework's bundle, not in it: they share what hangs on the global object.

import { AsyncLocalStorage } from 'node:async_hooks'

const KEY = Symbol.for('portal.answer-status')

export interface Answer {
  /** Of the request, in the log. */
  id?: string
  status: number | null
  /** Who is signed in, once somebody asked. */
  account?: number
  /** The number under which the error of a route was logged. */
  reference?: string
  /** When the request came, in milliseconds since 1970. */
  began?: number
  /** The readers' page that was sent, when it may be kept as it is. */
  page?: AnsweredPage
}

interface AnsweredPage {
  /** What it was made from. */
  tags: readonly string[]
  /** One of the pages that there are without end. */
  isEndless: boolean
}
type Shared = typeof globalThis & { [KEY]?: AsyncLocalStorage<Answer> }

const requests = ((globalThis as Shared)[KEY] ??= new AsyncLocalStorage<Answer>())

/** Runs `work`; `answer` then holds the status that was set in it. */
export const withAnswer = <T>(answer: Answer, work: () => T): T => requests.run(answer, work)

/**
 * Says that an action has begun, its arguments read. One that never did was sent something unreadable,
 * which the framework calls an error of its own.
 */
export const beginAnswer = (): void => setAnswerStatus(200)

/** Sets the status of the answer under way. Development has no gate: there it stays 200. */
export function setAnswerStatus(status: number): void {
  const answer = requests.getStore()
  if (answer) answer.status = status
}

/** Keeps who is signed in, for the log. */
export function setAnswerAccount(account: number): void {
  const answer = requests.getStore()
  if (answer) answer.account = account
}

export const requestId = (): string | undefined => requests.getStore()?.id

/** Keeps which page of readers is being sent. */
export function setAnswerPage(page: AnsweredPage): void {
  const answer = requests.getStore()
  if (answer) answer.page = page
}

/** When the request under way came; null outside of one. */
export const answerBegan = (): number | null => requests.getStore()?.began ?? null

/** Keeps the number of an error that the framework answers with nothing, for the gate to report. */
export function setAnswerReference(reference: string): void {
  const answer = requests.getStore()
  if (answer) answer.reference = reference
}
