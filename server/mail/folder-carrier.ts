import { join } from 'node:path'

import { writeDurably } from '#domain/media/write-durably'
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
      const name = `${shanghaiDay(message.createdAt)}-${message.id}.eml`
      await writeDurably(join(folder, name), source)
    },
  }
}
