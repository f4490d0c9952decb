// Preloaded into a portal that is pictured: for it, it is always the same moment.

const NOW = Number(process.env.STOPPED_AT)

globalThis.Date = class extends Date {
  constructor(...parts) {
    if (parts.length === 0) super(NOW)
    else super(...parts)
  }

  static now() {
    return NOW
  }
}
