/** The result of something that may fail, with a sentence for the user when it did. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string }
