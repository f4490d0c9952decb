// Imported for what it does: the file .env stands in for variables that the environment does not set. Node's own
// option for it complains on every run where there is none.

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, '..', '..', '.env')

if (existsSync(FILE)) process.loadEnvFile(FILE)
