/** The step of a five-step ramp (0 to 4) for a count, where `most` is the largest there is. */
export function heatLevel(count: number, most: number): number {
  if (count <= 0) return 0
  return Math.min(4, Math.max(1, Math.ceil((count / Math.max(most, 4)) * 4)))
}
