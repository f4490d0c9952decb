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

  // The framework makes a clock of its own out of what this class itself has.
  static parse(text) {
    return super.parse(text)
  }

  static UTC(...parts) {
    return super.UTC(...parts)
  }
}
