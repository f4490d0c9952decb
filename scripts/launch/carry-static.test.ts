import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { beforeEach, expect, it } from 'vitest'

import { carryStatic, layStaticAside } from './carry-static.ts'

let distDir: string

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'portal-static-'))
  return () => rmSync(distDir, { recursive: true, force: true })
})

/** As the framework does: all but its cache goes, and then its own files are there. */
function build(...names: string[]): void {
  for (const name of ['static', 'carried-static.json'])
    rmSync(join(distDir, name), { recursive: true, force: true })
  for (const name of names) {
    const file = join(distDir, 'static', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${names[0]}: ${name}`)
  }
}

function release(...names: string[]): void {
  layStaticAside(distDir)
  build(...names)
  carryStatic(distDir)
}

const served = () => globSync('**/*.js', { cwd: join(distDir, 'static') }).toSorted()

it('serves the scripts of the build before beside its own, and of none before that', () => {
  release('chunks/one.js', 'chunks/both.js')
  expect(served()).toEqual(['chunks/both.js', 'chunks/one.js'])
  release('chunks/two.js', 'chunks/both.js')
  expect(served()).toEqual(['chunks/both.js', 'chunks/one.js', 'chunks/two.js'])
  expect(readFileSync(join(distDir, 'static/chunks/both.js'), 'utf8')).toMatch(/^chunks\/two/)
  release('chunks/three.js')
  expect(served()).toEqual(['chunks/both.js', 'chunks/three.js', 'chunks/two.js'])
})

it('has what was laid aside after a build that failed and was begun again', () => {
  release('one.js')
  layStaticAside(distDir)
  build('half.js')
  build('two.js')
  carryStatic(distDir)
  expect(served()).toEqual(['one.js', 'two.js'])
})

it('carries nothing into a first build', () => {
  build('one.js')
  carryStatic(distDir)
  expect(served()).toEqual(['one.js'])
})
