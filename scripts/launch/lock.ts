// One launcher at a time on one data folder. The note in the folder names the process that holds
// it; a note whose process is gone, or is no launcher any more, was left by a killed one.

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal.ts'
import { commandOf } from './running-process.ts'

const noteSchema = z.object({ pid: z.int().positive(), command: z.string(), address: z.string() })
type Note = z.infer<typeof noteSchema>

/** What `work` returns, or null when it fails with the code. */
function unless<T>(code: string, work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return null
    throw error
  }
}

function parseNote(text: string): Note | null {
  if (!text.trim().endsWith('}')) return null
  return noteSchema.safeParse(JSON.parse(text)).data ?? null
}

function isHeld(note: Note | null): note is Note {
  return note !== null && note.pid !== process.pid && commandOf(note.pid) === note.command
}

/** Whether the note was put in place: a whole one, where there was none. */
const putInPlace = (draft: string, file: string) =>
  unless('EEXIST', () => {
    linkSync(draft, file)
    return true
  }) ?? false

/** Removes the note that says `stale`, and no other: another start may have put its own there meanwhile. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`
  const moved = unless('ENOENT', () => {
    renameSync(file, aside)
    return readFileSync(aside, 'utf8')
  })
  if (moved === null) return
  if (moved !== stale) putInPlace(aside, file)
  rmSync(aside, { force: true })
}

/** Takes the folder and returns how to give it back; throws a Refusal when another holds it. */
export function lockDataFolder(dataDir: string, address: string): () => void {
  const file = join(dataDir, 'launcher.json')
  const draft = `${file}.${process.pid}`
  const note: Note = { pid: process.pid, command: commandOf(process.pid) ?? '', address }
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  try {
    while (!putInPlace(draft, file)) {
      const text = unless('ENOENT', () => readFileSync(file, 'utf8'))
      if (text === null) continue
      const holder = parseNote(text)
      if (!isHeld(holder)) removeStale(file, text)
      else {
        throw new Refusal(
          `Another start (process ${holder.pid}, ${holder.address}) is using ${dataDir}: ` +
            'stop it first, or set DATA_DIR to another folder.',
        )
      }
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => rmSync(file, { force: true })
}
