// What lies in deploy/ runs on machines that no test has, so it is read here: each names only what is there.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'

import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

import { MAX_DOCX_BYTES } from '#domain/media/docx-format'
import { MAX_PICTURE_BYTES } from '#domain/media/picture-format'
import { NEWSROOM_SECTIONS } from '#lib/addresses/newsroom-sections'
import { MAX_ACTION_BYTES } from '#lib/http/action-bytes'
import { VARIABLES } from '#lib/settings/variables'
import { MODULES } from './layers.ts'
import { braceDepths, findBlock, megabytesOf } from './testing/nginx-site.ts'
import { directivesOf, settingOf, UNITS } from './testing/systemd-units.ts'

const ROOT = join(import.meta.dirname, '..')
const DEPLOY = join(ROOT, 'deploy')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')))

/** The script of package.json that a command runs. */
const scriptOf = ([npm, verb, name]: readonly string[]) =>
  npm === 'npm' ? scripts[verb === 'run' ? (name ?? '') : (verb ?? '')] : undefined

describe('the Dockerfile', () => {
  const lines = read('deploy/Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => ({ word: line.slice(0, line.indexOf(' ')), rest: line.replace(/^\S+\s+/, '') }))
  const all = (word: string) => lines.filter((line) => line.word === word).map(({ rest }) => rest)
  const sources = all('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1))

  it('copies only what is there, and all that a portal runs', () => {
    expect(sources.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
    const modules = MODULES.filter((module) => module !== 'e2e')
    const atTop = globSync('{next.config,postcss.config,instrumentation,tsconfig}*', { cwd: ROOT })
    for (const path of [...modules, 'public', ...atTop.filter((name) => !/tsbuildinfo/.test(name))])
      expect(sources).toContain(path)
  })

  it('is sent what it copies, and neither tests nor anybody’s data', () => {
    const rules = read('deploy/Dockerfile.dockerignore').split('\n')
    const kept = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1))
    const dropped = rules.filter((rule) => rule.startsWith('**'))
    expect(rules).toContain('*')
    for (const path of sources)
      expect(kept.some((one) => path === one || path.startsWith(`${one}/`))).toBe(true)
    for (const path of ['.env', '.data', '.next', 'node_modules', '.git'])
      expect(kept).not.toContain(path)
    // No file of the product reads what is left out.
    for (const path of sources) expect(dropped.some((rule) => matchesGlob(path, rule))).toBe(false)
  })

  it('runs a command of package.json as a user of its own, where only volumes are written', () => {
    expect(all('USER')).toEqual(['portal'])
    expect(lines.findIndex(({ word }) => word === 'USER')).toBeLessThan(
      lines.findIndex(({ word }) => word === 'CMD'),
    )
    const [command = ''] = all('CMD')
    expect(scriptOf(z.array(z.string()).parse(JSON.parse(command)))).toBe(scripts['start'])
    const volumes = z.array(z.string()).parse(JSON.parse(all('VOLUME')[0] ?? ''))
    expect(volumes).toEqual(['/data', '/backups', '/portal/.next'])
    // A build writes next-env.d.ts at the top unless it is there.
    expect(all('RUN').filter((rest) => rest.includes('next typegen'))).toHaveLength(1)
    const [made = ''] = all('RUN').filter((rest) => rest.includes('useradd'))
    for (const volume of volumes) expect(made).toContain(volume)
  })

  it('is asked for its health at an address that there is', () => {
    const [, address = ''] = /(\/api\/[a-z/]+)/.exec(all('HEALTHCHECK')[0] ?? '') ?? []
    expect(existsSync(join(ROOT, 'app', address, 'route.ts'))).toBe(true)
  })
})

const serviceSchema = z.object({
  command: z.array(z.string()).optional(),
  image: z.string(),
  user: z.string().optional(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  privileged: z.boolean().optional(),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  depends_on: z.record(z.string(), z.unknown()).default({}),
})

describe('compose.yaml', () => {
  const { services, volumes } = z
    .object({
      services: z.record(z.string(), serviceSchema),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(read('deploy/compose.yaml'), { merge: true }))

  it('mounts files and volumes that are there, and starts after services that are there', () => {
    for (const service of Object.values(services)) {
      for (const mount of service.volumes) {
        const [from = ''] = mount.split(':')
        // The certificate is the operator's.
        if (from === './tls') continue
        expect(from.startsWith('.') ? existsSync(join(DEPLOY, from)) : from in volumes, from).toBe(
          true,
        )
      }
      for (const name of Object.keys(service.depends_on)) expect(services).toHaveProperty(name)
    }
  })

  it('runs commands of package.json, read-only and without rights, by variables that there are', () => {
    for (const name of ['web', 'worker']) {
      const service = services[name]
      expect(scriptOf(service?.command ?? [])).toBeDefined()
      expect(service).toMatchObject({ image: 'portal', read_only: true, cap_drop: ['ALL'] })
      const unknown = Object.keys(service?.environment ?? {}).filter((one) => !(one in VARIABLES))
      expect(unknown).toEqual([])
      expect(service?.environment).toMatchObject({ JOBS: 'apart', LISTEN_HOST: 'web' })
    }
  })

  it('opens nothing but nginx to the world', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports.length > 0)
    expect(open.map(([name]) => name)).toEqual(['nginx'])
    expect(Object.values(services).some(({ privileged }) => privileged)).toBe(false)
  })
})

describe('the units', () => {
  it.each(UNITS.filter((name) => name.endsWith('.service')))('%s is kept in its box', (name) => {
    const unit = directivesOf(name)
    expect(unit).toMatchObject({
      User: ['portal'],
      ProtectSystem: ['strict'],
      ProtectHome: ['true'],
      PrivateTmp: ['true'],
      PrivateDevices: ['true'],
      NoNewPrivileges: ['true'],
      CapabilityBoundingSet: [''],
      UMask: ['0077'],
    })
    // Units of one user would remove the shared memory of each other's database.
    expect(unit).not.toHaveProperty('RemoveIPC')
    // V8 compiles while it runs.
    expect(unit).not.toHaveProperty('MemoryDenyWriteExecute')
    // Nothing in the program notifies systemd.
    expect(unit).not.toHaveProperty('WatchdogSec')
    const script = /scripts\/[\w-]+\.(?:ts|mjs)/.exec(settingOf(name, 'ExecStart'))?.[0] ?? ''
    expect(existsSync(join(ROOT, script)), script).toBe(true)
  })

  it.each(['portal-web.service', 'portal-worker.service'])(
    '%s lets uploads be decoded in a namespace',
    (name) => {
      const barrier = read('domain/media/child-barrier.ts')
      for (const [flag, namespace] of [
        ['--user', 'user'],
        ['--mount', 'mnt'],
        ['--net', 'net'],
      ] as const) {
        expect(barrier).toContain(flag)
        expect(settingOf(name, 'RestrictNamespaces').split(' ')).toContain(namespace)
      }
      expect(settingOf(name, 'SystemCallFilter').split(' ')).toContain('@mount')
      expect(settingOf(name, 'Restart')).toBe('on-failure')
    },
  )

  it('run what npm start and npm run worker run', () => {
    const pairs = [
      ['portal-web.service', 'start'],
      ['portal-worker.service', 'worker'],
    ] as const
    for (const [unit, script] of pairs) {
      const wanted = scripts[script]?.replace(/^exec /, '').replace(/^node /, '') ?? 'none'
      expect(settingOf(unit, 'ExecStart')).toContain(wanted)
    }
  })
})

describe('the site of nginx', () => {
  const site = read('deploy/nginx/portal.conf')

  it('closes each block, and each line of a block ends', () => {
    expect(braceDepths(site).at(-1)).toBe(0)
    expect(Math.min(...braceDepths(site))).toBe(0)
    const open = site
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^\s*#/.test(line) && !/[;{}]$/.test(line))
    expect(open).toEqual([])
  })

  it('lets through what the portal takes', () => {
    const tls = findBlock(site, 'listen 443 ssl http2;')
    expect(megabytesOf(tls, 'client_max_body_size')).toBeGreaterThan(MAX_ACTION_BYTES)
    const uploads = findBlock(site, 'client_max_body_size 48m;')
    expect(megabytesOf(uploads, 'client_max_body_size')).toBeGreaterThan(
      Math.max(MAX_DOCX_BYTES, MAX_PICTURE_BYTES),
    )
  })

  it('keeps only what says that anybody may keep it, and nothing of who carries a cookie', () => {
    const [cached, ...others] = site
      .split('\n')
      .filter((line) => /^\s*proxy_cache portal;/.test(line))
    expect([cached, others]).toEqual([expect.any(String), []])
    expect(site).toMatch(/\$portal_keeps_no_answer \{\s+default 1;/)
    expect(site).toMatch(/\$portal_asks_as_somebody \{\s+default 1;/)
    const refused = '$portal_asks_as_somebody $portal_is_newsroom;'
    expect(site).toContain(`proxy_no_cache $portal_keeps_no_answer ${refused}`)
    expect(site).toContain(`proxy_cache_bypass ${refused}`)
    expect(site).toContain(`"~^/(?:${[...NEWSROOM_SECTIONS, 'preview'].join('|')})(?:/|$)" 1;`)
    expect(site).toContain('proxy_cache_use_stale error timeout;')
    expect(site).not.toMatch(/^\s*gzip/m)
    expect(site).not.toContain('proxy_ignore_headers Set-Cookie')
  })
})

it('the workflow runs what anybody runs, on Node 20, by actions at exact commits', () => {
  const text = read('.github/workflows/suite.yml')
  const { jobs } = z
    .object({
      jobs: z.object({
        suite: z.object({
          steps: z.array(
            z.object({
              uses: z.string().optional(),
              run: z.string().optional(),
              with: z.record(z.string(), z.unknown()).optional(),
            }),
          ),
        }),
      }),
    })
    .parse(parse(text))
  const { steps } = jobs.suite
  expect(steps.find(({ run }) => run)?.run).toBe(scripts['verify'])
  expect(existsSync(join(ROOT, '.ci/run'))).toBe(true)
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[\da-f]{40}$/)
  expect(steps.map((step) => step.with?.['node-version']).filter(Boolean)).toEqual([20])
})
