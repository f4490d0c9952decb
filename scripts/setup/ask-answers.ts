// The answers of set-up that a person gives in the terminal, one question each, each with a default.

import {
  findAnswerIssue,
  SETUP_ANSWERS,
  setupAnswersSchema,
  type SetupAnswers,
} from '#domain/portal/setup-answers'
import { requireRightAnswers, type GivenAnswers } from './given-answers.ts'
import { defaultOf, QUESTIONS } from './questions.ts'

export interface Terminal {
  /** Resolves to what was typed before Enter. */
  ask(question: string): Promise<string>
  print(line: string): void
}

/** Asks for what is not given, and again for what is wrong. `siteAddress` is the default of the public address. */
export async function askAnswers(
  { ask, print }: Terminal,
  given: GivenAnswers,
  siteAddress: string,
): Promise<SetupAnswers> {
  requireRightAnswers(given)
  const answers: Record<string, unknown> = { ...given }
  for (const name of SETUP_ANSWERS) {
    if (name in given) continue
    const usual = defaultOf(name, answers, siteAddress)
    for (;;) {
      const typed = await ask(`${QUESTIONS[name]}${usual === '' ? '' : ` [${usual}]`}：`)
      answers[name] = typed.trim() || usual
      const issue = findAnswerIssue(name, answers)
      if (issue === null) break
      print(`  ${issue}`)
    }
  }
  return setupAnswersSchema.parse(answers)
}
