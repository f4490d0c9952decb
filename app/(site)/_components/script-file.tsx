interface ScriptFileProps {
  name: string
  /** Runs before anything is shown; the others wait for the whole page. */
  beforePaint?: boolean
}

/** A small script of our own. Its address changes with what is in it, so it may be kept for good. */
export function ScriptFile({ name, beforePaint = false }: ScriptFileProps) {
  const address = `/scripts/${name}.js?v=${process.env['SCRIPTS_VERSION']}`
  return <script src={address} defer={!beforePaint} />
}
