import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { AUDIT_ACTIONS } from './audit-actions.ts'

/** The ways into the log: what is done under an action goes through one of them, which writes its row. */
const WAYS = [
  'perform',
  'performForm',
  'performUnsigned',
  'answerUpload',
  'serveFile',
  'recordedAs',
  'systemDatabase',
  'recordedBySystem',
]

test('each action of the log is what some act of the portal is written down as', () => {
  const sources = globSync('{app,domain,server}/**/*.{ts,tsx}').filter(
    (path) => !/\.test\.tsx?$/.test(path),
  )
  const given = new RegExp(`\\b(?:${WAYS.join('|')})(?:<[^(]*>)?\\(\\s*'([\\w-]+)'`, 'g')
  const written = new Set(
    sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(given)].map(([, action]) => action),
    ),
  )
  expect(written).toEqual(new Set(Object.keys(AUDIT_ACTIONS)))
})
