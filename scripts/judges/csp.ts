// Google's csp_evaluator on the policies that pages are sent with.

import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity as Weight } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'

import { type Finding, type Judge, type Severity } from './judge.ts'

const READERS = [
  '/',
  '/counties/zhuanglang',
  '/no-such-page',
  '/articles/0',
  '/api/v1/articles',
  '/sign-in',
]
const EDITOR = ['/desk', '/review', '/account']
const ADMINISTRATOR = ['/admin/accounts', '/admin/words']

const SEVERITY: Partial<Record<Weight, Severity>> = {
  [Weight.HIGH]: 'high',
  [Weight.HIGH_MAYBE]: 'medium',
  [Weight.SYNTAX]: 'medium',
  [Weight.MEDIUM]: 'medium',
  [Weight.MEDIUM_MAYBE]: 'low',
}

export const csp: Judge = {
  name: 'csp_evaluator',
  async judge({ baseUrl, cookies: { editor, administrator } }) {
    const asked = [
      ...READERS.map((path) => ({ path, headers: {} })),
      ...EDITOR.map((path) => ({ path, headers: { cookie: editor } })),
      ...ADMINISTRATOR.map((path) => ({ path, headers: { cookie: administrator } })),
    ]
    const findings: Finding[] = []
    for (const { path, headers } of asked) {
      const answer = await fetch(baseUrl + path, { headers, redirect: 'manual' })
      const policy = answer.headers.get('content-security-policy')
      await answer.body?.cancel()
      if ('cookie' in headers && answer.status !== 200) {
        findings.push({ severity: 'medium', title: 'Not judged: not answered 200', where: path })
      }
      if (policy === null) {
        findings.push({ severity: 'high', title: 'No policy at all', where: path })
        continue
      }
      for (const { severity, directive, value, description } of new CspEvaluator(
        new CspParser(policy).csp,
      ).evaluate()) {
        const title = [directive, value, description].filter(Boolean).join(': ')
        findings.push({ severity: SEVERITY[severity] ?? 'info', title, where: path })
      }
    }
    return findings
  },
}
