/** The step of a five-step ramp for a count: 0 for none, 4 for the most (`most`, at least 4) alone. */
export function heatLevel(count: number, most: number): number {
  if (count <= 0) return 0
  return 1 + Math.floor((3 * (count - 1)) / (Math.max(most, 4) - 1))
}
