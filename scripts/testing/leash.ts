// Runs its arguments as a command, at the head of a group of its own, and ends the whole group when the
// test that holds the other end is gone: an interrupted test leaves no portal behind.

import { spawn } from 'node:child_process'

const [command = '', ...args] = process.argv.slice(2)
// The test signals the group; what that means is for the command to decide.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
const letGo = () => process.kill(-process.pid, 'SIGTERM')
process.on('disconnect', letGo)

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
  process.off('disconnect', letGo)
  process.disconnect()
})
