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
  sealingKey: z.string().min(32),
})
export type Secrets = z.infer<typeof schema>

/** Files of an earlier version have no sealing key. */
const writtenSchema = schema.partial({ sealingKey: true })

function readSecrets(file: string): z.infer<typeof writtenSchema> {
  const parsed = writtenSchema.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new OperatorError(`${file} 坏了：换回好的一份；什么都不要了，就删掉它所在的文件夹从头来。`)
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
    const { sealingKey, ...known } = readSecrets(file)
    return sealingKey === undefined
      ? writeSecrets(file, { ...known, sealingKey: fresh(32) })
      : { ...known, sealingKey }
  }
  return writeSecrets(file, {
    databasePassword: fresh(24),
    appPassword: fresh(24),
    authSecret: fresh(32),
    sealingKey: fresh(32),
  })
}

const fresh = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Without this file the database beside it cannot be opened. */
async function writeSecrets(file: string, secrets: Secrets): Promise<Secrets> {
  await writeDurably(file, Buffer.from(`${JSON.stringify(secrets, null, 2)}\n`))
  return secrets
}
