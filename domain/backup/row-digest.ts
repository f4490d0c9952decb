import { createHash } from 'node:crypto'

const MODULUS = 1n << 256n

/** Counts lines and sums up their SHA-256: the same for the same lines, in whatever order they come. */
export class RowDigest {
  rows = 0
  #sum = 0n

  add(line: string): void {
    this.rows += 1
    const hash = createHash('sha256').update(line, 'utf8').digest('hex')
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % MODULUS
  }

  get digest(): string {
    return this.#sum.toString(16).padStart(64, '0')
  }
}
