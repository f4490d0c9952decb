// Looks for scripts with known holes among what browsers are sent and what the server runs.

import { join } from 'node:path'

import { NotJudged, type Judge, type Severity } from './judge.ts'
import { runPackage } from './run-judge.ts'

const PACKAGE = 'retire@5.7.0'

interface Report {
  data: {
    file: string
    results: {
      component: string
      version: string
      vulnerabilities?: { severity: string; identifiers: { summary?: string } }[]
    }[]
  }[]
}

/** RETIRE_DATA names a copy of its list, where the machine cannot fetch it. */
export const retire: Judge = {
  name: 'retire',
  async judge({ root }) {
    const { RETIRE_DATA, NEXT_DIST_DIR = '.next' } = process.env
    const data = RETIRE_DATA ? ['--jsrepo', RETIRE_DATA] : []
    const findings = []
    for (const folder of [join(NEXT_DIST_DIR, 'static'), 'public', 'node_modules']) {
      const args = [
        'retire',
        ...data,
        '--path',
        folder,
        '--outputformat',
        'json',
        '--exitwith',
        '0',
      ]
      const { output, errors } = await runPackage([PACKAGE], args, root)
      if (!output.trimStart().startsWith('{')) {
        throw new NotJudged(`retire has no list of holes; RETIRE_DATA may name one. ${errors}`)
      }
      for (const { file, results } of (JSON.parse(output) as Report).data) {
        for (const { component, version, vulnerabilities = [] } of results) {
          for (const { severity, identifiers } of vulnerabilities) {
            const title = `${component} ${version}: ${identifiers.summary ?? 'a known hole'}`
            findings.push({ severity: toSeverity(severity), title, where: file })
          }
        }
      }
    }
    return findings
  },
}

const toSeverity = (level: string): Severity =>
  level === 'low' || level === 'medium' ? level : level === 'none' ? 'info' : 'high'
