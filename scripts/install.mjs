// Installs the locked packages, with those for development, when they are missing or stale, and does nothing else.

import { ROOT } from './bootstrap.mjs'
import { installPackages } from './install-packages.mjs'

const failure = await installPackages(ROOT, true)
if (failure) {
  console.error(failure)
  process.exitCode = 1
}
