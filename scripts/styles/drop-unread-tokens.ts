import type { Root } from 'postcss'

const READ = /var\(\s*(--[\w-]+)/g

/** Drops custom properties that nothing in the sheet reads: a page is served the tokens of its own parts only. */
export function dropUnreadTokens(root: Root): void {
  for (;;) {
    const read = new Set<string>()
    root.walkDecls(({ value }) => {
      for (const [, name = ''] of value.matchAll(READ)) read.add(name)
    })
    let dropped = 0
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop)) return
      declaration.remove()
      dropped += 1
    })
    if (dropped === 0) break
  }
  root.walk((node) => {
    let empty = node
    while ('nodes' in empty && empty.nodes?.length === 0) {
      const { parent } = empty
      empty.remove()
      if (!parent || parent.type === 'root') break
      empty = parent as typeof node
    }
  })
}
