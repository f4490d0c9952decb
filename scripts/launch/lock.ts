// One launcher at a time on one data folder. The note in the folder names the process that holds
// it; a note whose process is gone, or is no launcher any more, was left by a killed one.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { commandOf } from './running-process.ts'

const noteSchema = z.object({ pid: z.int().positive(), command: z.string(), address: z.string() })
type Note = z.infer<typeof noteSchema>

function readNote(file: string): Note | null {
  if (!existsSync(file)) return null
  const text = readFileSync(file, 'utf8')
  if (!text.trim().endsWith('}')) return null
  return noteSchema.safeParse(JSON.parse(text)).data ?? null
}

function isHeld(note: Note | null): note is Note {
  return note !== null && note.pid !== process.pid && commandOf(note.pid) === note.command
}

/** Takes the folder and returns how to give it back; throws a Refusal when another holds it. */
export function lockDataFolder(dataDir: string, address: string): () => void {
  const file = join(dataDir, 'launcher.json')
  const holder = readNote(file)
  if (isHeld(holder)) {
    throw new Refusal(
      `Another start (process ${holder.pid}, ${holder.address}) is using ${dataDir}: ` +
        'stop it first, or set DATA_DIR to another folder.',
    )
  }
  rmSync(file, { force: true })
  const note: Note = { pid: process.pid, command: commandOf(process.pid) ?? '', address }
  try {
    writeFileSync(file, `${JSON.stringify(note)}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Refusal(`Another start is using ${dataDir}: stop it first, or set DATA_DIR.`)
  }
  return () => rmSync(file, { force: true })
}
