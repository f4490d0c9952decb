/** As much as a form or an autosave may send at once; the gate takes no more. */
export const MAX_ACTION_BYTES = 1_024 * 1_024

/** Whether what is sent as JSON is more than that. */
export const isTooMuch = (sent: unknown): boolean =>
  new TextEncoder().encode(JSON.stringify(sent)).byteLength > MAX_ACTION_BYTES
