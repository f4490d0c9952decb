import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/process/operator-error'
import { readGiven, type GivenAnswers } from './given-answers.ts'

export interface SetupCommand {
  given: GivenAnswers
  page: boolean
  newLink: boolean
  testMail: string | undefined
}

/** What stands on the command line, with the answers that are given there and in variables. */
export function readCommand(env: NodeJS.ProcessEnv): SetupCommand {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      page: { type: 'boolean', default: false },
      'new-link': { type: 'boolean', default: false },
      'test-mail': { type: 'string' },
    },
  })
  // npm runs commands in the project's folder, not where they are typed.
  const name = values.file === undefined ? null : resolve(env.INIT_CWD ?? '', values.file)
  if (name !== null && !existsSync(name)) throw new OperatorError(`没有 ${name} 这个文件。`)
  const file = name === null ? null : { name, text: readFileSync(name, 'utf8') }
  return {
    given: readGiven(env, file),
    page: values.page,
    newLink: values['new-link'],
    testMail: values['test-mail'],
  }
}
