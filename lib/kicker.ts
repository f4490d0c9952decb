/** The kicker below a topic's name; empty where it would say the same words again. */
export function kickerBeside(topic: string | undefined, kicker: string): string {
  return kicker.trim() === topic?.trim() ? '' : kicker
}
