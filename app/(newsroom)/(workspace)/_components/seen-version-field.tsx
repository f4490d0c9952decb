import { SEEN_VERSION } from '../_lib/kept/seen-version.ts'

/** The version that a form is sent for, as a field: it stays what it was when the page is drawn for a refused form. */
export const SeenVersionField = ({ version }: { version: number }) => (
  <input type="hidden" name={SEEN_VERSION} autoComplete="off" value={version} />
)
