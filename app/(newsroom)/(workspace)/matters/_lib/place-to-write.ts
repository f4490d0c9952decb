interface Place {
  code: string
}

/**
 * Where somebody begins to write: in the place they ask for, else in their own, which is never changed for them; of several others in
 * the first where there is a session to write for.
 */
export const placeToWrite = <One extends Place>(
  places: readonly One[],
  {
    asked,
    home,
    inSession,
  }: { asked: string | undefined; home: string; inSession: ReadonlySet<string> },
): One | undefined =>
  places.find(({ code }) => code === asked) ??
  places.find(({ code }) => code === home) ??
  places.find(({ code }) => inSession.has(code)) ??
  places[0]
