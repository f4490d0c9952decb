// npm start: the whole portal with one command. `--dev` serves the sources as they change.

import { runUnderNode24 } from './bootstrap.mjs'

await runUnderNode24('scripts/serve.ts', process.argv.slice(2))
