// One launcher at a time on one data folder. The note in the folder names the process that holds
// it; a note whose process is gone, or is no launcher any more, was left by a killed one.

import { createHash, randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '#lib/process/operator-error'
import { commandOf } from '#lib/process/running-process'

const PAUSE_MS = 10

const noteSchema = z.object({
  pid: z.int().positive(),
  command: z.string(),
  address: z.string(),
  /** Where this machine reaches its web server, if it has one. */
  own: z.string().optional(),
  /** No two notes are the same, not even of one process number. */
  id: z.string().optional(),
})
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

const readNote = (file: string) => unless('ENOENT', () => readFileSync(file, 'utf8'))

/** Puts the note where there is none, or one that nobody holds; returns the note of who holds the file. */
function take(file: string, note: Note): Note | null {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 })
  try {
    while (!putInPlace(draft, file)) {
      const text = readNote(file)
      if (text === null) continue
      const holder = parseNote(text)
      if (isHeld(holder)) return holder
      removeStale(file, text, note)
    }
    return null
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Removes the note that says `stale`, and no other: of all who found it, the one that holds a file named
 * after it, so that nobody removes what was put in its place meanwhile.
 */
function removeStale(file: string, stale: string, note: Note): void {
  const claim = `${file}.${createHash('sha256').update(stale).digest('hex').slice(0, 12)}`
  while (take(claim, note)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
  try {
    if (readNote(file) === stale) rmSync(file)
  } finally {
    rmSync(claim)
  }
}

const noteFile = (dataDir: string): string => join(dataDir, 'launcher.json')

/** Where the portal of a folder is open now, for readers and for this machine; null where no start holds it. */
export function findRunning(dataDir: string): { address: string; own: string } | null {
  const text = readNote(noteFile(dataDir))
  const note = text === null ? null : parseNote(text)
  if (!isHeld(note) || note.own === undefined) return null
  return { address: note.address, own: note.own }
}

/**
 * Takes the folder and returns a function that releases it; throws a OperatorError when another holds it. `own`: where
 * this machine reaches the web server that is to be started.
 */
export function lockDataFolder(dataDir: string, address: string, own?: string): () => void {
  const file = noteFile(dataDir)
  const command = commandOf(process.pid) ?? ''
  const note = { pid: process.pid, command, address, id: randomUUID() }
  const holder = take(file, own === undefined ? note : { ...note, own })
  if (holder) {
    throw new OperatorError(
      `另一个启动的程序（进程 ${holder.pid}，${holder.address}）正在用 ${dataDir}：` +
        '先停掉它，或者把 DATA_DIR 设成别的文件夹。',
    )
  }
  return () => rmSync(file, { force: true })
}
