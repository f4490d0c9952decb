// The answers of set-up that come without a terminal: from a JSON file, and from variables, which go before it.

import {
  findAnswerIssue,
  SETUP_ANSWERS,
  setupAnswersSchema,
  type SetupAnswerName,
  type SetupAnswers,
} from '#domain/portal/setup-answers'
import { OperatorError } from '#lib/process/operator-error'

export type GivenAnswers = Readonly<Record<string, unknown>>

/** The variable of an answer: SETUP_SITE_NAME of siteName. */
export const variableOf = (name: SetupAnswerName): string =>
  `SETUP_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** `file`: its name and text, if there is one. */
export function readGiven(
  env: Readonly<Record<string, string | undefined>>,
  file: { name: string; text: string } | null,
): GivenAnswers {
  const fromEnv = SETUP_ANSWERS.flatMap((name) => {
    const value = env[variableOf(name)]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...(file ? parseFile(file) : {}), ...Object.fromEntries(fromEnv) }
}

function parseFile({ name, text }: { name: string; text: string }): GivenAnswers {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new OperatorError(`${name} 不是一个 JSON 对象。`)
  }
  const unknown = Object.keys(parsed).find((key) => !isAnswer(key))
  if (unknown === undefined) return { ...parsed }
  throw new OperatorError(
    `${name} 里的 ${unknown} 不是建站的项目；有 ${SETUP_ANSWERS.join('、')}。`,
  )
}

const isAnswer = (key: string): key is SetupAnswerName =>
  (SETUP_ANSWERS as readonly string[]).includes(key)

/** Throws a sentence that names the first answer that is wrong. */
export function requireRightAnswers(given: GivenAnswers): void {
  for (const name of SETUP_ANSWERS) {
    if (!(name in given)) continue
    const issue = findAnswerIssue(name, given)
    if (issue !== null) throw new OperatorError(`${variableOf(name)}（${name}）：${issue}。`)
  }
}

/** All answers, where nobody can be asked for the rest. */
export function completeAnswers(given: GivenAnswers): SetupAnswers {
  requireRightAnswers(given)
  for (const name of SETUP_ANSWERS) {
    if (name in given || findAnswerIssue(name, {}) === null) continue
    throw new OperatorError(
      `${variableOf(name)}（${name}）：没有写，这一项不能少；设这个变量，或写进 --file 的文件。`,
    )
  }
  return setupAnswersSchema.parse(given)
}
