// npm test: everything there is to check, on a machine that has nothing but Node and npm.

import { runUnderNode24 } from './bootstrap.mjs'

await runUnderNode24('scripts/test-all.ts', process.argv.slice(2), true)
