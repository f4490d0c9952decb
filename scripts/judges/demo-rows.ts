import { existsSync } from 'node:fs'
import { join } from 'node:path'

import postgres from 'postgres'

import { ownerUrlOf } from '../testing/portal-parts.ts'
import { NotJudged } from './judge.ts'

/** The rows of the demonstration, as their owner sees them. */
export function openRows(dataDir: string): postgres.Sql {
  requireData(dataDir)
  return postgres(ownerUrlOf(dataDir), { max: 1, onnotice: () => {} })
}

/** Throws NotJudged where the data of the portal does not lie. */
export function requireData(dataDir: string): void {
  if (existsSync(join(dataDir, 'secrets.json'))) return
  throw new NotJudged(`${dataDir} is not the portal's data: set JUDGES_DATA_DIR to it`)
}
