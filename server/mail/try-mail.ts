// Sends one mail as the portal would, for whoever sets it up: node server/mail/try-mail.ts ADDRESS.
// Ends with 0 when the server took it; otherwise its own answer is printed, which the notices of the portal never show.

import { openCarrier } from './open-carrier.ts'

const TEXT = '这是一封试发的邮件。收到它，说明网站能发邮件了。'

const [, , address = ''] = process.argv
const createdAt = new Date()
try {
  await openCarrier(process.env, process.env.DATA_DIR ?? '').send({
    // Part of the Message-ID: a second trial is another mail.
    id: createdAt.getTime(),
    address,
    createdAt,
    subject: '试发邮件',
    text: TEXT,
    html: `<p>${TEXT}</p>`,
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
// The channel to who started it would keep it alive.
process.exit(0)
