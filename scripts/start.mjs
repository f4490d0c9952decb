// npm start: the whole portal with one command. `--dev` serves the sources as they change.

import { runUnderNode24 } from './bootstrap.mjs'

const args = process.argv.slice(2)
const dev = args.includes('--dev')
await runUnderNode24('scripts/serve.ts', args, dev, !dev)
