// The list of what the program is made of, as npm writes it (CycloneDX): every package at an exact version,
// with its hash and a licence that asks nothing of who runs it.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Finding, Judge } from './judge.ts'
import { runJudge } from './run-judge.ts'

const LICENCES =
  /^(?:MIT(?:-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Zlib|PostgreSQL|Python-2\.0|MPL-2\.0|WTFPL)$/

interface Component {
  name: string
  version: string
  purl?: string
  hashes?: unknown[]
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[]
}

export const sbom: Judge = {
  name: 'sbom',
  async judge({ root, folder }) {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']
    const { code, output, errors } = await runJudge('npm', args, {
      cwd: root,
      install: 'it comes with Node',
    })
    if (code !== 0) throw new Error(`npm sbom printed: ${errors}`)
    writeFileSync(join(folder, 'sbom.json'), output)
    const { components } = JSON.parse(output) as { components: Component[] }
    return components.flatMap(judgeComponent)
  },
}

function judgeComponent({ name, version, purl, hashes = [], licenses = [] }: Component): Finding[] {
  const where = `${name}@${version}`
  const findings: Finding[] = []
  if (!purl || hashes.length === 0) {
    findings.push({ severity: 'medium', title: 'No hash or address', where })
  }
  const named = licenses.flatMap(
    ({ license, expression }) => license?.id ?? license?.name ?? expression ?? [],
  )
  if (named.length === 0) findings.push({ severity: 'medium', title: 'No licence', where })
  for (const licence of named) {
    const choices = licence.replaceAll(/[()]/g, '').split(' OR ')
    const isFree = (choice: string) => choice.split(' AND ').every((part) => LICENCES.test(part))
    if (!choices.some(isFree)) {
      findings.push({ severity: 'medium', title: `Licence ${licence}`, where })
    }
  }
  return findings
}
