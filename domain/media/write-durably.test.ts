import { beforeEach, expect, it, vi } from 'vitest'

import { writeDurably } from './write-durably.ts'

const { disk } = vi.hoisted(() => ({ disk: { calls: [] as string[], failing: '' } }))

/** Stands for the disk: notes what is asked of it, in order. */
vi.mock('node:fs/promises', () => {
  const note = async (...words: string[]) => {
    const call = words.join(' ').replace(/\.[\da-f-]{36}/, '.draft')
    disk.calls.push(call)
    if (call === disk.failing) throw Object.assign(new Error('no'), { code: 'ENOSPC' })
  }
  return {
    mkdir: (folder: string) => note('make', folder),
    rename: (from: string, to: string) => note('rename', from, 'to', to),
    rm: (path: string) => note('remove', path),
    async open(path: string, flags: string) {
      await note('open', path, flags)
      return {
        writeFile: () => note('write', path),
        sync: () => note('sync', path),
        close: () => note('close', path),
      }
    },
  }
})

const write = () => writeDurably('/media/ab/picture', new Uint8Array([1, 2, 3]))

beforeEach(() => Object.assign(disk, { calls: [], failing: '' }))

it('has the bytes on the disk before they get their name, and the name before it says so', async () => {
  await write()
  expect(disk.calls).toEqual([
    'make /media/ab',
    'open /media/ab/picture.draft wx',
    'write /media/ab/picture.draft',
    'sync /media/ab/picture.draft',
    'close /media/ab/picture.draft',
    'rename /media/ab/picture.draft to /media/ab/picture',
    'open /media/ab r',
    'sync /media/ab',
    'close /media/ab',
  ])
})

it.each(['write', 'sync'])(
  'leaves no half file and returns no name when it cannot %s',
  async (step) => {
    disk.failing = `${step} /media/ab/picture.draft`
    await expect(write()).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(disk.calls.slice(-2)).toEqual([
      'close /media/ab/picture.draft',
      'remove /media/ab/picture.draft',
    ])
    expect(disk.calls.filter((call) => call.startsWith('rename'))).toEqual([])
  },
)
