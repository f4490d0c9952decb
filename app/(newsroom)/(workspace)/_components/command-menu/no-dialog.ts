// What the build gives cmdk in place of Radix's dialog (next.config.ts): `Command.Dialog`, which would render these, is
// not used.

export const Root = null
export const Portal = null
export const Overlay = null
export const Content = null
