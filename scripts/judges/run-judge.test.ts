import { tmpdir } from 'node:os'

import { expect, it } from 'vitest'

import { NotJudged } from './judge.ts'
import { runJudge } from './run-judge.ts'

const running = { cwd: tmpdir(), install: 'fetch it' }

it('returns what the judge says', async () => {
  const program = 'console.log("found"); console.error("warned"); process.exitCode = 3'
  expect(await runJudge(process.execPath, ['-e', program], running)).toEqual({
    code: 3,
    output: 'found\n',
    errors: 'warned\n',
  })
})

it('ends a judge that takes longer than its bound, and says so', async () => {
  const endless = runJudge(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    ...running,
    seconds: 0.001,
  })
  await expect(endless).rejects.toThrow('did not end within 0.001 seconds')
  await expect(endless).rejects.toBeInstanceOf(NotJudged)
})

it('says how to get a judge that is missing', async () => {
  await expect(runJudge('no-such-judge', [], running)).rejects.toThrow(
    'no-such-judge is not installed: fetch it',
  )
})
