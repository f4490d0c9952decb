// Secrets nobody has to think of: made on the first start, kept beside the data, readable by their
// owner alone.

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '#domain/media/write-durably'
import { OperatorError } from '#lib/process/operator-error'

const schema = z.object({
  databasePassword: z.string().min(16),
  appPassword: z.string().min(16),
  authSecret: z.string().min(32),
})
export type Secrets = z.infer<typeof schema>

function readSecrets(file: string): Secrets {
  const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new OperatorError(
    `${file} is damaged: put a good copy back, or remove the folder it is in to start from nothing.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    chmodSync(file, 0o600)
    return readSecrets(file)
  }
  const fresh = (bytes: number) => randomBytes(bytes).toString('base64url')
  const secrets = { databasePassword: fresh(24), appPassword: fresh(24), authSecret: fresh(32) }
  // Without this file the database beside it cannot be opened.
  await writeDurably(file, Buffer.from(`${JSON.stringify(secrets, null, 2)}\n`))
  return secrets
}
