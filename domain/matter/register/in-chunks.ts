/** Rows of one statement, whose parameters PostgreSQL counts. */
const CHUNK = 2_000

export async function inChunks<Row>(
  rows: readonly Row[],
  write: (some: readonly Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await write(rows.slice(from, from + CHUNK))
}
