import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { MailCarrier } from '#domain/notice/send-mails'
import { shanghaiDay } from '#lib/dates'

import { composeMessage } from './compose-message.ts'

/** Lays each mail down as one .eml file, named by its number, so that doing it twice makes one. */
export function folderCarrier(dataDir: string, from: string): MailCarrier {
  const folder = join(/* turbopackIgnore: true */ dataDir, 'mail')
  return {
    repeatable: true,
    judge: () => 'refused-for-now',
    async send(message) {
      const { source } = await composeMessage(message, from, 'unix')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `${shanghaiDay(message.createdAt)}-${message.id}.eml`)
      const draft = `${file}.${process.pid}`
      await writeFile(draft, source, { mode: 0o600 })
      await rename(draft, file)
    },
  }
}
