// Secrets nobody has to think of: made on the first start, kept beside the data, readable by their
// owner alone.

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const schema = z.object({
  databasePassword: z.string().min(16),
  appPassword: z.string().min(16),
  authSecret: z.string().min(32),
})
export type Secrets = z.infer<typeof schema>

function readSecrets(file: string): Secrets {
  const parsed = schema.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Refusal(
    `${file} is damaged: put a good copy back, or remove the folder it is in to begin anew.`,
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

export function ensureSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) {
    chmodSync(file, 0o600)
    return readSecrets(file)
  }
  const fresh = (bytes: number) => randomBytes(bytes).toString('base64url')
  const secrets = { databasePassword: fresh(24), appPassword: fresh(24), authSecret: fresh(32) }
  // Written aside and moved, so that a killed start never leaves half a file.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}
