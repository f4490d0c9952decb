import { Readable } from 'node:stream'

import { createTransport } from 'nodemailer'

import type { MailCarrier } from '#domain/notice/send-mails'
import { withDeadline } from '#lib/process/deadline'

import { composeMessage } from './compose-message.ts'
import { judgeFailure, SendError } from './judge-failure.ts'

const CONNECT_MS = 10_000
const SILENT_MS = 20_000
const WHOLE_MS = 45_000

/** Sends through an SMTP server; every step of the talk, and the whole of it, has a deadline. */
export function smtpCarrier(url: string, from: string): MailCarrier {
  return {
    repeatable: false,
    judge: judgeFailure,
    async send(message) {
      const { source, envelope } = await composeMessage(message, from, 'windows')
      let handedOver = false
      // Read when the server asks for it: from then on it may have arrived.
      const whenAsked = Readable.from(
        (function* () {
          handedOver = true
          yield source
        })(),
      )
      const transport = createTransport({
        url,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        dnsTimeout: CONNECT_MS,
        socketTimeout: SILENT_MS,
      })
      // nodemailer itself reads a message long before it hands it over.
      transport.use('stream', ({ message: node }, done) => {
        node.createReadStream = () => whenAsked
        done()
      })
      try {
        await withDeadline(transport.sendMail({ envelope, raw: source }), WHOLE_MS)
      } catch (error) {
        throw new SendError(error, handedOver)
      } finally {
        transport.close()
      }
    },
  }
}
