/**
 * A reason not to go on that the person who runs the portal can act on: one Chinese sentence, no stack.
 * Not a Refusal, which answers a person who uses the portal.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}
