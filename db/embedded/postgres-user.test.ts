import { spawnSync } from 'node:child_process'
import { beforeEach, expect, it, vi } from 'vitest'

import { asPostgresUser } from './postgres-user.ts'

vi.mock('node:child_process', () => ({ spawnSync: vi.fn<typeof spawnSync>() }))

const USER = { uid: 70, gid: 71 }
const POSTGRES = '/opt/portal/postgres'
const asUser = () => asPostgresUser(USER, POSTGRES, ['-D', '/data'], ['/data'])

/** Stands for the machine: whether the user can enter the folders, and which rights it has to lend. */
let canEnter: boolean
let lendable: string[]

beforeEach(() => {
  canEnter = false
  lendable = ['dac_read_search', 'dac_override']
  vi.mocked(spawnSync).mockImplementation(((file: string, args: string[]) => {
    if (file === '/bin/sh') return { status: canEnter ? 0 : 1 }
    const asked = lentBy(args)
      .flatMap((list) => list.split(','))
      .filter((one) => one !== '-all')
    return { status: asked.every((right) => lendable.includes(right.slice(1))) ? 0 : 1 }
  }) as never)
})

/** The three lists of rights in the arguments of setpriv. */
const lentBy = (args: readonly string[]) =>
  args.flatMap((one) => /^--(?:inh-caps|ambient-caps|bounding-set)=(.*)$/.exec(one)?.[1] ?? [])

it('lends nothing to a server that can enter the folders, or that runs as who started it', () => {
  canEnter = true
  const lent = null
  expect(asUser()).toEqual({ file: POSTGRES, args: ['-D', '/data'], lent, ...USER })
  expect(asPostgresUser(null, POSTGRES, [], ['/data'])).toEqual({ file: POSTGRES, args: [], lent })
})

it('lends the right to read, and no other, to one that cannot', () => {
  const { file, args, ...others } = asUser()
  expect([file, others]).toEqual(['setpriv', { lent: 'dac_read_search' }])
  expect(lentBy(args)).toEqual(Array(3).fill('-all,+dac_read_search'))
  expect(args).toEqual(expect.arrayContaining(['--reuid=70', '--regid=71', '--clear-groups']))
  expect(args.slice(args.indexOf('--'))).toEqual(['--', POSTGRES, '-D', '/data'])
})

it('lends the one to write, and no other, only where the system holds back the one to read', () => {
  lendable = ['dac_override']
  const { args, lent } = asUser()
  expect(lentBy(args)).toEqual(Array(3).fill('-all,+dac_override'))
  expect(lent).toBe('dac_override')
})

it('says what to do where it can lend neither', () => {
  lendable = []
  expect(asUser).toThrow(/把程序移到人人能进的文件夹/)
})
