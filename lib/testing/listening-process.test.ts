import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

import { expect, it, onTestFinished } from 'vitest'

import { familyOf, findListener, memoryOf, processorOf, variableOf } from './listening-process.ts'

const hasProc = existsSync('/proc/self/status')

it('finds the process that listens at a port', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(findListener(port)).toBe(hasProc ? process.pid : null)
  server.close()
  await once(server, 'close')
  expect(findListener(port)).toBeNull()
})

it('lists the children of a process, its memory and its variables', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log(1)'], {
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  })
  onTestFinished(() => void child.kill())
  await once(child.stdout, 'data')
  const { pid = 0 } = child
  expect(familyOf(process.pid).includes(pid)).toBe(hasProc)
  expect(variableOf(pid, 'TZ')).toBe(hasProc ? 'Asia/Tokyo' : undefined)
  expect(variableOf(pid, 'NO_SUCH')).toBeUndefined()
  expect(memoryOf(pid) > 0).toBe(hasProc)
})

it('measures how long a process has kept a processor busy', () => {
  const isCounted = () => processorOf(process.pid) > 0
  // Until a hundredth of a second was used.
  while (hasProc && !isCounted());
  const { user, system } = process.cpuUsage()
  expect(isCounted()).toBe(hasProc)
  expect(processorOf(process.pid)).toBeLessThanOrEqual((user + system) / 1_000_000 + 1)
})
