import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { HANDED_ON, VARIABLE_NAMES, VARIABLES } from '#lib/settings/variables'
import {
  describeSettings,
  renderEnvExample,
  renderTable,
  withoutPadding,
} from './launch/describe-settings.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

describe('the list of settings', () => {
  it('is what .env.example was made from: npm run settings -- --write', () => {
    expect(read('.env.example')).toBe(renderEnvExample())
  })

  it.each(['README.md', 'README.zh-CN.md'] as const)('is the table of %s', (readme) => {
    expect(withoutPadding(read(readme))).toContain(renderTable(readme))
  })

  it('names where each value comes from, the environment before the file', () => {
    const lines = describeSettings(
      { PORT: '8080', DATA_DIR: '' },
      { PORT: '9090', DATA_DIR: '/srv' },
    )
    expect(lines).toContain('PORT = 8080（环境变量）')
    expect(lines).toContain('DATA_DIR = /srv（.env 文件）')
    expect(lines).toContain('LISTEN_HOST = 127.0.0.1（默认）')
    expect(lines).toContain('SITE_URL = 没有设（默认）')
  })

  it('knows the public address by its former name', () => {
    const lines = describeSettings({ NEXTAUTH_URL: 'https://portal.example' }, {})
    expect(lines).toContain('SITE_URL = https://portal.example（环境变量）')
  })

  it('never has the value of a secret', () => {
    const secrets = VARIABLE_NAMES.filter((name) => VARIABLES[name].secret)
    const env = Object.fromEntries(secrets.map((name) => [name, 'smtp://portal:hunter2@host/x']))
    for (const lines of [describeSettings(env, {}), describeSettings({}, env)]) {
      expect(lines.join('\n')).not.toContain('hunter2')
      expect(lines.filter((line) => line.includes('设了，不显示'))).toHaveLength(secrets.length)
    }
    expect(secrets).toEqual([
      'DATABASE_URL',
      'APP_DATABASE_URL',
      'NEXTAUTH_SECRET',
      'SEALING_KEY',
      'SMTP_URL',
      'BACKUP_KEY',
      'CACHE_URL',
      'REPLICA_URLS',
      'DIRECT_DATABASE_URL',
      'MEDIA_ACCESS_KEY',
      'MEDIA_SECRET_KEY',
      'METRICS_TOKEN',
    ])
  })
})

/** Commands of developers and tests have variables of their own. */
const FOR_DEVELOPERS =
  /(^|\/)testing\/|\.test\.tsx?$|^scripts\/(suite|failures|judges|look|bench)\/|^scripts\/test-all\.ts$/

const READ_BY_NAME = [
  /\benv\??\.([A-Z][A-Z\d_]+)\b/g,
  /\benv\[\s*'([A-Z][A-Z\d_]+)'\s*\]/g,
  /\brequired\('([A-Z][A-Z\d_]+)'\)/g,
]
const TAKEN_APART = /\{([^{}]*)\}(?: = (?:process\.)?env\b(?!\(|\.)|: Environment\b)/g

it('every variable that the product reads is a known one', () => {
  const files = globSync(
    [
      '{app,components,db,demo,domain,lib,scripts,server}/**/*.{ts,tsx,mjs}',
      '{next.config,instrumentation}.ts',
    ],
    { cwd: ROOT },
  ).filter((file) => !FOR_DEVELOPERS.test(file))
  const former = VARIABLE_NAMES.flatMap((name) => VARIABLES[name].formerName ?? [])
  const known = new Set([...VARIABLE_NAMES, ...former, ...Object.keys(HANDED_ON)] as string[])
  const found = files.flatMap((file) => {
    const text = read(file)
    const byName = READ_BY_NAME.flatMap((pattern) => [...text.matchAll(pattern)])
    const apart = [...text.matchAll(TAKEN_APART)].flatMap(([, names = '']) => [
      ...names.matchAll(/\b([A-Z][A-Z\d_]+)\b/g),
    ])
    return [...byName, ...apart].map(([, name = '']) => ({ file, name }))
  })
  expect(new Set(found.map(({ name }) => name)).size).toBeGreaterThan(12)
  expect(found.filter(({ name }) => !known.has(name))).toEqual([])
})
