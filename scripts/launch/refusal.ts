/** A reason not to go on that the person at the keyboard can act on: one sentence, no stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
