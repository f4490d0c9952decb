// npm run setup: makes a real portal, where npm start alone would give the demonstration.

import { runUnderNode24 } from './bootstrap.mjs'

await runUnderNode24('scripts/set-up.ts', process.argv.slice(2))
