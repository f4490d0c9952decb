// Looks for secrets in every file of the repository.

import { execFileSync } from 'node:child_process'

import type { Judge } from './judge.ts'
import { runPackage } from './run-judge.ts'

const PACKAGES = ['secretlint@13.0.6', '@secretlint/secretlint-rule-preset-recommend@13.1.0']
const RULES = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }

type Report = { filePath: string; messages: { message: string; severity: string }[] }[]

export const secretlint: Judge = {
  name: 'secretlint',
  async judge({ root }) {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    const files = listed.split('\0').filter((file) => file !== '')
    const options = ['--format', 'json', '--secretlintrcJSON', JSON.stringify(RULES)]
    const args = ['secretlint', ...options, '--no-glob', ...files]
    const { output, errors } = await runPackage(PACKAGES, args, root)
    if (!output.trimStart().startsWith('[')) throw new Error(`secretlint printed: ${errors}`)
    return (JSON.parse(output) as Report).flatMap(({ filePath, messages }) =>
      messages.map(({ message }) => ({
        severity: 'high' as const,
        title: message,
        where: filePath,
      })),
    )
  },
}
