import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type postgres from 'postgres'

import { expect } from '../fixtures.ts'

/** The mails to an address, of this subject where one is named, decoded, when so many went out. */
export async function mailsTo(
  rows: postgres.Sql,
  address: string,
  count: number,
  subject: string | null = null,
): Promise<string[]> {
  const sent = () => rows<{ id: string }[]>`
    select id from mails
    where address = ${address} and state = 'sent' and (${subject}::text is null or subject = ${subject})
    order by id`
  await expect.poll(async () => (await sent()).length).toBe(count)
  const folder = join(process.env['E2E_DATA_DIR'] ?? '', 'mail')
  const files = readdirSync(folder)
  return (await sent()).map(({ id }) => {
    const name = files.find((file) => file.endsWith(`-${id}.eml`)) ?? ''
    return decode(readFileSync(join(folder, name), 'utf8'))
  })
}

/** The source of a mail with its parts as people read them. */
function decode(source: string): string {
  const unfolded = source.replaceAll('=\n', '').replaceAll('=3D', '=')
  return unfolded.replaceAll(/(?:^[\w+/=]{4,76}\n)+/gm, (text) =>
    /^[\w+/\n]+=*\n$/.test(text) ? Buffer.from(text, 'base64').toString() : text,
  )
}
