// The driver writes what it has gathered a moment later, and ends the whole process when its connection was closed meanwhile
// (porsager/postgres, issues 1154 and 1208: open in 3.4.9, the newest). Where connections come by a balancer or a pooler that
// closes them, every process would end with the primary. With this the query fails, as it does when it comes a moment later.

import { registerHooks } from 'node:module'

const FILE = /\/node_modules\/postgres\/(?:cjs\/)?src\/connection\.js$/
export const WRITES = '  function nextWrite(fn) {\n'
const GUARDED = `${WRITES}    if (socket === null) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
`

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const { source } = loaded
    if (!FILE.test(url) || source === undefined || source === null) return loaded
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
    return { ...loaded, source: guardWrites(text) }
  },
})

/** The driver's source, whose writes to a closed connection are errors of their queries. */
export const guardWrites = (source: string): string => source.replace(WRITES, GUARDED)
