import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { trimBuild } from './trim-build.ts'

const dist = mkdtempSync(join(tmpdir(), 'trim-build-'))
afterAll(() => rmSync(dist, { recursive: true }))

function addPage(name: string, tags: string | null) {
  const file = join(dist, 'server', 'app', name)
  mkdirSync(`${file}.segments`, { recursive: true })
  writeFileSync(join(`${file}.segments`, '_tree.segment.rsc'), 'x')
  const headers = tags === null ? {} : { 'x-next-cache-tags': tags }
  writeFileSync(`${file}.meta`, JSON.stringify({ status: 200, headers, segmentPaths: ['/_tree'] }))
  return {
    hasSegments: () => existsSync(`${file}.segments`),
    meta: () => JSON.parse(readFileSync(`${file}.meta`, 'utf8')) as unknown,
  }
}

it('leaves out the segments of readers’ pages, and keeps those of the newsroom', () => {
  const tags = '_N_T_/layout,_N_T_/(site)/layout'
  const county = addPage('counties/zhuanglang', tags)
  const desk = addPage('desk', '_N_T_/layout,_N_T_/(newsroom)/layout')
  const unknown = addPage('_global-error', null)
  expect(trimBuild(dist)).toBe(1)
  expect(county.hasSegments()).toBe(false)
  expect(county.meta()).toEqual({
    status: 200,
    headers: { 'x-next-cache-tags': tags },
    segmentPaths: [],
  })
  expect([desk.hasSegments(), unknown.hasSegments()]).toEqual([true, true])
  expect(trimBuild(dist)).toBe(0)
})
