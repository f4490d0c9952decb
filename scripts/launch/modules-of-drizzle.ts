// Node asks the package.json of each file what kind of file it is, and reads all of its `exports` anew for each: drizzle-orm
// names 170 kB of them, which cost each process half a second of work. All its .js files are modules.

import { registerHooks } from 'node:module'

const PACKAGE = '/node_modules/drizzle-orm/'

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    const isWithin = specifier.startsWith('.') && specifier.endsWith('.js')
    if (!isWithin || !parentURL?.includes(PACKAGE)) return next(specifier, context)
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
  },
})
