/** The kicker below a topic's name; empty where it would repeat the name. */
export function kickerBeside(topic: string | undefined, kicker: string): string {
  return kicker.trim() === topic?.trim() ? '' : kicker
}
