import { createTransport } from 'nodemailer'

import type { Message } from '#domain/notice/send-mails'

/** Writes out a message; `newline` as the one who takes it wants. Its id stays the same for good. */
export async function composeMessage(
  { id, address, subject, text, html, createdAt }: Message,
  from: string,
  newline: 'unix' | 'windows',
) {
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  const writer = createTransport({ streamTransport: true, buffer: true, newline })
  const { message, envelope } = await writer.sendMail({
    from,
    to: { name: '', address },
    subject,
    text,
    html,
    date: createdAt,
    messageId: `<notice-${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  if (!Buffer.isBuffer(message)) throw new Error('The message was not written out')
  return { source: message, envelope }
}
